package import Vocabulary

/// The folders of one programme's exchange, below one root on one file system (exchange.md, section 2).
package struct ExchangeFolders: Sendable, Equatable {
  package let root: String

  package init(root: String) {
    self.root = root
  }

  package var inbox: String { "\(root)/inbox" }
  /// Where senders drop files, one folder a feed.
  package func inbox(_ feed: String) -> String { "\(root)/inbox/\(feed)" }
  /// Files that a run has claimed.
  package func work(runID: Int64, feed: String) -> String { "\(root)/work/\(runID)/\(feed)" }
  package var work: String { "\(root)/work" }
  /// Files that wait for another file or for a person, each in a folder named after its content.
  package func held(_ feed: String) -> String { "\(root)/held/\(feed)" }
  package var held: String { "\(root)/held" }
  /// Accepted files, bytes unchanged, by business date.
  package func archive(_ feed: String, on date: CivilDate) -> String {
    "\(root)/archive/\(feed)/\(date.description.replacing("-", with: "/"))"
  }
  /// Files refused as a whole.
  package func quarantine(_ feed: String) -> String { "\(root)/quarantine/\(feed)" }
  /// Answers for the sender.
  package func ack(_ feed: String) -> String { "\(root)/ack/\(feed)" }
  /// Our copy of reject and error files, by business date.
  package func rejects(_ feed: String, on date: CivilDate) -> String {
    "\(root)/rejects/\(feed)/\(date.description.replacing("-", with: "/"))"
  }
  /// Published files, one folder a stream.
  package func outbox(_ stream: String) -> String { "\(root)/outbox/\(stream)" }
  package var outbox: String { "\(root)/outbox" }
}
