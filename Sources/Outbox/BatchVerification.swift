package import Host
package import Postgres
package import Vocabulary

/// What a proof of the outbox looked at and what it found.
package struct BatchVerification: Sendable {
  package fileprivate(set) var batches = 0
  package fileprivate(set) var rows: Int64 = 0
  /// Each names a file and what differs; empty when file, manifest and ledger agree.
  package fileprivate(set) var problems: [Problem] = []

  init(batches: Int = 0, rows: Int64 = 0, problems: [Problem] = []) {
    self.batches = batches
    self.rows = rows
    self.problems = problems
  }
}

extension BatchCatalog {
  /// Reads the published files again, by code that the writer does not share, and compares them
  /// with their manifests: bytes, hash, rows, header, order, line numbers, totals, control hashes,
  /// the chain from batch to batch.
  ///
  /// With a connection each file is compared with the ledger too, row by row and column by column,
  /// and every published batch must have its files. A file that was collected is read from
  /// `.sent`.
  ///
  /// - Parameters:
  ///   - outbox: the root of the outbox.
  ///   - batchID: only this batch; all when `nil`.
  package static func verify(
    _ outbox: Folder, batchID: String? = nil, on connection: Connection? = nil
  ) throws(Problem) -> BatchVerification {
    var run = VerificationRun(batchID: batchID)
    if let connection {
      for batch in try list(on: connection) where batchID == nil || batch.batchID == batchID {
        run.ledger[batch.batchID] = batch
      }
      if let batchID, run.ledger.isEmpty {
        throw Problem(
          .usage, "there is no batch '\(batchID)'", hint: "`nightledger batch list` names them")
      }
    }
    let folders = OutboxFolders(root: outbox, isReadableByGroup: false)
    for stream in try folders.present() {
      let folder = try outbox.folder(EntryName(stream.name), isCreated: false)
      try run.verify(folder, try folder.folder(".sent", isCreated: false), connection)
    }
    run.compareChains()
    run.reportMissing(in: outbox)
    return run.result
  }
}

private struct VerificationRun {
  let batchID: String?
  var ledger: [String: BatchRecord] = [:]
  var result = BatchVerification()
  private var manifests: [(manifest: ReadManifest, place: Place)] = []
  private static let manifestEnding = ".manifest.json"

  init(batchID: String?) {
    self.batchID = batchID
  }

  mutating func verify(
    _ folder: Folder, _ sent: Folder, _ connection: Connection?
  ) throws(Problem) {
    let names = Set(try folder.names() + sent.names())
    for name in names.sorted() where name.hasSuffix(Self.manifestEnding) && !name.hasPrefix(".") {
      let home = try Self.home(of: name, folder, sent) ?? folder
      do throws(Problem) {
        let manifest = try ReadManifest.read(name, in: home)
        guard batchID == nil || manifest.exchange.batchID == batchID else { continue }
        manifests.append((manifest, home.place(of: name)))
        try verify(manifest, named: name, folder, sent, connection)
      } catch  where error.exit == .reconciliation {
        result.problems.append(error)
      }
    }
    let unannounced = names.filter { name in
      name.hasSuffix(".csv") && !name.hasPrefix(".")
        && !names.contains(EntryName("\(name)\(Self.manifestEnding)"))
    }
    // Between the data and the manifest a batch is on its way; the ledger knows which.
    for name in unannounced.sorted() where batchID == nil {
      let isOnItsWay = ledger.values.contains {
        $0.fileName == name.text && $0.state == .written
      }
      if !isOnItsWay { add("has no manifest", folder.place(of: name)) }
    }
  }

  /// Where a file can be read: in the folder, or when it was collected in `.sent`.
  private static func home(
    of name: EntryName, _ folder: Folder, _ sent: Folder
  ) throws(Problem) -> Folder? {
    if try folder.status(of: name) != nil { return folder }
    return try sent.status(of: name) != nil ? sent : nil
  }

