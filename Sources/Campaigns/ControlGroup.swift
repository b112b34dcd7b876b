package import Definitions
import SQLText
package import Vocabulary

/// The customers of a campaign who pass through it as "would have" and get nothing.
///
/// The first 60 bits of `sha256(salt | customer_id)` modulo 10,000, less than the share in basis
/// points (performance.md, R5): the same customers every night, on every server.
package struct ControlGroup: Sendable {
  package let salt: String
  package let share: Percent

  package init(program: Identifier, campaign: CampaignDefinition) {
    salt = "control|\(program)|\(campaign.id.value)"
    share = campaign.controlGroup
  }

  /// Whether a customer belongs to it.
  package func contains(_ customer: String) -> Bool {
    guard let bits = UInt64(SHA256.hex(of: "\(salt)|\(customer)").prefix(15), radix: 16) else {
      preconditionFailure("a hash is made of hexadecimal digits")
    }
    return Int(bits % 10_000) < share.basisPoints
  }

  /// The same, computed by the server for the customers behind an alias.
  func sql(of alias: SQLName) -> SQL {
    guard share.basisPoints > 0 else { return "false" }
    return """
      ('x' || substr(encode(sha256(convert_to(
        \("\(salt)|") || \(alias).customer_id, 'UTF8')), 'hex'), 1, 15))::bit(60)::bigint
        % 10000 < \(share.basisPoints)
      """
  }
}
