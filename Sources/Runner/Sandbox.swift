package import Host
package import Vocabulary

/// A folder for copies: a rehearsal takes its files from there and leaves there what it would publish.
///
/// Emptied before each use, which only a folder that carries its mark is, or one that was empty.
package struct Sandbox {
  package let path: String

  private static let mark: EntryName = ".nightledger-sandbox"

  /// - Throws: exit 73 when the folder holds something that is not ours.
  package init(_ path: String) throws(Problem) {
    self.path = path
    if let folder = try? Folder(opening: path) {
      let names = try folder.names()
      guard names.isEmpty || names.contains(Self.mark) else {
        throw Problem(
          .cannotCreate, "is not empty and is no sandbox of ours", at: Place(path: path),
          hint: "name a new folder with --sandbox")
      }
      for name in names where name != Self.mark { try removeTree(folder.path(of: name)) }
    }
    let folder = try Folder(creating: path)
    if try folder.status(of: Self.mark) == nil {
      try DurableFile.write(
        Array("Copies for rehearsals; emptied before each.\n".utf8), as: Self.mark, in: folder)
    }
  }

  package var folders: ExchangeFolders { ExchangeFolders(root: "\(path)/exchange") }

  /// Where the page of a rehearsed night goes.
  var reportsFolder: String { "\(path)/reports" }

  /// Where a private cluster may live when there is no database yet.
  package var clusterFolder: String { "\(path)/postgres" }

  /// Copies what a night looks at: what has come, what is claimed or held, what was published lately.
  func fill(from source: ExchangeFolders, without settled: Set<String>) throws(Problem) {
    var copy = TreeCopy()
    for (from, to) in [
      (source.inbox, folders.inbox), (source.held, folders.held), (source.work, folders.work),
      (source.outbox, folders.outbox),
    ] {
      guard let folder = try? Folder(opening: from) else { continue }
      try copy.copy(folder, into: Folder(creating: to)) { name in
        !(name.text.map(settled.contains) ?? false)
      }
    }
  }
}
