package import Definitions
package import Host
package import Vocabulary

/// Where files arrive: one folder a feed below `inbox/`.
package struct Inbox {
  private let folders: ExchangeFolders
  private let feeds: [FeedDefinition]

  package init(_ folders: ExchangeFolders, feeds: [FeedDefinition]) {
    self.folders = folders
    self.feeds = feeds
  }

  /// A file that waits, and why it is left alone for now, if it is.
  package struct Arrival: Sendable, Equatable {
    package let feed: Identifier
    package let name: String
    package let bytes: Int64
    /// What it still waits for; nil: it is complete.
    package let waitsFor: String?
  }

  /// Everything that lies in the inbox, in the order in which it is loaded: feeds by what they
  /// depend on, then names, which begin with feed, source and date.
  ///
  /// - Parameters:
  ///   - now: the clock of arrival; a file must not have changed for as long as its feed says.
  ///   - isAttended: a person started this: files count as complete at once.
  package func arrivals(now: Instant, isAttended: Bool) throws(Problem) -> [Arrival] {
    var found: [Arrival] = []
    for feed in feedsInOrder {
      let folder = try Folder(creating: folders.inbox(feed.name.text))
      let names = try folder.names()
      for name in names where !Self.isIgnored(name) {
        guard let text = name.text, let status = try folder.status(of: name) else { continue }
        guard status.kind == .regular, !Self.isMark(text) else { continue }
        let waitsFor = Self.missing(
          feed.completion, text, status, names: names, now: now, isAttended: isAttended)
        found.append(
          Arrival(feed: feed.name, name: text, bytes: status.bytes, waitsFor: waitsFor))
      }
    }
    return found
  }

  /// What lies in the inbox and will never be taken, with the reason: for the one who wonders where a
  /// file stays. Hidden names are nobody's business.
  package func strays() throws(Problem) -> [(path: String, reason: String)] {
    var found: [(path: String, reason: String)] = []
    let root = try Folder(creating: folders.inbox)
    for name in try root.names() where !name.hasPrefix(".") {
      guard feeds.contains(where: { $0.name.text == name.text }) else {
        let isFolder = try root.status(of: name)?.kind == .folder
        found.append(
          ("\(name)", isFolder ? "no feed has this name" : "it lies in no feed's folder"))
        continue
      }
      let folder = try root.folder(name, isCreated: false)
      for entry in try folder.names() where !entry.hasPrefix(".") {
        let kind = try folder.status(of: entry)?.kind
        if entry.text == nil {
          found.append(("\(name)/\(entry)", "its name is no UTF-8"))
        } else if kind != .regular {
          found.append(("\(name)/\(entry)", "it is no regular file"))
        } else if Self.isIgnored(entry) {
          found.append(("\(name)/\(entry)", "its name says that it is still being written"))
        }
      }
    }
    return found
  }

  /// The feeds in the order in which their files are loaded.
  package var feedsInOrder: [FeedDefinition] {
    FeedKind.allCases.flatMap { kind in
      feeds.filter { $0.kind == kind }.sorted { $0.name < $1.name }
    }
  }

  /// Takes a file out of the inbox into the work folder of a run. A file that is gone was taken by
  /// somebody else, which is no error.
  package func claim(_ arrival: Arrival, runID: Int64) throws(Problem) -> Bool {
    let inbox = try Folder(creating: folders.inbox(arrival.feed.text))
    let work = try Folder(creating: folders.work(runID: runID, feed: arrival.feed.text))
    let name = EntryName(arrival.name)
    switch try inbox.rename(name, to: work, as: name) {
    case .sourceIsMissing: return false
    case .targetExists:
      throw Problem(
        .cannotCreate, "a file of this name is being worked on already",
        at: inbox.place(of: name), hint: "give each file a name of its own")
    case .renamed:
      FaultPoint.reach(.importClaimed)
      try takeMark(of: arrival, from: inbox, to: work)
      try work.sync()
      try inbox.sync()
      return true
    }
  }

  /// The file that says a claimed file is complete goes with it: left behind, it would call the next
  /// file of that name complete while it is still being written.
  private func takeMark(of arrival: Arrival, from inbox: Folder, to work: Folder) throws(Problem) {
    guard let feed = feeds.first(where: { $0.name == arrival.feed }),
      let mark = Self.mark(of: arrival.name, feed.completion), try work.status(of: mark) == nil,
      try inbox.status(of: mark) != nil
    else { return }
    _ = try inbox.rename(mark, to: work, as: mark)
  }

  /// The files a run has claimed and not finished yet, in load order.
  package func claimed(runID: Int64) throws(Problem) -> [Arrival] {
    var found: [Arrival] = []
    for feed in feedsInOrder {
      let work = try Folder(creating: folders.work(runID: runID, feed: feed.name.text))
      let inbox = try Folder(creating: folders.inbox(feed.name.text))
      for name in try work.names() {
        guard let text = name.text, !Self.isAnswer(text), !Self.isMark(text),
          let status = try work.status(of: name)
        else { continue }
        let arrival = Arrival(feed: feed.name, name: text, bytes: status.bytes, waitsFor: nil)
        // A run that was killed between a file and its mark; a mark beside a new file is that file's.
        if try inbox.status(of: name) == nil { try takeMark(of: arrival, from: inbox, to: work) }
        found.append(arrival)
      }
    }
    return found
  }

  /// Names that are never taken: hidden ones, those that senders and editors use while they write.
  static func isIgnored(_ name: EntryName) -> Bool {
    let endings = [".tmp", ".part", ".partial", ".filepart", ".swp"]
    return name.hasPrefix(".") || name.hasPrefix("~") || endings.contains { name.hasSuffix($0) }
  }

  /// Files that say something of another file.
  private static func isMark(_ name: String) -> Bool {
    name.hasSuffix(".ok") || name.hasSuffix(".manifest.json")
  }

  /// The file that says `name` is complete, where the feed wants one.
  static func mark(of name: String, _ completion: FeedCompletion) -> EntryName? {
    switch completion {
    case .okFile: EntryName("\(name).ok")
    case .manifest: EntryName("\(FileStem.of(name)).manifest.json")
    case .stable: nil
    }
  }

  /// The files in a work folder that may belong to a claimed file.
  static func marks(of name: String) -> [EntryName] {
    [FeedCompletion.okFile, .manifest].compactMap { mark(of: name, $0) }
  }

  static func isAnswer(_ name: String) -> Bool {
    name.hasSuffix(".rejects.csv") || name.hasSuffix(".errors.csv") || name.hasSuffix(".ack.json")
  }

  private static func missing(
    _ completion: FeedCompletion, _ name: String, _ status: FileStatus, names: [EntryName],
    now: Instant, isAttended: Bool
  ) -> String? {
    if status.bytes == 0, completion != .manifest { return "it is empty" }
    if let mark = mark(of: name, completion) {
      return names.contains(mark) ? nil : "\(mark) is not there yet"
    }
    switch completion {
    case .okFile, .manifest: return nil
    case .stable(let seconds):
      let age = (now.microseconds - status.changedAt.microseconds) / 1_000_000
      return isAttended || age >= Int64(seconds) ? nil : "it changed \(max(age, 0)) seconds ago"
    }
  }
}
