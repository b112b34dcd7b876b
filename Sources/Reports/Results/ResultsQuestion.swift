import SQLText
package import Vocabulary

/// By which rules purchases are counted to campaigns.
package struct AttributionRules: Sendable {
  /// Days of attribution by campaign id.
  private let days: [String: Int]
  /// Those of campaigns that are no longer defined.
  private let otherwise: Int
  /// With what the control group of all campaigns is drawn, and its share in basis points.
  let salt: String
  let globalShare: Int

  package init(days: [String: Int], otherwise: Int, salt: String, globalShare: Int) {
    self.days = days
    self.otherwise = otherwise
    self.salt = salt
    self.globalShare = globalShare
  }

  func days(of campaign: String) -> Int { days[campaign] ?? otherwise }

  var sqlValue: SQLValue {
    let members = days.sorted { $0.key < $1.key } + [("", otherwise)]
    return .jsonb(JSONValue.object(members.map { ($0.0, .integer($0.1)) }).compact)
  }
}

/// What is asked of campaigns: messages and entries of which nights, and what was known when.
package struct ResultsQuestion: Sendable {
  /// First and last business date of messages, and of customers who came to a step that acts.
  package let from: CivilDate
  package let to: CivilDate
  /// Receipts and statuses dated before it count.
  package let knownBefore: CivilDate
  /// `nil`: all of them.
  package let campaign: String?

  package init(from: CivilDate, to: CivilDate, knownBefore: CivilDate, campaign: String?) {
    self.from = from
    self.to = to
    self.knownBefore = knownBefore
    self.campaign = campaign
  }

  var campaignValue: SQLValue { campaign.map { .text($0) } ?? .null(.text) }
}
