import Host
import Vocabulary

/// One file on its way into the folder of a stream: written under a temporary name, linked into
/// `.sent`, renamed without replacing. Wherever an earlier try was cut, ``settle(fresh:write:)``
/// goes on from what stands on the disk: the table of faults.md 2.6.
struct Placement {
  /// The moments that tests may choose to die at.
  struct Points {
    let written: FaultPoint?
    let linked: FaultPoint
    let renamed: FaultPoint

    static let data = Points(written: nil, linked: .outboxLinked, renamed: .outboxRenamed)
    static let finance = Points(
      written: .outboxFinanceWritten, linked: .outboxFinanceLinked, renamed: .outboxFinanceRenamed)
    static let manifest = Points(
      written: .outboxManifestWritten, linked: .outboxManifestLinked,
      renamed: .outboxManifestRenamed)
  }

  /// How a file came to stand where it belongs.
  enum Settled: Equatable {
    case placed
    /// It was there, and so was the proof.
    case found
    /// It was there without its link in `.sent`, which was made again.
    case foundWithoutProof
    /// The link in `.sent` says that it was published: somebody has taken it since.
    case taken
  }

  let folders: StreamFolders
  let name: EntryName
  let sha256: String
  let token: Int
  let points: Points

  private var folder: Folder { folders.folder }
  private var sent: Folder { folders.sent }

  /// Brings the file to its place and makes that durable.
  ///
  /// - Parameters:
  ///   - fresh: a temporary file that this process has just written, synced and read back.
  ///   - write: makes a temporary file whose bytes have the SHA-256, durably.
  func settle(
    fresh: EntryName? = nil, write: () throws(Problem) -> EntryName
  ) throws(Problem) -> Settled {
    // A second round is needed when somebody placed or took the file between our look and our step.
    for _ in 0..<3 {
      if let settled = try settleOnce(fresh: fresh, write: write) { return settled }
    }
    throw halt("changes while it is being published")
  }

  private func settleOnce(
    fresh: EntryName?, write: () throws(Problem) -> EntryName
  ) throws(Problem) -> Settled? {
    if try folder.status(of: name) != nil { return try confirmTarget() }
    guard let proof = try sent.status(of: name) else {
      if let complete = try adoptable(fresh) { return try place(complete, isLinked: false) }
      return try place(try write(), isLinked: false)
    }
    guard let linked = try temporary(linkedTo: proof) else {
      try removeTemporaries()
      try sent.sync()
      try folder.sync()
      return .taken
    }
    if try folder.digest(of: linked).sha256 == sha256 { return try place(linked, isLinked: true) }
    // In this order: the reverse, cut between, would look like published.
    try sent.remove(name)
    try sent.sync()
    try removeTemporaries()
    return try place(try write(), isLinked: false)
  }

  /// A file stands under the final name: ours when its bytes are ours.
  private func confirmTarget() throws(Problem) -> Settled {
    guard try folder.digest(of: name).sha256 == sha256 else {
      throw halt("has other bytes than the batch that was frozen under this name")
    }
    let hadProof = try sent.status(of: name) != nil
    let hadTemporary = try !temporaries().isEmpty
    if !hadProof { try folder.link(name, in: sent, as: name) }
    try sent.sync()
    try removeTemporaries()
    try folder.sync()
    return hadProof || hadTemporary ? .found : .foundWithoutProof
  }

  private func place(_ temporary: EntryName, isLinked: Bool) throws(Problem) -> Settled? {
    if !isLinked { try folder.link(temporary, in: sent, as: name) }
    try sent.sync()
    FaultPoint.reach(points.linked)
    guard try folder.rename(temporary, to: folder, as: name) == .renamed else { return nil }
    try folder.sync()
    FaultPoint.reach(points.renamed)
    return .placed
  }

  /// A temporary file that already has all the bytes; the others are removed.
  func adoptable(_ fresh: EntryName?) throws(Problem) -> EntryName? {
    var adopted: EntryName?
    for temporary in try temporaries() {
      if temporary == fresh {
        adopted = temporary
      } else if fresh == nil, adopted == nil, try isComplete(temporary) {
        adopted = temporary
      } else {
        try folder.remove(temporary)
      }
    }
    try folder.sync()
    return adopted
  }

  /// Complete, and on the disk: a killed writer may have left bytes in memory only.
  private func isComplete(_ temporary: EntryName) throws(Problem) -> Bool {
    guard try folder.digest(of: temporary).sha256 == sha256 else { return false }
    try FolderFile(temporary, in: folder, mayHaveSecondName: true).sync()
    return true
  }

  private func temporary(linkedTo proof: FileStatus) throws(Problem) -> EntryName? {
    for temporary in try temporaries() {
      if try folder.status(of: temporary)?.isSameFile(as: proof) == true { return temporary }
    }
    return nil
  }

  /// What earlier tries of this file left in the folder.
  func temporaries() throws(Problem) -> [EntryName] {
    try folder.names().filter { TemporaryName($0)?.finalName == name }
  }

  func removeTemporaries() throws(Problem) {
    for temporary in try temporaries() { try folder.remove(temporary) }
    try folder.sync()
  }

  func halt(_ reason: String) -> Problem {
    Problem(
      .bug, reason, at: folder.place(of: name),
      hint: "nothing was sent or changed; compare this file with .sent, the ledger and its backups "
        + "before the next start")
  }
}
