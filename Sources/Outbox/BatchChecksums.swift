package import Host
package import Postgres
package import Vocabulary

/// A published file and the SHA-256 that the ledger gives it.
package struct FileChecksum: Sendable {
  package let batchID: String
  /// Below the root of the outbox; a file that was collected is named where our copy of it lies, in
  /// `.sent`.
  package let path: String
  package let sha256: String

  /// As `sha256sum -c` reads it in the root of the outbox:
  /// `9f86…0a08  accrual/accrual_demo_north_20261121_00000001.csv`.
  package var line: String { "\(sha256)  \(path)" }

  package static let shape: JSONShape = ["batch_id": .text, "path": .text, "sha256": .text]

  package var json: JSONValue {
    .object([("batch_id", .text(batchID)), ("path", .text(path)), ("sha256", .text(sha256))])
  }
}

extension BatchCatalog {
  /// The published files, batch for batch: data, totals for finance, manifest.
  package static func checksums(
    _ outbox: Folder, on connection: Connection
  ) throws(Problem) -> [FileChecksum] {
    let folders = OutboxFolders(root: outbox, isReadableByGroup: false)
    var found: [FileChecksum] = []
    for batch in try list(on: connection) where batch.state == .published {
      let files = try BatchFiles(batch, folders, token: 0, on: connection)
      for placement in files.placements {
        let waits = try placement.folders.folder.status(of: placement.name) != nil
        let path = "\(batch.stream.name)/\(waits ? "" : ".sent/")\(placement.name)"
        found.append(FileChecksum(batchID: batch.batchID, path: path, sha256: placement.sha256))
      }
    }
    return found
  }

  /// The files of a published batch with the SHA-256 that the ledger gives them: data, totals for
  /// finance, manifest.
  package static func files(
    of batch: BatchRecord, _ outbox: Folder, on connection: Connection
  ) throws(Problem) -> [(name: String, sha256: String)] {
    let folders = OutboxFolders(root: outbox, isReadableByGroup: false)
    return try BatchFiles(batch, folders, token: 0, on: connection).placements
      .map { ("\($0.name)", $0.sha256) }
  }
}
