package import SQLText
package import Vocabulary

/// One statement of a campaign's night.
package struct CampaignStatement: Sendable {
  /// What it does, for journals and people: `enter`, `gift: accrue`.
  package let name: String
  package let sql: SQL
  /// For an audit, a query that must return nothing: the problem that its rows mean.
  package let refusal: (@Sendable (_ rows: [[String]]) -> Problem)?

  init(
    _ name: String, _ sql: SQL, refusal: (@Sendable (_ rows: [[String]]) -> Problem)? = nil
  ) {
    self.name = name
    self.sql = sql
    self.refusal = refusal
  }

  package var isAudit: Bool { refusal != nil }
}
