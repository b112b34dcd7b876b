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
    /// The last change of its content.
    package let changedAt: Instant
    /// What it still waits for; nil: it is complete.
    package let waitsFor: String?
    /// The file that says it is complete, where the feed wants one.
    var mark: EntryName?
  }

  /// A manifest that names a file which is not there.
  package struct IncompleteDrop: Sendable, Equatable {
    package let feed: Identifier
    package let manifest: String
    package let bytes: Int64
    package let changedAt: Instant
    package let missing: [String]
  }

  /// Everything that lies in the inbox, in the order in which it is loaded: feeds by what they
  /// depend on, then names, which begin with feed, source and date.
  ///
  /// - Parameters:
  ///   - now: the clock of arrival; a file must not have changed for as long as its feed says.
  ///   - isAttended: a person started this: files count as complete at once.
  ///   - runID: the run that claims: what it has claimed already counts as there, but its names are
  ///     taken.
  package func arrivals(
    now: Instant, isAttended: Bool, runID: Int64? = nil
  ) throws(Problem) -> [Arrival] {
    var found: [Arrival] = []
    for feed in feedsInOrder {
      let folder = try Folder(creating: folders.inbox(feed.name.text))
      let names = try folder.names()
      var claimed: Set<EntryName> = []
      if let runID {
        claimed = Set(
          try Folder(creating: folders.work(runID: runID, feed: feed.name.text)).names())
      }
      let present = claimed.union(names)
      let manifests = try self.manifests(of: feed, in: folder)
      for name in names where !Self.isIgnored(name) {
        guard let text = name.text, let status = try folder.status(of: name) else { continue }
        guard status.kind == .regular, !Self.isMark(text) else { continue }
        let mark = manifests[name] ?? Self.mark(of: text, feed.completion)
        let waitsFor =
          claimed.contains(name)
          ? "a file of this name is being worked on"
          : try missing(
            feed, text, status, mark, present, folder, now: now, isAttended: isAttended)
        found.append(
          Arrival(
            feed: feed.name, name: text, bytes: status.bytes, changedAt: status.changedAt,
            waitsFor: waitsFor, mark: mark))
      }
    }
    return found
  }

  /// The manifests that name a file which is neither in the inbox nor claimed by this run.
  package func incompleteDrops(runID: Int64? = nil) throws(Problem) -> [IncompleteDrop] {
    var found: [IncompleteDrop] = []
    for feed in feeds where feed.completion == .manifest {
      let folder = try Folder(creating: folders.inbox(feed.name.text))
      var present = Set(try folder.names())
      if let runID {
        let work = try Folder(creating: folders.work(runID: runID, feed: feed.name.text))
        present.formUnion(try work.names())
      }
      for name in Set(try manifests(of: feed, in: folder).values).sorted() {
        guard let status = try folder.status(of: name), let text = name.text else { continue }
        let missing = try namesMissing(from: name, in: folder, present)
        guard !missing.isEmpty else { continue }
        found.append(
          IncompleteDrop(
            feed: feed.name, manifest: text, bytes: status.bytes, changedAt: status.changedAt,
            missing: missing))
      }
    }
    return found
  }

  /// Which file is named by which manifest of the folder. One that cannot be read names the file that
  /// has its stem; it is refused together with that.
  private func manifests(
    of feed: FeedDefinition, in folder: Folder
  ) throws(Problem) -> [EntryName: EntryName] {
    guard feed.completion == .manifest else { return [:] }
    var found: [EntryName: EntryName] = [:]
    for name in try folder.names() where Self.isManifest(name) && !Self.isIgnored(name) {
      for resource in Self.manifest(name, in: folder)?.resources ?? [] {
        found[resource.path] = found[resource.path] ?? name
      }
    }
    return found
  }

  /// The manifest under a name; nil when it is not there or says nothing that can be read.
  static func manifest(_ name: EntryName, in folder: Folder) -> DropManifest? {
    guard
      let content = try? folder.content(
        of: name, limitBytes: DropManifest.limitBytes, mayHaveSecondName: false)
    else { return nil }
    return try? DropManifest(reading: content, at: folder.place(of: name))
  }

  private func namesMissing(
    from manifest: EntryName, in folder: Folder, _ present: Set<EntryName>
  ) throws(Problem) -> [String] {
    (Self.manifest(manifest, in: folder)?.resources ?? [])
      .map(\.path).filter { !present.contains($0) }.map(\.description)
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

  /// Names that are never taken: hidden ones, those that senders and editors use while they write.
  static func isIgnored(_ name: EntryName) -> Bool {
    let endings = [".tmp", ".part", ".partial", ".filepart", ".swp"]
    return name.hasPrefix(".") || name.hasPrefix("~") || endings.contains { name.hasSuffix($0) }
  }

  static func isManifest(_ name: EntryName) -> Bool { name.hasSuffix(".manifest.json") }

  /// Files that say something of another file.
  static func isMark(_ name: String) -> Bool {
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

  private func missing(
    _ feed: FeedDefinition, _ name: String, _ status: FileStatus, _ mark: EntryName?,
    _ present: Set<EntryName>, _ folder: Folder, now: Instant, isAttended: Bool
  ) throws(Problem) -> String? {
    if status.bytes == 0, feed.completion != .manifest { return "it is empty" }
    if let mark {
      guard present.contains(mark) else { return "\(mark) is not there yet" }
      let others =
        feed.completion == .manifest ? try namesMissing(from: mark, in: folder, present) : []
      return others.first.map { "\($0), which \(mark) names too" }
    }
    guard case .stable(let seconds) = feed.completion else { return nil }
    let age = (now.microseconds - status.changedAt.microseconds) / 1_000_000
    return isAttended || age >= Int64(seconds) ? nil : "it changed \(max(age, 0)) seconds ago"
  }
}
