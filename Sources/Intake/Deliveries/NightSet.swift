import Definitions
package import Host
package import Vocabulary

/// The files that one night works on: taken from the inbox and from those that are held, moved into
/// the night's work folder, and fixed there before the first of them is loaded.
///
/// Killed while it takes, it goes on taking; once the set is noted in the register, nothing joins it.
package struct NightSet {
  private let folders: ExchangeFolders
  private let inbox: Inbox
  private let runID: Int64

  package init(_ folders: ExchangeFolders, inbox: Inbox, runID: Int64) {
    self.folders = folders
    self.inbox = inbox
    self.runID = runID
  }

  /// A file of the night's set.
  package struct Member: Sendable, Equatable {
    package let feed: Identifier
    package let name: String
    package let bytes: Int64
    package let changedAt: Instant
    /// The file beside it that said it is complete.
    package var mark: EntryName?
  }

  /// Moves every complete file into the work folder, each with its mark; then what is held, as far as
  /// its name is free. A file that is gone was taken by somebody else, which is no error.
  package func take(now: Instant, isAttended: Bool) throws(Problem) {
    let arrivals = try inbox.arrivals(now: now, isAttended: isAttended, runID: runID)
    for feed in inbox.feedsInOrder {
      let complete = arrivals.filter { $0.feed == feed.name && $0.waitsFor == nil }
      try takeArrivals(complete, of: feed)
      try takeHeld(of: feed)
    }
  }

  private func takeArrivals(
    _ arrivals: [Inbox.Arrival], of feed: FeedDefinition
  ) throws(Problem) {
    let source = try Folder(creating: folders.inbox(feed.name.text))
    let work = try Folder(creating: folders.work(runID: runID, feed: feed.name.text))
    var marks: Set<EntryName> = []
    for arrival in arrivals {
      let name = EntryName(arrival.name)
      guard try source.rename(name, to: work, as: name) == .renamed else { continue }
      if let mark = arrival.mark { marks.insert(mark) }
      FaultPoint.reach(.importClaimed)
    }
    // A run that was killed between a file and its mark; a mark beside a new file is that file's.
    for name in try work.names() where !Inbox.isIgnored(name) {
      guard let text = name.text, !Inbox.isMark(text),
        let mark = Inbox.mark(of: text, feed.completion), try source.status(of: name) == nil
      else { continue }
      marks.insert(mark)
    }
    try takeMarks(marks.union(try orphans(in: source, work, feed)), from: source, to: work)
    try work.sync()
    try source.sync()
  }

  /// Marks left behind would call the next file of that name complete while it is being written.
  private func takeMarks(
    _ marks: Set<EntryName>, from source: Folder, to work: Folder
  ) throws(Problem) {
    for mark in marks.sorted() where try work.status(of: mark) == nil {
      guard try source.status(of: mark) != nil else { continue }
      _ = try source.rename(mark, to: work, as: mark)
    }
  }

  /// Manifests all of whose files this run has claimed before it was killed.
  private func orphans(
    in source: Folder, _ work: Folder, _ feed: FeedDefinition
  ) throws(Problem) -> Set<EntryName> {
    guard feed.completion == .manifest else { return [] }
    let claimed = Set(try work.names())
    var found: Set<EntryName> = []
    for name in try source.names() where Inbox.isManifest(name) && !Inbox.isIgnored(name) {
      guard let paths = Inbox.manifest(name, in: source)?.resources.map(\.path) else { continue }
      if paths.allSatisfy(claimed.contains) { found.insert(name) }
    }
    return found
  }

  private func takeHeld(of feed: FeedDefinition) throws(Problem) {
    let held = try Folder(creating: folders.held(feed.name.text))
    let work = try Folder(creating: folders.work(runID: runID, feed: feed.name.text))
    for content in try held.names() {
      guard try held.status(of: content)?.kind == .folder else { continue }
      let folder = try held.folder(content, isCreated: false)
      let names = try folder.names()
      // The file first: a mark alone belongs to a file that was taken before a kill.
      let files = names.filter { !Inbox.isMark($0.text ?? "") }
      var isFree = true
      for name in files {
        isFree = try folder.rename(name, to: work, as: name) == .renamed && isFree
        FaultPoint.reach(.importClaimed)
      }
      guard isFree else { continue }
      for mark in names where Inbox.isMark(mark.text ?? "") {
        if try folder.rename(mark, to: work, as: mark) == .targetExists { try folder.remove(mark) }
      }
      try work.sync()
      try removeTree(folder.path)
    }
    try held.sync()
  }

  /// What the night has claimed and not finished yet, feed by feed, by name.
  package func members() throws(Problem) -> [Member] {
    var found: [Member] = []
    for feed in inbox.feedsInOrder {
      let work = try Folder(creating: folders.work(runID: runID, feed: feed.name.text))
      let names = try work.names()
      let manifests = names.filter(Inbox.isManifest)
      var marks: [EntryName: EntryName] = [:]
      for manifest in manifests {
        for resource in Inbox.manifest(manifest, in: work)?.resources ?? [] {
          marks[resource.path] = marks[resource.path] ?? manifest
        }
      }
      for name in names {
        guard let text = name.text, !Inbox.isAnswer(text), !Inbox.isMark(text),
          let status = try work.status(of: name)
        else { continue }
        found.append(
          Member(
            feed: feed.name, name: text, bytes: status.bytes, changedAt: status.changedAt,
            mark: marks[name] ?? Inbox.mark(of: text, feed.completion)))
      }
    }
    return found
  }
}
