import Vocabulary

/// What the names of answers to a file begin with: its own name, without `.csv`.
///
/// Two files of one folder have two stems, and a name that leaves no room for an ending is cut and
/// told apart by its hash.
package enum FileStem {
  private static let longestBytes = 200

  package static func of(_ fileName: String) -> String {
    let stem = fileName.hasSuffix(".csv") ? String(fileName.dropLast(4)) : fileName
    guard stem.utf8.count > longestBytes else { return stem }
    var head = stem
    while head.utf8.count > longestBytes - 17 { head.removeLast() }
    return "\(head)-\(SHA256.hex(of: fileName).prefix(16))"
  }
}
