import Foundation
import TestKit

enum ReferenceData {
  /// The rows of a plain comma-separated file without quotes, by column name.
  static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: SharedData.path(name), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(lines[0], line))
    }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }
}
