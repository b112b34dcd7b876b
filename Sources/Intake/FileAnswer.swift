package import Host
package import Vocabulary

/// What happens to a file after its transaction: it goes to the archive or into quarantine, and its
/// sender gets an answer. All of it can be done again and gives the same bytes.
package struct FileAnswer {
  private let folders: ExchangeFolders
  private let runID: Int64
  private let businessDate: CivilDate

  package init(_ folders: ExchangeFolders, runID: Int64, businessDate: CivilDate) {
    self.folders = folders
    self.runID = runID
    self.businessDate = businessDate
  }

  /// Lays the answer beside the file, durably and before the decision about the file is committed:
  /// whoever takes the night over finds in the register what was decided, but not the places of the
  /// rejects.
  package func prepare(_ outcome: FileOutcome) throws(Problem) {
    let work = try Folder(creating: folders.work(runID: runID, feed: outcome.feed.text))
    let name = answerName(for: outcome)
    try work.remove(name)
    let files = try rejectFiles(of: outcome, in: work)
    try DurableFile.write(
      Array(FileAcknowledgement(outcome, runID: runID, rejectFiles: files).json.pretty.utf8),
      as: name, in: work)
  }

  /// Answers a file that still lies in the work folder. The file itself moves last, so that a killed
  /// answer is given again.
  ///
  /// - Parameters:
  ///   - mark: the file beside it that said it is complete.
  ///   - isShared: the mark speaks of other files too: it stays, a copy goes along.
  package func give(
    _ outcome: FileOutcome, mark: EntryName? = nil, isShared: Bool = false
  ) throws(Problem) {
    let feed = outcome.feed.text
    let work = try Folder(creating: folders.work(runID: runID, feed: feed))
    let ack = try Folder(creating: folders.ack(feed))
    try moveRejects(of: outcome, from: work, to: ack)
    try moveAnswer(to: outcome, from: work, to: ack)
    FaultPoint.reach(.importAnswered)
    let goal = try Folder(creating: destination(of: outcome))
    if let mark, try work.status(of: mark) != nil {
      if isShared {
        let content = try work.content(of: mark, limitBytes: DropManifest.limitBytes)
        try replace(content, as: mark, in: goal)
      } else {
        try move(mark, from: work, to: goal)
      }
    }
    let name = EntryName(outcome.fileName)
    if outcome.verdict == .held, try goal.status(of: name) != nil {
      // The folder is named after the content: the same bytes wait there already.
      try work.remove(name)
    } else {
      try move(name, from: work, to: goal)
    }
    FaultPoint.reach(.importArchived)
  }

  /// Answers what stays where it is: a drop that waits for a file in the inbox.
  package func answerOnly(_ outcome: FileOutcome) throws(Problem) {
    let ack = try Folder(creating: folders.ack(outcome.feed.text))
    try replace(
      Array(FileAcknowledgement(outcome, runID: runID, rejectFiles: []).json.pretty.utf8),
      as: answerName(for: outcome), in: ack)
  }

  /// Clears a feed's work folder of marks whose files have all been answered; each went along as a
  /// copy.
  package func clearMarks(of feed: Identifier) throws(Problem) {
    let work = try Folder(creating: folders.work(runID: runID, feed: feed.text))
    for name in try work.names() where Inbox.isMark(name.text ?? "") { try work.remove(name) }
    try work.sync()
  }

  private func destination(of outcome: FileOutcome) -> String {
    let feed = outcome.feed.text
    switch outcome.verdict {
    case .accepted, .partial, .duplicate, .unchanged, .superseded, .validated:
      return folders.archive(feed, on: businessDate)
    case .rejected, .quarantined: return folders.quarantine(feed)
    case .held: return "\(folders.held(feed))/\(outcome.sha256)"
    }
  }

  /// The reject files go to the sender, a copy stays with us; a file without rejects has none.
  private func moveRejects(
    of outcome: FileOutcome, from work: Folder, to ack: Folder
  ) throws(Problem) {
    let names = RejectFiles.names(for: outcome.fileName)
    let ours = try Folder(creating: folders.rejects(outcome.feed.text, on: businessDate))
    for name in [names.records, names.errors] where try work.status(of: name) != nil {
      try copy(name, from: work, to: ours)
      try copy(name, from: work, to: ack)
      try work.remove(name)
    }
  }

  /// Piece by piece: a reject file may hold a record that is larger than our memory.
  private func copy(_ name: EntryName, from work: Folder, to folder: Folder) throws(Problem) {
    let temporary = EntryName(".\(name).\(runID).tmp")
    try folder.remove(temporary)
    let source = try FolderFile(name, in: work, mayHaveSecondName: true)
    var target = try DurableFile(creating: temporary, in: folder)
    try source.forEachChunk { (bytes) throws(Problem) in try target.write(bytes) }
    try target.finish()
    try place(temporary, as: name, in: folder)
  }

  /// The reject files that belong to the outcome, with their hashes.
  private func rejectFiles(
    of outcome: FileOutcome, in folder: Folder
  ) throws(Problem) -> [FileAcknowledgement.RejectFile] {
    guard outcome.tally.rowsRejected > 0 else { return [] }
    let names = RejectFiles.names(for: outcome.fileName)
    var found: [FileAcknowledgement.RejectFile] = []
    for name in [names.records, names.errors] where try folder.status(of: name) != nil {
      found.append((name.description, try folder.digest(of: name).sha256))
    }
    return found
  }

  private func answerName(for outcome: FileOutcome) -> EntryName {
    EntryName("\(FileStem.of(outcome.fileName)).ack.json")
  }

  /// The prepared answer, when it was not given before. One that is lost with its folder is written
  /// again from what the register knows.
  private func moveAnswer(
    to outcome: FileOutcome, from work: Folder, to ack: Folder
  ) throws(Problem) {
    let name = answerName(for: outcome)
    if try work.status(of: name) != nil {
      try replace(work.content(of: name, limitBytes: 1 << 30), as: name, in: ack)
      try work.remove(name)
    } else if try ack.status(of: name) == nil {
      let files = try rejectFiles(of: outcome, in: ack)
      try replace(
        Array(FileAcknowledgement(outcome, runID: runID, rejectFiles: files).json.pretty.utf8),
        as: name, in: ack)
    }
  }

  /// A new file under the name, whole or not at all; an older answer of that name is replaced.
  private func replace(_ content: [UInt8], as name: EntryName, in folder: Folder) throws(Problem) {
    let temporary = EntryName(".\(name).\(runID).tmp")
    try folder.remove(temporary)
    try DurableFile.write(content, as: temporary, in: folder)
    try place(temporary, as: name, in: folder)
  }

  private func place(
    _ temporary: EntryName, as name: EntryName, in folder: Folder
  ) throws(Problem) {
    try folder.remove(name)
    _ = try folder.rename(temporary, to: folder, as: name)
    try folder.sync()
  }

  /// Moves the file; a name that is taken by other bytes gets the run's number in front.
  private func move(_ name: EntryName, from work: Folder, to goal: Folder) throws(Problem) {
    if try work.rename(name, to: goal, as: name) == .targetExists {
      _ = try work.rename(name, to: goal, as: EntryName("\(runID)-\(name)"))
    }
    try goal.sync()
    try work.sync()
  }
}
