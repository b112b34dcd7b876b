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
  /// The group that gets nothing from any campaign.
  package let globalSalt: String
  package let globalShare: Percent

  package init(program: Identifier, campaign: CampaignDefinition, global: Percent = .zero) {
    salt = "control|\(program)|\(campaign.id.value)"
    share = campaign.controlGroup
    globalSalt = Self.globalSalt(of: program)
    globalShare = global
  }

  /// What the group that gets nothing from any campaign is drawn with.
  package static func globalSalt(of program: Identifier) -> String { "control|\(program)" }

  /// Whether a customer belongs to it, or to the group of all campaigns.
  package func contains(_ customer: String) -> Bool {
    Self.draws(customer, salt, share) || Self.draws(customer, globalSalt, globalShare)
  }

  private static func draws(_ customer: String, _ salt: String, _ share: Percent) -> Bool {
    guard let bits = UInt64(SHA256.hex(of: "\(salt)|\(customer)").prefix(15), radix: 16) else {
      preconditionFailure("a hash is made of hexadecimal digits")
    }
    return Int(bits % 10_000) < share.basisPoints
  }

  /// The same, computed by the server for the customers behind an alias.
  func sql(of alias: SQLName) -> SQL {
    let draws = [(salt, share), (globalSalt, globalShare)].filter { $1.basisPoints > 0 }
      .map { salt, share -> SQL in
        """
        ('x' || substr(encode(sha256(convert_to(
          \("\(salt)|") || \(alias).customer_id, 'UTF8')), 'hex'), 1, 15))::bit(60)::bigint
          % 10000 < \(share.basisPoints)
        """
      }
    guard let first = draws.first else { return "false" }
    return draws.count == 1 ? first : "(\(SQL.joined(draws, separator: "\nOR ")))"
  }
}
