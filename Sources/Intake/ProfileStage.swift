import Definitions
import Postgres
import Profiles
import Vocabulary

/// What stands beside the fields of a profile in the warehouse.
enum ProfileFinding: String {
  case phoneKind = "phone_kind"
  case phoneOperator = "phone_operator"
  case emailProvider = "email_provider"
  case timeZoneSource = "time_zone_source"
  case given
  case quality
}

/// The profile of the row that is being read: its fields go in as they came and out in their normal
/// form, with what was changed and what is wrong.
final class ProfileStage {
  let cells: [(field: ProfileField, cell: Int)]
  private let reader: ProfileReader
  /// Rows by finding, over the whole file.
  private(set) var counts = [Int](repeating: 0, count: QualityFlag.allCases.count)
  private var given: [UInt8] = []

  init(cells: [String: Int], country: String?) {
    self.cells = ProfileField.allCases.compactMap { field in
      cells[field.column].map { (field, $0) }
    }
    reader = ProfileReader(country: country)
  }

  /// Whether a file of a kind says anything of a profile.
  static func isNeeded(for kind: FeedKind, _ cells: [String: Int]) -> Bool {
    guard kind == .customers || kind == .sales else { return false }
    return cells["birth_date"] != nil
      || ProfileField.allCases.contains { cells[$0.column] != nil }
  }

  func begin() { reader.begin() }

  func take(_ field: ProfileField, _ text: UnsafeRawBufferPointer) { reader.take(field, text) }

  func noteSentinel() { reader.noteSentinel() }

  func read() { reader.read() }

  /// Counts the findings of a row that was kept.
  func count() {
    guard !reader.flags.isEmpty else { return }
    for (place, flag) in QualityFlag.allCases.enumerated() where reader.flags.contains(flag) {
      counts[place] += 1
    }
  }

  /// Rows by finding, in words.
  var findings: [(flag: String, rows: Int)] {
    zip(QualityFlag.allCases, counts).filter { $0.1 > 0 }.map { ($0.rawValue, $1) }
  }

  func append(_ field: ProfileField, to rows: inout BinaryRow) {
    if let text = reader.value(field) { rows.append(text: text) } else { rows.appendNull() }
  }

  func append(_ finding: ProfileFinding, to rows: inout BinaryRow) {
    switch finding {
    case .phoneKind: append(reader.phoneKind?.rawValue, to: &rows)
    case .phoneOperator: append(reader.phoneOperator, to: &rows)
    case .emailProvider: append(reader.emailProvider, to: &rows)
    case .timeZoneSource: rows.append(text: reader.timeZoneSource.rawValue)
    case .given: appendGiven(to: &rows)
    case .quality:
      if reader.flags.isEmpty {
        rows.appendNull()
      } else {
        rows.append(texts: reader.flags.flags.map(\.rawValue))
      }
    }
  }

  private func append(_ text: String?, to rows: inout BinaryRow) {
    if let text { rows.append(text: text) } else { rows.appendNull() }
  }

  /// What was given and is not the normal form, by the names of the columns.
  private func appendGiven(to rows: inout BinaryRow) {
    given.removeAll(keepingCapacity: true)
    for (field, _) in cells {
      guard let text = reader.original(field) else { continue }
      given.append(UInt8(ascii: given.isEmpty ? "{" : ","))
      given.append(UInt8(ascii: "\""))
      given += field.column.utf8
      given += "\":\"".utf8
      for byte in text { appendEscaped(byte) }
      given.append(UInt8(ascii: "\""))
    }
    if given.isEmpty { return rows.appendNull() }
    given.append(UInt8(ascii: "}"))
    given.withUnsafeBytes { rows.append(jsonb: $0) }
  }

  private func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      given.append(UInt8(ascii: "\\"))
      given.append(byte)
    case 0..<0x20:
      given += "\\u00".utf8
      for digit in [byte >> 4, byte & 15] { given.append(digit < 10 ? 48 + digit : 87 + digit) }
    default: given.append(byte)
    }
  }
}
