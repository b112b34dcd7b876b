import Vocabulary

/// What stands before the first record: a byte order mark, lines that are none, the header.
extension RecordReader {
  func readOpening() throws(Problem) -> HeaderRow? {
    var preamble: [UInt8] = []
    var length = 0
    let keep: Skipped = { [limits, dialect] (start, _, next) throws(Problem) in
      length += next - start
      if length <= limits.recordBytes {
        OriginalBytes.append(start, next, dialect.encoding, to: &preamble)
      }
    }
    try refuseOtherForm()
    try dropByteOrderMark(keep)
    if dialect.headerRow == nil, dialect.headerSearch == nil {
      guard case .fixed(let fields) = dialect.delimiter else { return nil }
      return HeaderRow(fields.map(\.name), originalBytes: preamble, path: source.path)
    }
    while lineNumber < dialect.headerRow ?? 1, try skipLine(keep) {}
    let record =
      dialect.headerSearch == nil ? try readRecord(keep) : try searchedHeader(keep)
    guard length <= limits.recordBytes else {
      throw Problem(
        .badData, "the lines above the header are longer than \(limits.recordBytes) bytes",
        at: Place(path: source.path, line: 1))
    }
    guard let record else { return nil }
    return try HeaderRow(record, above: preamble, path: source.path)
  }

  /// The first line that holds all names; `nil` when none is asked for.
  private func searchedHeader(_ keep: Skipped) throws(Problem) -> Record? {
    guard let search = dialect.headerSearch else { return nil }
    var nearest: (line: Int, missing: [String])?
    while lineNumber <= search.lastLine {
      guard let record = try readRecord(keep), record.isInMemory else { break }
      let found = Set((0..<record.fieldCount).map(record.text))
      let missing = search.names.filter { !found.contains($0) }
      if record.fault == nil, missing.isEmpty { return record }
      if missing.count < nearest?.missing.count ?? search.names.count {
        nearest = (record.lineNumber, missing)
      }
      // A junk line with a quote may swallow the header: go on with the next physical line.
      unread(record)
      guard try skipLine(keep) else { break }
    }
    throw Problem(
      .badData,
      "none of the first \(min(lineNumber, search.lastLine)) lines holds the columns "
        + search.names.joined(separator: ", "),
      at: Place(path: source.path, line: nearest?.line ?? 1),
      hint: nearest.map { nearest in
        "line \(nearest.line) has the others, but not \(nearest.missing.joined(separator: ", "))"
      })
  }

  /// A packed file, a spreadsheet, or another encoding than the contract names is told by its first
  /// bytes; read on, every column would be missing.
  private func refuseOtherForm() throws(Problem) {
    while window.count < 16, try window.fill() {}
    var first: [UInt8] = []
    var position = window.start
    while position < window.end, first.count < 4 {
      var next = position + 1
      while next < window.end, next[0] & 0xC0 == 0x80, dialect.encoding != .utf8 { next += 1 }
      OriginalBytes.append(position, next, dialect.encoding, to: &first)
      position = next
    }
    let place = Place(path: source.path, line: 1)
    if let form = Self.packedForms.first(where: { first.starts(with: $0.bytes) }) {
      throw Problem(.badData, "the file is \(form.name), expected text", at: place, hint: form.hint)
    }
    let marked = Self.byteOrderMarks.first { first.starts(with: $0.bytes) }?.encoding
    guard let marked, marked != dialect.encoding else { return }
    throw Problem(
      .badData,
      "the file begins with the byte order mark of \(marked.rawValue), expected "
        + dialect.encoding.rawValue,
      at: place, hint: "write the encoding in the feed's dialect")
  }

  private static let packedForms: [(bytes: [UInt8], name: String, hint: String)] = [
    ([0x1F, 0x8B], "packed by gzip", "give it a name that ends in .gz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "packed by zstd", "give it a name that ends in .zst"),
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive or a spreadsheet", "export it as CSV"),
  ]

  private static let byteOrderMarks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  private func dropByteOrderMark(_ skipped: Skipped) throws(Problem) {
    while window.count < 3, try window.fill() {}
    let start = window.start
    guard window.count >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF else { return }
    try skipped(start, start + 3, start + 3)
    byteOffset = OriginalBytes.count(start, start + 3, dialect.encoding)
    window.drop(3)
  }
}
