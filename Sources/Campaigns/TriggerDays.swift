package import Definitions
package import Vocabulary

/// Of which business dates a night evaluates the trigger of a campaign.
///
/// A night for which a feed that the trigger needs has not come does not evaluate it, and owes its date
/// until the feed has come with a later night. Dates are paid in their order, each before the night's
/// own; whoever enters for one of them enters in the night that pays it. No date is owed behind one that
/// is evaluated: what stops the older one stops the newer one too.
///
/// ```
/// 1 March  receipts have not come   missing: receipts
/// 2 March  receipts have not come   missing: receipts   waits: 1 March
/// 3 March  receipts come            owed: 1 March, 2 March
/// ```
package struct TriggerDays: Sendable, Equatable {
  /// A feed that had not come for a date, as `campaign.missed_trigger` has it.
  package struct Missed: Sendable, Equatable {
    package let date: CivilDate
    package let feed: Identifier
    package let cameOn: CivilDate?

    package init(date: CivilDate, feed: Identifier, cameOn: CivilDate?) {
      self.date = date
      self.feed = feed
      self.cameOn = cameOn
    }
  }

  /// The feeds that the trigger needs and that have not come for the night's own date, by name.
  package let missing: [Identifier]
  /// Earlier dates for which the last feed has come with this night, in their order.
  package let owed: [CivilDate]
  /// There are earlier dates whose feeds have not come with this night either.
  package let isWaiting: Bool
  /// For a trigger on a segment: its condition, with those of the segments it names in their places.
  package let membership: Condition?

  /// When the night began, something was missing of a date.
  let hasOpenDates: Bool

  /// A night of which nothing is missing.
  package static let usual = TriggerDays([], missing: [], on: CivilDate(daysSinceEpoch: 0))

  /// - Parameters:
  ///   - missed: what nights lacked, of the dates of which something was still missing when this night
  ///     began; see ``CampaignProgram/openDates(of:on:)``.
  ///   - missing: what this night lacks, of what the trigger needs now.
  package init(
    _ missed: [Missed], missing: Set<Identifier>, on businessDate: CivilDate,
    membership: Condition? = nil
  ) {
    let earlier = missed.filter { $0.date < businessDate }
    let waiting = Set(earlier.filter { $0.cameOn == nil && missing.contains($0.feed) }.map(\.date))
    self.missing = missing.sorted()
    owed = Set(earlier.map(\.date)).subtracting(waiting).sorted()
    isWaiting = !waiting.isEmpty
    hasOpenDates = !missed.isEmpty
    self.membership = membership
  }
}
