package import SQLText
package import Vocabulary

/// The key of what a step did for a customer on an occasion (exchange.md §9):
/// `hex(sha256("1|program|campaign_id|step_id|customer_id|occasion|op|revision"))[0..<32]`.
///
/// Rule version, amount and legal entity are no parts of it, so an edited campaign cannot pay an
/// occasion twice.
package struct IdempotencyKey: Sendable {
  package let program: Identifier
  package let campaign: Identifier
  package let step: Identifier
  package let operation: Operation

  package enum Operation: String, Sendable {
    case accrue = "ACCRUE"
    case message = "MESSAGE"
    case score = "SCORE"
    case call = "CALL"
  }

  package init(
    program: Identifier, campaign: Identifier, step: Identifier, operation: Operation
  ) {
    self.program = program
    self.campaign = campaign
    self.step = step
    self.operation = operation
  }

  private var prefix: String { "1|\(program)|\(campaign)|\(step)|" }
  private var suffix: String { "|\(operation.rawValue)|1" }

  /// The key of one customer and occasion.
  package func text(customer: String, occasion: String) -> String {
    String(SHA256.hex(of: "\(prefix)\(customer)|\(occasion)\(suffix)").prefix(32))
  }

  /// The same, computed by the server for the rows behind an alias.
  package func sql(of alias: SQLName) -> SQL {
    """
    substr(encode(sha256(convert_to(
      \(prefix) || \(alias).customer_id || '|' || \(alias).occasion || \(suffix),
      'UTF8')), 'hex'), 1, 32)
    """
  }

  /// The key of what takes an accrual back, from the accrual's own row; reversals of one accrual are
  /// told apart by their revision.
  static func reversal(of accrual: SQLName, revision: SQL) -> SQL {
    """
    substr(encode(sha256(convert_to(
      '1|' || \(accrual).program || '|' || \(accrual).campaign_id || '|' || \(accrual).step_id || '|'
        || \(accrual).customer_id || '|' || \(accrual).occasion || '|REVERSE|' || \(revision),
      'UTF8')), 'hex'), 1, 32)
    """
  }
}
