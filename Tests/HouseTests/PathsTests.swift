import Testing

/// What the repository says about paths.
@Suite struct PathsTests {
  /// Folders of somebody's machine. Put together here, so that this file holds none.
  static let machineFolders = ["work", "root", "home", "Users"].map { "/\($0)/" }

  /// Offsets at which a path of a machine begins: the slash stands at the beginning of a path, not
  /// inside one.
  static func machinePaths(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      for folder in machineFolders {
        for range in line.ranges(of: folder) {
          let before = line[..<range.lowerBound].last
          if before.map({ !$0.isLetter && !$0.isNumber && !"_.)}~*/>-\\".contains($0) }) ?? true {
            return String(line)
          }
        }
      }
      return nil
    }
  }

  @Test func `no file names a folder of somebody's machine`() throws {
    #expect(Repository.paths.count > 200)
    for path in Repository.paths {
      for line in Self.machinePaths(in: try Repository.text(path)) {
        Issue.record("\(path): \(line)")
      }
    }
  }

  @Test func `a path of a machine is found, a path inside another is none`() {
    let folder = Self.machineFolders[0]
    #expect(Self.machinePaths(in: "cd \(folder)main\nx\n\"\(folder)\"").count == 2)
    #expect(Self.machinePaths(in: "var\(folder)x and \\(root)\(folder)x").isEmpty)
  }

  @Test(arguments: ["README.md", "jobs/README.md"])
  func `every path that a manual names is there`(manual: String) throws {
    let folder = manual.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    let named = Self.namedPaths(in: try Repository.text(manual))
    for path in named {
      #expect(
        Repository.exists(path) || Repository.exists(folder + path), "\(manual) names \(path)")
    }
    if manual == "README.md" { #expect(named.count > 10) }
  }

  /// Targets of links, and paths in backticks that begin with a folder or file of the repository.
  static func namedPaths(in text: String) -> [String] {
    let links = text.split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" && $0 != "#" } }
      .filter { !$0.isEmpty && !$0.hasPrefix("http") }
    let tops = Set(Repository.paths.map { $0.prefix { $0 != "/" } })
    let quoted = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .flatMap { $0.element.split { " \n,;|:".contains($0) } }
      .filter { piece in
        tops.contains(piece.prefix { $0 != "/" }) && piece.contains("/")
          && !piece.contains { "<>*…{}()".contains($0) }
      }
    return (links + quoted).map { String($0.hasSuffix("/") ? $0.dropLast() : $0) }
  }

  @Test func `links and paths of a manual are told from other words`() {
    let text = "[a](Sources/Host) [b](https://x.y) `sql/audits/` `jobs/feeds/<name>.json5` `a/b`"
    #expect(Self.namedPaths(in: text) == ["Sources/Host", "sql/audits"])
  }
}
