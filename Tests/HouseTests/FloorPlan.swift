import Foundation
import Host
import TestKit
import Vocabulary

/// The targets of Package.swift and what each may import, as SwiftPM itself reads them.
struct FloorPlan {
  struct Room {
    let name: String
    /// From the folder of Package.swift.
    let folder: String
    let dependencies: Set<String>
    let isTest: Bool
  }

  let rooms: [Room]

  /// Modules of the system and of the toolchain. The arrows are about rooms.
  static let systemModules: Set = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "PackageDescription",
    "Synchronization",
    "Testing",
  ]

  /// Asks `swift package dump-package`, with a scratch folder of its own: the build's own is locked
  /// while `swift test` runs.
  static func read() throws -> FloorPlan {
    let scratch = try ScratchFolder()
    let program = Program(
      "swift",
      [
        "package", "--package-path", Repository.folder, "--scratch-path", scratch("build"),
        "dump-package",
      ])
    let answer = try program.output(until: .after(.seconds(120)))
    return try FloorPlan(dump: Data(answer.output))
  }

  init(dump: Data) throws {
    rooms = try JSONDecoder().decode(Dump.self, from: dump).targets.map { target in
      let isTest = target.type == "test"
      return Room(
        name: target.name, folder: target.path ?? "\(isTest ? "Tests" : "Sources")/\(target.name)",
        dependencies: Set(target.dependencies.compactMap(\.name)), isTest: isTest)
    }
  }

  /// What a file of a room imports and the room may not.
  func undeclaredImports(of room: Room, in text: SwiftText) -> [(module: String, offset: Int)] {
    text.imports.filter { found in
      !room.dependencies.contains(found.module) && !Self.systemModules.contains(found.module)
    }
  }

  private struct Dump: Decodable {
    struct Target: Decodable {
      let name: String
      let type: String
      let path: String?
      let dependencies: [Dependency]
    }

    /// `{"byName": ["Vocabulary", null]}`
    struct Dependency: Decodable {
      let byName: [String?]?
      let target: [String?]?

      var name: String? { (byName ?? target)?.first ?? nil }
    }

    let targets: [Target]
  }
}

extension SwiftText {
  /// The modules after `import`, whatever stands before and between.
  var imports: [(module: String, offset: Int)] {
    let tokens = self.tokens
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return tokens.indices.filter { tokens[$0].text == "import" }.compactMap { index in
      // `.import` and `case import` are names of ours.
      if index > 0, [".", "case"].contains(tokens[index - 1].text) { return nil }
      var next = index + 1
      if next < tokens.count, kinds.contains(tokens[next].text) { next += 1 }
      guard next < tokens.count, tokens[next].isWord else { return nil }
      return (tokens[next].text, tokens[index].offset)
    }
  }
}
