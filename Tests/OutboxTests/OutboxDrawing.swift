import Host
import Vocabulary

@testable import Outbox

extension OutboxWorld {
  /// Every file of every stream, hidden ones too, with its text.
  func files() throws(Problem) -> [String: String] { try Self.files(in: root) }

  static func files(in root: Folder) throws(Problem) -> [String: String] {
    var files: [String: String] = [:]
    for stream in try OutboxFolders(root: root, isReadableByGroup: false).present() {
      let folder = try root.folder(EntryName(stream.name))
      let sent = try folder.folder(".sent")
      for (home, prefix) in [(folder, stream.name), (sent, "\(stream.name)/.sent")] {
        for name in try home.names() where name != ".sent" {
          files["\(prefix)/\(name)"] = String(decoding: try home.content(of: name), as: UTF8.self)
        }
      }
    }
    return files
  }

  func folders(of batch: BatchRecord) throws(Problem) -> StreamFolders {
    try OutboxFolders(root: root, isReadableByGroup: false).stream(batch.stream)
  }

  /// The bytes that a batch must have, by the renderer.
  func content(of batch: BatchRecord) throws(Problem) -> [UInt8] {
    let collected = Collected()
    _ = try BatchRenderer(batch.name, batch.dialect)
      .render(on: connection) { collected.bytes += $0 }
    return collected.bytes
  }
}

private final class Collected {
  var bytes: [UInt8] = []
}
