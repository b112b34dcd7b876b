package import Definitions
package import Vocabulary

/// What is done with a delivery: the decisions table of exchange.md, section 6, as a function of what
/// the delivery claims, what its feed demands, and what came before. It asks nobody and changes
/// nothing.
package enum Decision: Sendable, Equatable {
  /// It is loaded, if its rows allow it.
  case load
  /// It is read to its end and answered; nothing is committed.
  case validate
  /// The answer to a past delivery is repeated.
  case duplicate(of: PastDelivery)
  /// It says what the last full delivery said: it counts as arrived.
  case unchanged(since: PastDelivery)
  /// A newer full delivery holds what it has to say.
  case superseded(String)
  case hold(FileCode, String)
  case refuse(FileCode, String)

  /// Where the rules of a feed meet the night that applies them.
  package struct Court: Sendable {
    package var regime: FeedRegime
    package var environment: String
    package var businessDate: CivilDate
    /// The last day of the closed period; nil: nothing is closed.
    package var closedUntil: CivilDate?
    /// Rows of the feed's kind have a state in which they are closed.
    package var canCloseKeys: Bool

    package init(
      regime: FeedRegime, environment: String, businessDate: CivilDate,
      closedUntil: CivilDate? = nil, canCloseKeys: Bool = true
    ) {
      self.regime = regime
      self.environment = environment
      self.businessDate = businessDate
      self.closedUntil = closedUntil
      self.canCloseKeys = canCloseKeys
    }
  }

  /// Decides before the file is read.
  package static func of(
    _ delivery: Delivery, _ court: Court, _ history: DeliveryHistory
  ) -> Decision {
    if let environment = delivery.environment, environment != court.environment {
      return .refuse(
        .environment, "the file is meant for \(environment), this programme is \(court.environment)"
      )
    }
    if let release = history.release, !release.isGranted {
      return .refuse(.withdrawn, "\(release.by) took the file out: \(release.reason)")
    }
    return known(delivery, history) ?? dated(delivery, court, history)
      ?? repeated(delivery, history) ?? closing(delivery, court, history)
      ?? ordered(delivery, history)
  }

  /// Decides when the rows are counted, before one of them is merged.
  package static func afterReading(
    _ delivery: Delivery, rows: Int64, _ court: Court, _ history: DeliveryHistory
  ) -> Decision {
    if let claimed = delivery.rows, claimed != rows {
      return .refuse(
        .manifestMismatch, "the manifest says \(claimed) rows, the file has \(rows)")
    }
    if delivery.status == .test { return .validate }
    if delivery.fix > 0 || history.release != nil { return .load }
    if delivery.content == .full, let last = history.lastFull, let share = court.regime.shrink,
      Int128(rows) * 10_000 < Int128(last.rows) * Int128(10_000 - share.basisPoints)
    {
      return .refuse(
        .shrink,
        "the file has \(rows) rows, the last full one (\(last.fileName)) had \(last.rows): more than "
          + "\(share) fewer")
    }
    if let band = court.regime.volumeBand, let usual = history.usualRows,
      !band.contains(rows, usual: usual)
    {
      return .hold(
        .volume, "the file has \(rows) rows, usual are \(usual), allowed is \(band) of that")
    }
    return .load
  }

  // MARK: One question after the other

  /// The same number again.
  private static func known(_ delivery: Delivery, _ history: DeliveryHistory) -> Decision? {
    guard let past = history.sameNumber else { return nil }
    if past.sha256 == delivery.sha256 {
      guard (past.status == .delete) == (delivery.status == .delete) else {
        return .refuse(
          .conflict,
          "\(delivery.title) was accepted with the status \(past.status.rawValue), this one says "
            + "\(delivery.status.rawValue): it needs a number of its own")
      }
      return .duplicate(of: past)
    }
    guard delivery.status == .replace else {
      return .refuse(
        .conflict,
        "\(delivery.title) was accepted with other bytes: \(past.sha256) in \(past.fileName), "
          + "this file has \(delivery.sha256)")
    }
    if history.release != nil { return .load }
    return .hold(
      .replacement,
      "it is to take the place of \(past.fileName), sha256 \(past.sha256) with \(past.rows) rows; "
        + "this one has sha256 \(delivery.sha256)"
        + (delivery.rows.map { " and \($0) rows" } ?? ""))
  }

  private static func dated(
    _ delivery: Delivery, _ court: Court, _ history: DeliveryHistory
  ) -> Decision? {
    guard let date = delivery.businessDate else { return nil }
    // No word of a person opens a closed period.
    if let closed = court.closedUntil, date <= closed {
      return .refuse(
        .tooOld, "its business date \(date) lies in the closed period up to \(closed)")
    }
    guard history.release == nil else { return nil }
    if date > court.businessDate {
      return .refuse(
        .futureDate,
        "its business date \(date) lies behind that of the night, \(court.businessDate)")
    }
    // What waited on our side does not grow too old by it.
    if let limit = court.regime.maxAgeDays, !history.wasHeld,
      court.businessDate.days(since: date) > limit
    {
      return .refuse(
        .tooOld,
        "its business date \(date) is \(court.businessDate.days(since: date)) days old, "
          + "the feed takes \(limit)")
    }
    return nil
  }

  /// The same bytes under another number, or in a feed without numbers.
  private static func repeated(_ delivery: Delivery, _ history: DeliveryHistory) -> Decision? {
    // Rows that came can be sent again to close what they name.
    guard delivery.status != .test, delivery.status != .delete, let past = history.sameContent
    else { return nil }
    guard let sequence = delivery.sequence else { return .duplicate(of: past) }
    if delivery.content == .full, delivery.fix == 0 {
      guard let last = history.lastFull, last.sha256 == delivery.sha256,
        sequence > (history.lastSequence ?? 0)
      else { return nil }
      return .unchanged(since: last)
    }
    return .refuse(
      .repeatedContent, "the same bytes came as \(past.fileName), load \(past.load)")
  }

  /// Keys are closed by a delta that a second person has released.
  private static func closing(
    _ delivery: Delivery, _ court: Court, _ history: DeliveryHistory
  ) -> Decision? {
    guard delivery.status == .delete else { return nil }
    guard court.canCloseKeys else {
      return .refuse(.manifest, "what the feed tells has no state in which it is closed")
    }
    guard delivery.content == .delta, delivery.fix == 0 else {
      return .refuse(.manifest, "only a delta can close keys, no full delivery and no fix")
    }
    guard history.release == nil else { return nil }
    return .hold(
      .deletion,
      "it is to close the keys it names"
        + (delivery.rows.map { ", \($0) rows" } ?? "") + "; a second person releases it")
  }

  private static func ordered(_ delivery: Delivery, _ history: DeliveryHistory) -> Decision {
    let isReleased = history.release != nil
    if delivery.status == .test { return .validate }
    if delivery.fix > 0 {
      return history.original == nil
        ? .refuse(.fix, "the delivery it repairs was never accepted") : .load
    }
    guard let sequence = delivery.sequence, let last = history.lastSequence else { return .load }
    if sequence < last {
      if history.wasHeld || history.cameWithFull, let full = history.lastFull,
        (full.sequence ?? 0) > sequence
      {
        return .superseded("the full delivery \(full.fileName) holds what it has to say")
      }
      if isReleased { return .load }
      return .refuse(
        .lateSequence, "\(padded(Int(last), 6)) was accepted already, \(delivery.title) never came")
    }
    return delivery.content == .delta ? following(delivery, sequence, last, history) : .load
  }

  /// A delta follows the last one of its source. Where its manifest names the delivery before it, the
  /// numbers between the two were never given; else they are missing.
  private static func following(
    _ delivery: Delivery, _ sequence: Int64, _ last: Int64, _ history: DeliveryHistory
  ) -> Decision {
    if let previous = delivery.previousSequence, sequence > last {
      if previous < last {
        return .refuse(
          .manifestMismatch,
          "the manifest says it follows \(padded(Int(previous), 6)), and \(padded(Int(last), 6)) "
            + "came after that")
      }
      let isThere = previous == last || history.acceptedGaps.contains(previous)
      return isThere ? .load : .hold(.gap, "it waits for \(padded(Int(previous), 6))")
    }
    guard let next = history.nextSequence, sequence > next else { return .load }
    let first = padded(Int(next), 6)
    let missing = sequence == next + 1 ? first : "\(first) to \(padded(Int(sequence) - 1, 6))"
    return .hold(.gap, "it waits for \(missing)")
  }
}
