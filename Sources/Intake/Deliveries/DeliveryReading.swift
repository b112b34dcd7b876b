package import Definitions
package import Host
package import Vocabulary

/// A file of the night with all that it claims to be, or why it claims nothing that can be believed.
package struct ReadDelivery: Sendable {
  package let member: NightSet.Member
  package var delivery: Delivery
  package var manifest: DropManifest?
  /// What the manifest says of this file.
  package var resource: DropManifest.Resource?
  package var refusal: FileRefusal?

  /// The order of loading inside a feed: business date, sequence, fix, name.
  package static func isBefore(_ first: ReadDelivery, _ second: ReadDelivery) -> Bool {
    let dates = [first, second].map { $0.delivery.businessDate?.daysSinceEpoch ?? .min }
    if dates[0] != dates[1] { return dates[0] < dates[1] }
    let numbers = [first, second].map { $0.delivery.sequence ?? -1 }
    if numbers[0] != numbers[1] { return numbers[0] < numbers[1] }
    if first.delivery.fix != second.delivery.fix { return first.delivery.fix < second.delivery.fix }
    return EntryName(first.member.name) < EntryName(second.member.name)
  }
}

/// Why a file is refused: a code of the decisions table and one sentence.
package struct FileRefusal: Sendable, Equatable {
  package let code: FileCode
  package let sentence: String

  package init(_ code: FileCode, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}

/// Reads names and manifests under the regime of a feed.
package struct DeliveryReading {
  private let feed: FeedDefinition
  /// How all feeds of the programme are spelt in names.
  private let spellings: Set<String>

  package init(_ feed: FeedDefinition, among feeds: [FeedDefinition]) {
    self.feed = feed
    spellings = Set(feeds.map { DeliveryName.spelling(of: $0.name) })
  }

  package func read(
    _ member: NightSet.Member, in work: Folder
  ) throws(Problem) -> ReadDelivery {
    var read = ReadDelivery(
      member: member,
      delivery: Delivery(feed: member.feed, fileName: member.name, bytes: member.bytes))
    read.delivery.content = feed.delivery == .full ? .full : .delta
    read.refusal = readName(member, into: &read.delivery)
    guard read.refusal == nil, feed.completion == .manifest, let mark = member.mark else {
      return read
    }
    // A mark goes home before its file: a night that was cut between the two knows the file's decision.
    guard try work.status(of: mark) != nil else {
      read.refusal = FileRefusal(.manifest, "its manifest is gone")
      return read
    }
    do throws(Problem) {
      let content = try work.content(
        of: mark, limitBytes: DropManifest.limitBytes, mayHaveSecondName: false)
      let manifest = try DropManifest(reading: content, at: work.place(of: mark))
      read.manifest = manifest
      read.refusal = readManifest(manifest, into: &read)
    } catch let problem where problem.exit == .badData {
      let prefix = "\(FileCode.manifest.rawValue): "
      let message = problem.message
      read.refusal = FileRefusal(
        .manifest,
        "\(mark): "
          + (message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message))
    }
    return read
  }

  private func readName(_ member: NightSet.Member, into delivery: inout Delivery) -> FileRefusal? {
    let isStrict = feed.regime.naming == .strict
    let ours = DeliveryName.spelling(of: feed.name)
    guard let name = DeliveryName(EntryName(member.name)) else {
      return isStrict
        ? FileRefusal(
          .wrongName,
          "the name is not \(ours)_<source>_<YYYYMMDD>_<seq6>_<full|delta>[_fix<N>].csv[.gz|.zst]")
        : nil
    }
    if name.feed != ours, isStrict || spellings.contains(name.feed) {
      return FileRefusal(
        .wrongFeed, "its name says the feed '\(name.feed)', its folder says '\(feed.name)'")
    }
    guard isStrict else { return nil }
    let sources = feed.regime.sources
    guard sources.isEmpty || sources.contains(name.source) else {
      return FileRefusal(
        .wrongName,
        "the source '\(name.source)' is none of \(sources.joined(separator: ", "))")
    }
    delivery.source = name.source
    delivery.businessDate = name.businessDate
    delivery.sequence = name.sequence
    delivery.content = name.content
    delivery.fix = name.fix
    return nil
  }

  private func readManifest(
    _ manifest: DropManifest, into read: inout ReadDelivery
  ) -> FileRefusal? {
    let name = EntryName(read.member.name)
    guard let part = manifest.resources.firstIndex(where: { $0.path == name }) else {
      return FileRefusal(.manifest, "its manifest does not name it")
    }
    if let claimed = manifest.feed,
      claimed != feed.name.text, claimed != DeliveryName.spelling(of: feed.name)
    {
      return FileRefusal(
        .wrongFeed, "its manifest says the feed '\(claimed)', its folder says '\(feed.name)'")
    }
    let resource = manifest.resources[part]
    read.resource = resource
    read.delivery.environment = manifest.environment
    read.delivery.status = manifest.status
    read.delivery.rows = resource.rows
    // Of several files the first follows what came before the drop.
    if part == 0 { read.delivery.previousSequence = manifest.previousSequence }
    if feed.regime.naming == .strict { return disagreement(manifest, read.delivery, part) }
    return adopt(manifest, part, &read.delivery)
  }

  /// Where name and manifest say two things, neither is believed. The sequence of a manifest with
  /// several files is that of its first.
  private func disagreement(
    _ manifest: DropManifest, _ delivery: Delivery, _ part: Int
  ) -> FileRefusal? {
    let pairs: [(what: String, name: String?, manifest: String?)] = [
      ("source", delivery.source, manifest.source),
      ("business date", delivery.businessDate?.description, manifest.businessDate?.description),
      ("kind", delivery.content.rawValue, manifest.content?.rawValue),
      (
        "sequence", delivery.sequence.map(String.init),
        part == 0 ? manifest.sequence.map(String.init) : nil
      ),
    ]
    for pair in pairs {
      guard let claimed = pair.manifest, claimed != pair.name else { continue }
      return FileRefusal(
        .manifestMismatch,
        "the name says the \(pair.what) \(pair.name ?? "none"), the manifest says \(claimed)")
    }
    return nil
  }

  private func adopt(
    _ manifest: DropManifest, _ part: Int, _ delivery: inout Delivery
  ) -> FileRefusal? {
    if let source = manifest.source {
      let sources = feed.regime.sources
      guard sources.isEmpty || sources.contains(source) else {
        return FileRefusal(
          .wrongName, "the source '\(source)' is none of \(sources.joined(separator: ", "))")
      }
      delivery.source = source
    }
    delivery.businessDate = manifest.businessDate
    delivery.sequence = manifest.sequence
    delivery.content = manifest.content ?? delivery.content
    delivery.part = manifest.sequence == nil ? 0 : part
    return nil
  }
}
