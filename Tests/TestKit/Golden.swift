import Glibc
package import Testing

/// Texts that tests expect, kept in files that a reviewer reads: `Golden/` beside the test.
///
/// `GOLDEN=write swift test` rewrites them; the change is then reviewed as any other.
package enum Golden {
  /// Compares `text` with the file `Golden/<name>` beside the test's own file, or with one of
  /// another folder.
  package static func expect(
    _ text: String, in name: String, folder other: String? = nil, testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let beside = testFile.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/Golden"
    let folder = other ?? beside
    let path = "\(folder)/\(name)"
    if getenv("GOLDEN").map({ String(cString: $0) }) == "write" {
      mkdir(folder, 0o755)
      #expect(write(text, to: path), "\(path) can be written", sourceLocation: sourceLocation)
      return
    }
    guard let expected = read(path) else {
      Issue.record(
        "\(path) is not there; run with GOLDEN=write to make it", sourceLocation: sourceLocation)
      return
    }
    if expected != text {
      Issue.record(
        "differs from \(path):\n\(difference(expected, text))", sourceLocation: sourceLocation)
    }
  }

  /// The lines of both texts, those of the first only with `-`, those of the second only with `+`.
  package static func difference(_ expected: String, _ found: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let change = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var oldLine = 0
    var newLine = 0
    while oldLine < old.count || newLine < new.count {
      if oldLine < old.count, removed.contains(oldLine) {
        lines.append("- \(old[oldLine])")
        oldLine += 1
      } else if newLine < new.count, inserted.contains(newLine) {
        lines.append("+ \(new[newLine])")
        newLine += 1
      } else {
        lines.append("  \(new[newLine])")
        oldLine += 1
        newLine += 1
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "we") else { return false }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }
}
