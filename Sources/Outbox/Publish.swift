import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension Outbox {
  /// Writes the file of a frozen batch, its totals and its manifest, and notes each step that
  /// cannot be undone before the next one: W1 to T3 of faults.md 2.5.
  ///
  /// The manifest comes last; a reader waits for it. A batch that an earlier process left anywhere
  /// on this way is brought to its end, never written twice. Nothing of a held batch is written.
  package func publish(
    _ batch: BatchRecord, on connection: Connection
  ) throws(Problem) -> [BatchNote] {
    try requireOurs(batch)
    if batch.isHeld { return [] }
    let files = try BatchFiles(batch, folders, token: token, on: connection)
    var fresh: EntryName?
    switch batch.state {
    case .published, .void: return []
    case .written: break
    case .frozen:
      if let problem = Problem.all(try files.impossibleForFrozen()) { throw problem }
      fresh = try adoptDraft(batch, files.data, on: connection)
      if fresh == nil { fresh = try writeData(batch, files.data, on: connection) }
    }
    var notes: [BatchNote] = []
    let settled = try files.data.settle(fresh: fresh) { () throws(Problem) in
      try writeData(batch, files.data, on: connection)
    }
    notes += note(settled, files.data.name, batch)
    for (placement, content) in files.small {
      let settled = try placement.settle { () throws(Problem) in
        try write(content, for: placement)
      }
      notes += note(settled, placement.name, batch)
    }
    try mark(batch, connection) { () throws(Problem) in
      try connection.execute(Statements.markBatchPublished, .text(batch.batchID))
    }
    FaultPoint.reach(.outboxPublished)
    return notes
  }

  func requireOurs(_ batch: BatchRecord) throws(Problem) {
    guard batch.environment == environment else {
      throw Problem(
        .definition,
        "the batch \(batch.batchID) belongs to the environment '\(batch.environment)', "
          + "not to '\(environment)'")
    }
  }

  /// T2 for the file that was written when the batch was frozen, if it has all the bytes; others are
  /// removed.
  private func adoptDraft(
    _ batch: BatchRecord, _ placement: Placement, on connection: Connection
  ) throws(Problem) -> EntryName? {
    guard let name = try placement.adoptable(nil) else { return nil }
    try noteWritten(batch, name, on: connection)
    return name
  }

  /// T2.
  private func noteWritten(
    _ batch: BatchRecord, _ name: EntryName, on connection: Connection
  ) throws(Problem) {
    try mark(batch, connection) { () throws(Problem) in
      try connection.execute(
        Statements.markBatchWritten, .text(batch.batchID), .text(name.description))
    }
    FaultPoint.reach(.outboxWritten)
  }

  /// W1 and T2: the whole file under its temporary name, on the disk, read back, noted.
  private func writeData(
    _ batch: BatchRecord, _ placement: Placement, on connection: Connection
  ) throws(Problem) -> EntryName {
    let name = try renderData(batch, placement, on: connection)
    try noteWritten(batch, name, on: connection)
    return name
  }

  /// W1: the whole file under its temporary name, on the disk, read back.
  func renderData(
    _ batch: BatchRecord, _ placement: Placement, on connection: Connection
  ) throws(Problem) -> EntryName {
    let folder = placement.folders.folder
    let name = TemporaryName.name(for: placement.name, token: token)
    let sink = FileSink(
      try DurableFile(
        creating: name, in: folder, isReadableByGroup: folders.isReadableByGroup))
    FaultPoint.reach(.outboxTemporaryCreated)
    _ = try BatchRenderer(batch.name, batch.dialect)
      .render(on: connection) { bytes throws(Problem) in try sink.write(bytes) }
    FaultPoint.reach(.outboxTemporaryWritten)
    try sink.finish()
    FaultPoint.reach(.outboxTemporarySynced)
    let found = try folder.digest(of: name)
    guard found.sha256 == batch.sha256, found.bytes == batch.bytes else {
      try folder.remove(name)
      throw Problem(
        .bug, "the file of the batch \(batch.batchID) has other bytes than those that were frozen",
        at: folder.place(of: placement.name),
        hint: "rows of a frozen batch were changed, or the disk does not keep what it is given")
    }
    return name
  }

  func write(
    _ content: [UInt8], for placement: Placement
  ) throws(Problem) -> EntryName {
    let name = TemporaryName.name(for: placement.name, token: token)
    try DurableFile.write(
      content, as: name, in: placement.folders.folder,
      isReadableByGroup: folders.isReadableByGroup)
    if let point = placement.points.written { FaultPoint.reach(point) }
    return name
  }

  /// A change of state that is known to be committed when this returns.
  private func mark(
    _ batch: BatchRecord, _ connection: Connection, _ change: () throws(Problem) -> Int
  ) throws(Problem) {
    let changed = try transaction(on: connection, change)
    guard changed == 1 else {
      throw .bug("the batch \(batch.batchID) is in another state than its files say")
    }
  }

  private func note(
    _ settled: Placement.Settled, _ name: EntryName, _ batch: BatchRecord
  ) -> [BatchNote] {
    let text: String? =
      switch settled {
      case .placed, .found: nil
      case .foundWithoutProof: "its link in .sent was missing and was made again"
      case .taken: "was taken from the outbox before its publishing was noted"
      }
    guard let text else { return [] }
    return [
      BatchNote(
        batchID: batch.batchID, file: name.description, text: text,
        isAlarm: settled == .foundWithoutProof)
    ]
  }
}

/// Carries a file through the renderer's closure.
final class FileSink {
  private var file: DurableFile?

  init(_ file: consuming DurableFile) {
    self.file = consume file
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    try file?.write(bytes)
  }

  func finish() throws(Problem) {
    try file.take()?.finish()
  }
}