  private mutating func verify(
    _ manifest: ReadManifest, named manifestName: EntryName, _ folder: Folder, _ sent: Folder,
    _ connection: Connection?
  ) throws(Problem) {
    result.batches += 1
    guard let name = EntryName(bytes: manifest.file.path.utf8),
      "\(name)\(Self.manifestEnding)" == manifestName.description
    else {
      return add("names another file than its own", folder.place(of: manifestName))
    }
    guard let home = try Self.home(of: name, folder, sent) else {
      return add("is missing", folder.place(of: name))
    }
    let proof = FileProof(manifest, home, name)
    try proof.run()
    result.rows += proof.rows
    result.problems += proof.problems
    try verifyKept(name, hash: manifest.file.hash, folder, sent)
    try verifyFinance(manifest, folder, sent)
    guard let connection else { return }
    guard let batch = ledger[manifest.exchange.batchID] else {
      return add("is a batch that the ledger does not know", home.place(of: name))
    }
    if batch.state == .frozen || batch.state == .void {
      add(
        "was published, the ledger says that the batch is \(batch.standing)", home.place(of: name))
    }
    result.problems += try LedgerProof(
      batch: batch, manifest: manifest, folder: home, name: name
    ).run(on: connection)
  }

  private mutating func verifyFinance(
    _ manifest: ReadManifest, _ folder: Folder, _ sent: Folder
  ) throws(Problem) {
    guard let finance = manifest.exchange.finance else { return }
    guard let name = EntryName(bytes: finance.path.utf8),
      let home = try Self.home(of: name, folder, sent)
    else { return add("is missing", Place(path: "\(folder.path)/\(finance.path)")) }
    let digest = try home.digest(of: name)
    if digest.bytes != finance.bytes || "sha256:\(digest.sha256)" != finance.hash {
      add("has other bytes than the manifest says", home.place(of: name))
    }
    try verifyKept(name, hash: finance.hash, folder, sent)
  }

  /// Our own copy beside a file that still waits: a link to it, unless somebody exchanged one.
  private mutating func verifyKept(
    _ name: EntryName, hash: String, _ folder: Folder, _ sent: Folder
  ) throws(Problem) {
    guard let waiting = try folder.status(of: name), let kept = try sent.status(of: name),
      !waiting.isSameFile(as: kept), "sha256:\(try sent.digest(of: name).sha256)" != hash
    else { return }
    add("is kept with other bytes than the manifest says", sent.place(of: name))
  }

  /// Each head follows from the head before it: an old batch cannot be exchanged alone.
  mutating func compareChains() {
    let chains = Dictionary(grouping: manifests) { entry in
      let exchange = entry.manifest.exchange
      return [exchange.stream, exchange.program, exchange.legalEntity ?? ""]
    }
    for chain in chains.values {
      var before: ReadManifest?
      let ordered = chain.sorted {
        $0.manifest.exchange.sequence < $1.manifest.exchange.sequence
      }
      for (manifest, place) in ordered {
        let exchange = manifest.exchange
        let previous = before?.exchange
        before = manifest
        let isFirst = exchange.sequence == 1
        guard isFirst || previous?.sequence == exchange.sequence - 1 else { continue }
        let parts =
          [
            isFirst ? "" : previous?.chainHead ?? "", exchange.batchID,
            String(manifest.file.hash.dropFirst("sha256:".count)),
          ] + (exchange.root.map { [$0] } ?? [])
        if SHA256.hex(of: parts.joined(separator: "|")) != exchange.chainHead {
          add("has a chain_head that does not follow from the batch before it", place)
        }
      }
    }
  }

  /// A published batch must have its files; its numbers must have no gap.
  mutating func reportMissing(in outbox: Folder) {
    let seen = Set(manifests.map(\.manifest.exchange.batchID))
    for batch in ledger.values.sorted(by: { $0.batchID < $1.batchID })
    where batch.state == .published && !seen.contains(batch.batchID) {
      add(
        "is missing, the ledger says that it was published",
        Place(path: "\(outbox.path)/\(batch.stream.name)/\(batch.manifestName)"))
    }
    guard batchID == nil else { return }
    let chains = Dictionary(grouping: ledger.values) {
      [$0.stream.name, $0.program, $0.legalEntity]
    }
    for chain in chains.values {
      let numbers = chain.map(\.number).sorted()
      guard numbers != Array(1...Int64(numbers.count)), let first = chain.first else { continue }
      add(
        "has gaps in its batch numbers",
        Place(path: "\(outbox.path)/\(first.stream.name)"))
    }
  }

  private mutating func add(_ text: String, _ place: Place) {
    result.problems.append(Problem(.reconciliation, text, at: place))
  }
}
