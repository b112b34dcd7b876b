import Host
import Vocabulary

/// The folders of the outbox: one per stream, and below each `.sent`, which is ours alone and holds
/// a second link to every file that was published.
struct OutboxFolders {
  let root: Folder
  let isReadableByGroup: Bool

  private static let stamp: EntryName = ".environment"

  /// Refuses an outbox that another environment has used; stamps a new one.
  func requireStamp(_ environment: String) throws(Problem) {
    guard Identifier(environment) != nil else {
      throw Problem(.definition, "the environment is no name of a-z, 0-9, _ and -")
    }
    let expected = Array("\(environment)\n".utf8)
    if try root.status(of: Self.stamp) == nil {
      // Written under another name first: a kill must not leave half a stamp.
      let temporary: EntryName = ".environment.tmp"
      try root.remove(temporary)
      try DurableFile.write(expected, as: temporary, in: root)
      _ = try root.rename(temporary, to: root, as: Self.stamp)
      try root.remove(temporary)
      try root.sync()
    }
    guard try root.content(of: Self.stamp) == expected else {
      throw Problem(
        .definition, "the outbox belongs to another environment than '\(environment)'",
        at: root.place(of: Self.stamp), hint: "give each environment an outbox of its own")
    }
  }

  func stream(_ stream: BatchStream) throws(Problem) -> StreamFolders {
    let folder = try root.folder(EntryName(stream.name))
    try folder.setReadableByGroup(isReadableByGroup)
    return StreamFolders(
      folder: folder, sent: try folder.folder(".sent"), isReadableByGroup: isReadableByGroup)
  }

  /// The streams that have a folder.
  func present() throws(Problem) -> [BatchStream] {
    var streams: [BatchStream] = []
    for name in try root.names() {
      guard let stream = name.text.flatMap({ BatchStream(named: $0) }),
        try root.status(of: name)?.kind == .folder
      else { continue }
      streams.append(stream)
    }
    return streams
  }
}

struct StreamFolders {
  let folder: Folder
  let sent: Folder
  let isReadableByGroup: Bool
}

/// The name of a file on its way: `.N.<token>.tmp` for the final name `N`.
struct TemporaryName {
  let finalName: EntryName
  let token: String

  static func name(for finalName: EntryName, token: Int) -> EntryName {
    EntryName(".\(finalName).\(token).tmp")
  }

  /// `nil` when a name has another shape.
  init?(_ name: EntryName) {
    guard let text = name.text, text.hasPrefix("."), text.hasSuffix(".tmp") else { return nil }
    let middle = text.dropFirst().dropLast(4)
    guard let dot = middle.lastIndex(of: ".") else { return nil }
    let token = middle[middle.index(after: dot)...]
    guard !token.isEmpty, token.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let finalName = EntryName(bytes: middle[..<dot].utf8)
    else { return nil }
    self.finalName = finalName
    self.token = String(token)
  }
}
