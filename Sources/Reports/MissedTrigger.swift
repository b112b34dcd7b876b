package import Postgres
import SQLText
import Statements
package import Vocabulary

/// A trigger that waits for a feed, as a night has to tell of it.
package struct MissedTrigger: Sendable, Equatable {
  package enum Fate: String, Sendable, CaseIterable {
    /// It was not evaluated in this night.
    case missed
    /// It was evaluated in this night for an earlier one.
    case caughtUp = "caught_up"
    /// The campaign is not active any more: nobody enters for that night.
    case lapsed
  }

  package let campaignID: String
  /// The night that did not evaluate it.
  package let date: CivilDate
  package let fate: Fate
  /// By name, with commas.
  package let feeds: String
  /// Of one that was caught up.
  package let entered: Int

  /// What the night of a business date says.
  package static func all(
    on businessDate: CivilDate, _ connection: Connection
  ) throws(Problem) -> [MissedTrigger] {
    try connection.query(Statements.missedTriggers, .date(businessDate)).map {
      row throws(Problem) in
      guard let fate = Fate(rawValue: try row.text("fate")) else {
        throw .bug("a missed trigger has a fate that is none")
      }
      return MissedTrigger(
        campaignID: try row.text("campaign_id"), date: try row.date("business_date"), fate: fate,
        feeds: try row.text("feeds"), entered: try row.int("entered"))
    }
  }

  /// One sentence, without final stop.
  package var text: String {
    switch fate {
    case .missed:
      "the trigger of \(campaignID) was not evaluated for \(date), it is caught up when this feed comes: "
        + feeds
    case .caughtUp:
      "the trigger of \(campaignID) was caught up for \(date): "
        + "\(HumanNumber.grouped(entered)) entered"
    case .lapsed:
      "the trigger of \(campaignID) is not caught up for \(date): the campaign is not active any more"
    }
  }

  /// Nobody has to know of one that was caught up.
  package var isFinding: Bool { fate != .caughtUp }
}
