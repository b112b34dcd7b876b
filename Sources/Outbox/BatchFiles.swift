import Host
import Postgres
import Vocabulary

/// The files of one batch: the data, the totals for finance, and the manifest last.
struct BatchFiles {
  let batch: BatchRecord
  let data: Placement
  /// What follows from the batch row alone, in the order of publishing.
  let small: [(placement: Placement, content: [UInt8])]

  var placements: [Placement] { [data] + small.map(\.placement) }

  init(
    _ batch: BatchRecord, _ folders: OutboxFolders, token: Int, on connection: Connection
  ) throws(Problem) {
    let stream = try folders.stream(batch.stream)
    let totals = try BatchTotal.read(of: batch.batchID, on: connection)
    func placement(_ name: String, _ sha256: String, _ points: Placement.Points) -> Placement {
      Placement(
        folders: stream, name: EntryName(name), sha256: sha256, token: token, points: points)
    }
    self.batch = batch
    data = placement(batch.fileName, batch.sha256, .data)
    let finance = batch.financeName.map { name in
      (name: name, content: FinanceTotals.bytes(of: batch, totals: totals))
    }
    let manifest = Manifest.bytes(of: batch, totals: totals, finance: finance?.content)
    var small: [(Placement, [UInt8])] = []
    if let finance {
      small.append(
        (placement(finance.name, SHA256.hex(of: finance.content), .finance), finance.content))
    }
    small.append(
      (placement(batch.manifestName, SHA256.hex(of: manifest), .manifest), manifest))
    self.small = small
  }

  /// What stands on the disk although a frozen batch cannot have it: the database is older than
  /// the disk (B25).
  func impossibleForFrozen() throws(Problem) -> [Problem] {
    var problems: [Problem] = []
    for placement in placements {
      let isThere = try placement.folders.folder.status(of: placement.name) != nil
      let isProven = try placement.folders.sent.status(of: placement.name) != nil
      guard isThere || isProven else { continue }
      problems.append(
        placement.halt(
          "was published, but the ledger says that the batch \(batch.batchID) was never written"))
    }
    return problems
  }

  /// Files under our names whose bytes are not ours.
  func foreign() throws(Problem) -> [Problem] {
    var problems: [Problem] = []
    for placement in placements {
      let folder = placement.folders.folder
      guard try folder.status(of: placement.name) != nil,
        try folder.digest(of: placement.name).sha256 != placement.sha256
      else { continue }
      problems.append(
        placement.halt("has other bytes than the batch \(batch.batchID) that was frozen"))
    }
    return problems
  }
}
