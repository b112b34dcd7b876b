import Testing
import Vocabulary

@testable import Outbox

/// The columns of exchange.md §9 in their order, and what our files have beyond them.
@Suite struct ExchangeColumnsTests {
  struct Agreed: Sendable, CustomTestStringConvertible {
    let kind: OutboundKind
    let columns: String
    /// Of ours, besides: each with its reason.
    var added: [String: String] = [:]

    var testDescription: String { kind.rawValue }
  }

  static let agreed = [
    Agreed(
      kind: .accrual,
      columns: """
        accrual_key, op, ref_accrual_key, batch_id, line_no, program, legal_entity, customer_id,
        card, amount, currency_or_unit, valid_from, valid_to, campaign_id, step_id, rule_version,
        occasion, description
        """),
    Agreed(
      kind: .audience,
      columns: """
        audience_id, op, customer_id, card, batch_id, line_no, campaign_id, step_id, effective_on
        """,
      added: [
        "audience_key": "a row is known by a key, as in every file, and rows stand in its order",
        "occasion": "a customer comes back to an audience for another occasion",
      ]),
    Agreed(
      kind: .call,
      columns: """
        call_key, batch_id, line_no, queue, customer_id, phone, topic, script_id, script_text,
        assignee, due_on, not_before, not_after, priority, campaign_id, step_id, occasion
        """),
  ]

  @Test(arguments: agreed)
  func `files have the agreed columns in their order`(agreed: Agreed) {
    let said = agreed.columns.split { $0 == "," || $0.isWhitespace }.map(String.init)
    let ours = agreed.kind.columnNames
    #expect(ours.filter { agreed.added[$0] == nil } == said)
    #expect(Set(ours).isSuperset(of: agreed.added.keys))
  }

  @Test(arguments: OutboundKind.allCases)
  func `every file begins with the key of its rows and can be proven`(kind: OutboundKind) {
    #expect(kind.columnNames[0] == "\(kind.rawValue)_key")
    #expect(Set(kind.columnNames).isSuperset(of: kind.requiredColumns + ["batch_id", "line_no"]))
  }
}
