package import Vocabulary

/// The names above the columns. Columns are found by name, never by place.
///
/// Names are compared byte for byte: other case or outer blanks make another name. Such a name is
/// refused with a hint and never folded silently.
package struct HeaderRow: Sendable {
  package let names: [String]
  package let lineNumber: Int
  /// The bytes of the file from its start to the end of the header line, byte order mark and
  /// skipped lines included: what a reject file begins with.
  package let originalBytes: [UInt8]
  private let path: String
  private let positions: [String: Int]
  /// Positions, from 0, of columns whose name stood further left already.
  package let duplicates: [(first: Int, second: Int)]

  init(_ record: borrowing Record, above: [UInt8], path: String) throws(Problem) {
    if let fault = record.fault {
      throw Problem(
        .badData, "the header cannot be read: \(fault.code.rawValue) at byte \(fault.byteOffset)",
        at: Place(path: path, line: fault.lineNumber, column: record.faultColumnNumber))
    }
    var bytes = above
    record.appendOriginalBytes(to: &bytes)
    self.init(
      (0..<record.fieldCount).map(record.text), originalBytes: bytes, path: path,
      lineNumber: record.lineNumber)
  }

  /// A header that does not come from a file, for files without one and for tests.
  package init(
    _ names: [String], originalBytes: [UInt8] = [], path: String = "header", lineNumber: Int = 1
  ) {
    self.names = names
    self.originalBytes = originalBytes
    self.path = path
    self.lineNumber = lineNumber
    var positions: [String: Int] = [:]
    var duplicates: [(Int, Int)] = []
    for (position, name) in names.enumerated() {
      if let first = positions[name] {
        duplicates.append((first, position))
      } else {
        positions[name] = position
      }
    }
    self.positions = positions
    self.duplicates = duplicates
  }

  /// The place of a name, from 0.
  package func position(of name: String) -> Int? { positions[name] }

  /// Whether a record is as wide as the header: `ragged.short`, `ragged.long` or `nil`.
  @inline(__always)
  package func fault(of record: Record) -> RecordFault? {
    record.fieldCount == names.count ? nil : raggedFault(record)
  }

  @inline(never)
  private func raggedFault(_ record: Record) -> RecordFault {
    if record.fieldCount < names.count {
      return RecordFault(
        code: .raggedShort, byteOffset: record.byteOffset + record.byteLength,
        lineNumber: record.fieldCount == 0
          ? record.lineNumber : record.lineNumber(ofField: record.fieldCount - 1),
        field: record.fieldCount)
    }
    return RecordFault(
      code: .raggedLong, byteOffset: record.byteOffset(ofField: names.count),
      lineNumber: record.lineNumber(ofField: names.count), field: names.count)
  }
}

/// What is wrong with a header. Of the file's own names only those are shown that differ from an
/// expected name by case, blanks or a slip: in a file without header the others are somebody's data.
extension HeaderRow {
  /// Duplicate names, and required names that are not there; `nil` if nothing is wrong.
  package func problem(required: [String]) -> Problem? {
    let twice = duplicates.map { first, second in
      Problem(
        .badData, "columns \(first + 1) and \(second + 1) of the header have the same name",
        at: place, hint: required.contains(names[second]) ? "name '\(names[second])'" : nil)
    }
    let missing = required.filter { positions[$0] == nil }.map { name in
      Problem(
        .badData, "the header has no column '\(name)'", at: place,
        hint: hint(for: name, among: required))
    }
    return Problem.all(twice + missing)
  }

  /// A name that differs from one of `expected` only by case or outer blanks, with that name.
  package func lookalike(of expected: [String]) -> (found: String, expected: String)? {
    for name in names where !expected.contains(name) {
      let same = expected.first { positions[$0] == nil && folded($0) == folded(name) }
      if let same { return (name, same) }
    }
    return nil
  }

  private var place: Place { Place(path: path, line: lineNumber) }

  private func hint(for name: String, among expected: [String]) -> String? {
    if names.count == 1, let sign = otherDelimiter(expected) {
      return "the line looks as if its columns were separated by \(sign)"
    }
    let others = names.filter { !expected.contains($0) }
    if let same = others.first(where: { folded($0) == folded(name) }) {
      return "'\(same)' differs only by case or outer blanks; such names are never taken as equal"
    }
    return nearestName(to: name, among: others).map { "did you mean the column '\($0)'?" }
  }

  /// A delimiter that makes an expected name out of a piece of the only name.
  private func otherDelimiter(_ expected: [String]) -> String? {
    let signs: [(Character, String)] = [
      (";", "';'"), (",", "','"), ("\t", "TAB"), ("|", "'|'"),
    ]
    return signs.first { sign, _ in
      let pieces = names[0].split(separator: sign).map(folded)
      return pieces.count > 1 && expected.contains { pieces.contains(folded($0)) }
    }?.1
  }

  private func folded(_ name: some StringProtocol) -> String {
    let trimmed = name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(trimmed.reversed()).lowercased()
  }
}
