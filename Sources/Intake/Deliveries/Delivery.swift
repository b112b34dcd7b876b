package import Vocabulary

/// Whether a file holds all there is or what has changed.
package enum DeliveryContent: String, Sendable, CaseIterable {
  case full, delta
}

/// What the sender wants done with a file.
package enum DeliveryStatus: String, Sendable, CaseIterable {
  case new
  /// It takes the place of an accepted file of the same sequence.
  case replace
  /// The keys in it are to be closed.
  case delete
  /// It is validated and answered, never committed.
  case test
}

/// What an inbound file claims to be, by its name and its manifest; nothing of it is believed yet.
package struct Delivery: Sendable, Equatable {
  package var feed: Identifier
  package var fileName: String
  package var bytes: Int64
  /// The hash of the file as it was delivered; empty where nobody had to know it before the load.
  package var sha256 = ""
  /// The system it comes from; empty in feeds without sources.
  package var source = ""
  /// `nil`: the feed has no sequences.
  package var sequence: Int64?
  /// The sequence that its sender gave before this one; nil: no manifest says so.
  package var previousSequence: Int64?
  package var fix = 0
  /// The position among the files of one manifest, from 0.
  package var part = 0
  package var businessDate: CivilDate?
  package var content = DeliveryContent.delta
  package var status = DeliveryStatus.new
  /// `nil`: no manifest says so.
  package var environment: String?
  /// Rows by the manifest.
  package var rows: Int64?

  package init(feed: Identifier, fileName: String, bytes: Int64) {
    self.feed = feed
    self.fileName = fileName
    self.bytes = bytes
  }

  /// `pos7 000342`, `pos7 000342 fix1`: as people call a delivery.
  package var title: String {
    guard let sequence else { return fileName }
    let name = "\(source.isEmpty ? "" : "\(source) ")\(padded(Int(sequence), 6))"
    return fix == 0 ? name : "\(name) fix\(fix)"
  }
}
