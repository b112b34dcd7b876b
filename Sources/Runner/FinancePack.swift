import Definitions
import Host
import Outbox
package import Postgres
import Reports
package import Vocabulary

/// What finance keeps of a day, in one folder that `sha256sum -c SHA256SUMS` proves: the accrual files
/// with manifests and totals, the sums, a workbook, the page of the night.
///
/// Accrual files lie in it as they lie in the outbox, so their lines of `SHA256SUMS` are those that
/// `batch sums` prints; both come from the ledger.
///
/// Files of messages stay out of it: they hold addresses, and no money.
package struct FinancePack {
  /// The folder that was made: `<program>-<date>`.
  package let path: String
  /// Its files, `SHA256SUMS` apart.
  package private(set) var files: [(name: String, sha256: String)] = []

  private let folder: Folder

  /// Proves every batch of the day against its manifest and the ledger, then copies its files.
  ///
  /// - Parameters:
  ///   - parent: the folder in which the folder of the day is made.
  ///   - workbook: the reconciliation of the day for a spreadsheet.
  /// - Throws: exit 76 when a file, its manifest and the ledger do not agree; exit 73 when the folder
  ///   of the day holds something already.
  package static func write(
    of date: CivilDate, into parent: String, _ installation: Installation,
    workbook: (name: String, content: [UInt8])? = nil, _ connection: Connection
  ) throws(Problem) -> FinancePack {
    guard let report = try NightPages(installation).report(of: nil, on: date, connection) else {
      throw Problem(
        .usage, "no run of a night of \(date) is known",
        hint: "`nightledger runs` lists those that are")
    }
    let batches = try BatchCatalog.list(on: connection).filter {
      $0.businessDate == date && $0.stream == .accrual && $0.state != .void
    }
    let outbox = try Folder(creating: installation.folders.outbox)
    try prove(batches, outbox, connection)
    let program = installation.programme.settings.program.text
    var pack = try FinancePack("\(parent)/\(program)-\(date)")
    for batch in batches { try pack.copy(batch, from: outbox, connection) }
    if let workbook { try pack.add(workbook.name, workbook.content) }
    try pack.add("sums.csv", report.sumsCSV)
    let document = report.document
    try pack.add("report.html", HTMLPage(document).text)
    try pack.add("report.txt", PlainPage(document).text)
    try pack.add("report.json", document.json.pretty)
    try pack.seal()
    return pack
  }

  private static func prove(
    _ batches: [BatchRecord], _ outbox: Folder, _ connection: Connection
  ) throws(Problem) {
    for batch in batches {
      guard batch.state == .published else {
        throw Problem(
          .tryLater, "the batch \(batch.batchID) is not published yet",
          hint: "`nightledger batch show \(batch.batchID)` says what it waits for")
      }
      let proof = try BatchCatalog.verify(outbox, batchID: batch.batchID, on: connection)
      if let problem = Problem.all(proof.problems) { throw problem }
    }
  }

  private init(_ path: String) throws(Problem) {
    self.path = path
    folder = try Folder(creating: path)
    guard try folder.names().isEmpty else {
      throw Problem(
        .cannotCreate, "is there already and is not empty", at: Place(path: path),
        hint: "a pack is not written twice; name another folder with --out")
    }
  }

  /// Copies the files of a batch; what was read must be what the ledger says was published.
  private mutating func copy(
    _ batch: BatchRecord, from outbox: Folder, _ connection: Connection
  ) throws(Problem) {
    let stream = try outbox.folder(EntryName(batch.stream.name), isCreated: false)
    let sent = try stream.folder(".sent", isCreated: false)
    let below = try folder.folder(EntryName(batch.stream.name))
    try below.setReadableByGroup(true)
    for file in try BatchCatalog.files(of: batch, outbox, on: connection) {
      let name = EntryName(file.name)
      let home = try stream.status(of: name) != nil ? stream : sent
      let source = try FolderFile(name, in: home, mayHaveSecondName: true)
      var target = try DurableFile(creating: name, in: below, isReadableByGroup: true)
      let hash = ContentHash()
      try source.forEachChunk { chunk throws(Problem) in
        hash.update(chunk)
        try target.write(chunk)
      }
      try target.finish()
      guard hash.finishedHex() == file.sha256 else {
        throw Problem(
          .reconciliation, "holds other bytes than the ledger says were published",
          at: home.place(of: name))
      }
      files.append(("\(batch.stream.name)/\(file.name)", file.sha256))
    }
    try below.sync()
  }

  private mutating func add(_ name: String, _ text: String) throws(Problem) {
    try add(name, Array(text.utf8))
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) throws(Problem) {
    try DurableFile.write(bytes, as: EntryName(name), in: folder, isReadableByGroup: true)
    files.append((name, SHA256.hex(of: bytes)))
  }

  /// Last, so that a folder with sums is whole.
  private mutating func seal() throws(Problem) {
    let lines = files.sorted { $0.name < $1.name }.map { "\($0.sha256)  \($0.name)\n" }
    try DurableFile.write(
      Array(lines.joined().utf8), as: "SHA256SUMS", in: folder, isReadableByGroup: true)
  }
}
