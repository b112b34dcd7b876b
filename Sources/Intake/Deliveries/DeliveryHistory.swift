/// A delivery that arrived before, as the register keeps it.
package struct PastDelivery: Sendable, Equatable {
  package var load: Int64
  package var fileName: String
  package var sha256: String
  package var sequence: Int64?
  package var content: DeliveryContent
  package var rows: Int64
  package var status: DeliveryStatus

  package init(
    load: Int64, fileName: String, sha256: String, sequence: Int64?, content: DeliveryContent,
    rows: Int64, status: DeliveryStatus = .new
  ) {
    self.load = load
    self.fileName = fileName
    self.sha256 = sha256
    self.sequence = sequence
    self.content = content
    self.rows = rows
    self.status = status
  }
}

/// A person's word about one file.
package struct FileRelease: Sendable, Equatable {
  package var by: String
  package var reason: String
  /// The file may pass; false: it is never to be loaded.
  package var isGranted: Bool

  package init(by: String, reason: String, isGranted: Bool) {
    self.by = by
    self.reason = reason
    self.isGranted = isGranted
  }
}

/// What the register knows that bears on one delivery. Only what arrived counts: a refused file
/// leaves its number free.
package struct DeliveryHistory: Sendable, Equatable {
  /// The latest accepted delivery of the feed with the same bytes, those that closed keys left out.
  package var sameContent: PastDelivery?
  /// The delivery that has this one's source, sequence, fix and part.
  package var sameNumber: PastDelivery?
  /// The highest sequence of the source that arrived.
  package var lastSequence: Int64?
  /// The latest full delivery of the source.
  package var lastFull: PastDelivery?
  /// Sequences above the last one that are given up.
  package var acceptedGaps: Set<Int64> = []
  /// The usual number of rows of such deliveries; nil before there are enough of them.
  package var usualRows: Int64?
  /// The accepted delivery that a fix repairs.
  package var original: PastDelivery?
  /// An earlier night has held this file.
  package var wasHeld = false
  /// The latest full delivery came in the same night.
  package var cameWithFull = false
  package var release: FileRelease?

  package init() {}

  /// The sequence that a delta must have at the earliest: the next one that is not given up.
  package var nextSequence: Int64? {
    guard var next = lastSequence.map({ $0 + 1 }) else { return nil }
    while acceptedGaps.contains(next) { next += 1 }
    return next
  }
}
