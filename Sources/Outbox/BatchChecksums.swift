package import Host
package import Postgres
package import Vocabulary

extension BatchCatalog {
  /// The published files with the SHA-256 that the ledger gives them, as `sha256sum -c` reads them in
  /// the root of the outbox: data, totals for finance, manifest. A file that was collected is named
  /// where our copy of it lies, in `.sent`.
  ///
  /// Example of a line: `9f86…0a08  accrual/accrual_demo_north_20261121_00000001.csv`
  package static func checksums(
    _ outbox: Folder, on connection: Connection
  ) throws(Problem) -> [String] {
    let folders = OutboxFolders(root: outbox, isReadableByGroup: false)
    var lines: [String] = []
    for batch in try list(on: connection) where batch.state == .published {
      let files = try BatchFiles(batch, folders, token: 0, on: connection)
      for placement in files.placements {
        let waits = try placement.folders.folder.status(of: placement.name) != nil
        let path = "\(batch.stream.name)/\(waits ? "" : ".sent/")\(placement.name)"
        lines.append("\(placement.sha256)  \(path)")
      }
    }
    return lines
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
