package import Vocabulary

/// What a campaign may accrue; `nil` = as much as it comes to. What would go beyond is not paid.
///
/// Example: `budget: { night: "5000", campaign: "100000", customer: "50", legal_entity: { north: "60000" } }`
package struct Budget: Sendable {
  package let night: ExactDecimal?
  package let campaign: ExactDecimal?
  package let customer: ExactDecimal?
  package let legalEntities: [Identifier: ExactDecimal]

  package static let none = Budget(night: nil, campaign: nil, customer: nil, legalEntities: [:])

  package var isNone: Bool {
    night == nil && campaign == nil && customer == nil && legalEntities.isEmpty
  }
}

extension Reading where Value == Budget {
  static var budget: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "budget", findings) else { return nil }
      let night = object.optional("night", .money)
      let campaign = object.optional("campaign", .money)
      let customer = object.optional("customer", .money)
      let entities = object.optional("legal_entity", Reading<[Identifier: ExactDecimal]>.byName)
      object.finish()
      return Budget(
        night: night, campaign: campaign, customer: customer, legalEntities: entities ?? [:])
    }
  }
}

extension Reading where Value == ExactDecimal {
  /// An amount that is paid.
  static var money: Reading {
    Reading { node, findings in
      guard let number = Reading.decimal.read(node, findings) else { return nil }
      if number.units > 0, number.scale <= 4 { return number }
      findings.report(
        "found the amount \(number), expected more than 0 and at most four decimals",
        at: node.place)
      return nil
    }
  }
}

extension Reading where Value == [Identifier: ExactDecimal] {
  fileprivate static var byName: Reading {
    Reading { node, findings in
      guard case .object(let members) = node.content else {
        findings.report(
          "found \(node.description), expected amounts by legal entity", at: node.place)
        return nil
      }
      var amounts: [Identifier: ExactDecimal] = [:]
      for member in members {
        guard let name = Identifier(member.key) else {
          findings.report("found '\(member.key.shortened)', expected a name", at: member.keyPlace)
          continue
        }
        amounts[name] = Reading<ExactDecimal>.money.read(member.value, findings)
      }
      return amounts
    }
  }
}
