import Foundation
import Testing
import Vocabulary

@testable import Profiles

/// A line of `parse_vectors.csv`: a number and what libphonenumber says of it.
struct PhoneVector {
  let home: String
  let text: String
  let parses: Bool
  let isPossible: Bool
  let isValid: Bool
  let e164: String
  let region: String
  let type: String
  let zones: String
  let operatorName: String

  static func read(_ path: String) throws -> [PhoneVector] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = Self.cells(of: line)
      return PhoneVector(
        home: cells[0], text: cells[2], parses: cells[3] == "1", isPossible: cells[4] == "1",
        isValid: cells[5] == "1", e164: cells[6], region: cells[7], type: cells[8],
        zones: cells[9], operatorName: cells[10])
    }
  }

  /// The cells of a line; quotes stand around a whole cell or nowhere.
  private static func cells(of line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.append(character)
      }
    }
    return cells + [cell]
  }

  /// What our reader says otherwise, in words; empty: the same.
  func differences(_ reader: PhoneReader) -> [String] {
    Array(text.utf8).withUnsafeBytes { bytes in
      guard let number = reader.read(bytes) else { return parses ? ["is no number"] : [] }
      if isStatedDifference(number) { return [] }
      guard parses else { return ["is a number"] }
      var found: [String] = []
      func compare(_ what: String, _ ours: String, _ theirs: String) {
        if ours != theirs { found.append("\(what) is '\(ours)', expected '\(theirs)'") }
      }
      compare("e164", String(decoding: number.e164, as: UTF8.self), e164)
      compare("possible", "\(number.isPossible)", "\(isPossible)")
      compare("type", Self.typeNames[number.type.rawValue], type)
      compare("zones", number.timeZones.joined(separator: " "), zones)
      // Which region a number belongs to that no region knows is of no use to us.
      if isValid { compare("region", number.region ?? "001", region) }
      if Self.codesWithOperators.contains(number.code) {
        compare("operator", number.operatorName ?? "", operatorName)
      }
      return found
    }
  }

  /// A German mobile number without its `+` is one to us; the published rules see a number of a town.
  private func isStatedDifference(_ number: PhoneNumber) -> Bool {
    home == "DE" && text.hasPrefix("49") && number.type == .mobile && e164.hasPrefix("+4949")
  }

  private static let typeNames = [
    "UNKNOWN", "FIXED_LINE", "MOBILE", "TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "VOIP",
    "PERSONAL_NUMBER", "PAGER", "UAN", "VOICEMAIL", "FIXED_LINE_OR_MOBILE",
  ]

  /// The list OPERATORS of make-phone-tables.py.
  private static let codesWithOperators: Set = [
    7, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 90, 351, 352, 353, 358, 359,
    370, 371, 372, 373, 374, 375, 380, 420, 421, 992, 993, 994, 995, 996, 998,
  ]
}
