import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension Outbox {
  /// Brings what earlier nights left to its end, before new work: the table of faults.md 2.6.
  ///
  /// First everything is looked at and nothing is changed: when a state is impossible, because the
  /// database is older than the disk or a foreign file stands under a name of ours, the problem
  /// lists all such files and ends with 70. Then each unfinished batch is published. May itself be
  /// killed at any moment.
  ///
  /// - Parameter since: published batches of earlier business dates are not read again.
  /// - Returns: what was found beside the way: files taken before it was noted, changed files,
  ///   missing proofs.
  package func recover(
    since: CivilDate? = nil, on connection: Connection
  ) throws(Problem) -> [BatchNote] {
    let batches = try BatchCatalog.list(on: connection)
    for batch in batches where batch.state != .void { try requireOurs(batch) }
    if let problem = Problem.all(try impossibleStates(batches, on: connection)) { throw problem }
    try removeDrafts(batches)
    var notes: [BatchNote] = []
    for batch in batches {
      switch batch.state {
      case .frozen, .written: notes += try publish(batch, on: connection)
      case .published where batch.businessDate >= since ?? batch.businessDate:
        notes += try look(at: batch, on: connection)
      case .published, .void: break
      }
    }
    FaultPoint.reach(.outboxRecovered)
    return notes
  }

  private func impossibleStates(
    _ batches: [BatchRecord], on connection: Connection
  ) throws(Problem) -> [Problem] {
    var problems = try unknownFiles(batches)
    for batch in batches {
      let files = try BatchFiles(batch, folders, token: token, on: connection)
      switch batch.state {
      case .frozen, .void: problems += try files.impossibleForFrozen()
      case .written: problems += try files.foreign()
      case .published: break
      }
    }
    return problems
  }

  /// Batch files of which the ledger knows nothing: its backup is older than the disk.
  private func unknownFiles(_ batches: [BatchRecord]) throws(Problem) -> [Problem] {
    var known: [BatchStream: Set<EntryName>] = [:]
    for batch in batches {
      let names = [batch.fileName, batch.manifestName] + (batch.financeName.map { [$0] } ?? [])
      known[batch.stream, default: []].formUnion(names.map { EntryName($0) })
    }
    var problems: [Problem] = []
    for stream in try folders.present() {
      let folders = try folders.stream(stream)
      for folder in [folders.folder, folders.sent] {
        for name in try folder.names() {
          let draft = TemporaryName(name)?.finalName
          let finalName = draft ?? name
          guard Self.isBatchFile(finalName), known[stream]?.contains(finalName) != true,
            draft?.hasSuffix(".csv") != true
          else { continue }
          problems.append(
            Problem(
              .bug, "is a batch file that the ledger does not know", at: folder.place(of: name),
              hint: "the database is older than the outbox: was it restored from a backup?"))
        }
      }
    }
    return problems
  }

  /// Drafts of batches whose transaction was never committed: nothing of them can have left.
  private func removeDrafts(_ batches: [BatchRecord]) throws(Problem) {
    let known = Set(batches.map { EntryName($0.fileName) })
    for stream in try folders.present() {
      let folder = try folders.stream(stream).folder
      for name in try folder.names() {
        guard let finalName = TemporaryName(name)?.finalName, Self.isBatchFile(finalName),
          finalName.hasSuffix(".csv"), !known.contains(finalName)
        else { continue }
        try folder.remove(name)
      }
    }
  }

  private static func isBatchFile(_ name: EntryName) -> Bool {
    ["accrual_", "message_", "audience_", "call_", "report_"].contains { name.hasPrefix($0) }
  }

  /// A published batch: waiting for its reader or collected. Nothing is ever sent again here.
  private func look(
    at batch: BatchRecord, on connection: Connection
  ) throws(Problem) -> [BatchNote] {
    var notes: [BatchNote] = []
    func alarm(_ placement: Placement, _ text: String) {
      notes.append(
        BatchNote(
          batchID: batch.batchID, file: placement.name.description, text: text, isAlarm: true))
    }
    for placement in try BatchFiles(batch, folders, token: token, on: connection).placements {
      let (folder, sent) = (placement.folders.folder, placement.folders.sent)
      if try sent.status(of: placement.name) == nil {
        alarm(placement, "its link in .sent was removed after it was published")
      }
      if try folder.status(of: placement.name) != nil,
        try folder.digest(of: placement.name).sha256 != placement.sha256
      {
        alarm(placement, "was changed after it was published")
      }
      // What a fenced process left behind long after another one had published.
      try placement.removeTemporaries()
    }
    return notes
  }
}
