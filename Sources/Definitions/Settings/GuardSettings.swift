package import Vocabulary

/// What one night may pay without a person having looked at it; a batch outside is held.
///
/// Example: `guards: { night: "20000", customer: "500", campaign: { "birthday-bonus": "9000" },
/// legal_entity: { north: "15000" }, volume: { times: 10 } }`
package struct GuardSettings: Sendable {
  /// For all legal entities together; `nil` = any amount, as below.
  package let night: ExactDecimal?
  package let customer: ExactDecimal?
  package let campaigns: [NamedCap]
  package let legalEntities: [NamedCap]
  package let volume: VolumeSettings

  package static let standard = GuardSettings(
    night: nil, customer: nil, campaigns: [], legalEntities: [], volume: .standard)
}

/// The cap of one campaign or legal entity.
package struct NamedCap: Sendable {
  package let name: Located<Identifier>
  package let amount: ExactDecimal
}

/// How far a batch may be from the history of its chain.
package struct VolumeSettings: Sendable, Equatable {
  package let times: Int
  package let batches: Int
  package let after: Int
  package let fromRows: Int

  package static let standard = VolumeSettings(times: 10, batches: 28, after: 7, fromRows: 100)
}

extension Reading where Value == GuardSettings {
  static var guards: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "guards", findings) else { return nil }
      let night = object.optional("night", .money)
      let customer = object.optional("customer", .money)
      let campaigns = object.optional("campaign", Reading<[NamedCap]>.caps)
      let entities = object.optional("legal_entity", Reading<[NamedCap]>.caps)
      let volume = object.optional("volume", Reading<VolumeSettings>.volume)
      object.finish()
      return GuardSettings(
        night: night, customer: customer, campaigns: campaigns ?? [],
        legalEntities: entities ?? [], volume: volume ?? .standard)
    }
  }
}

extension Reading where Value == VolumeSettings {
  fileprivate static var volume: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "volume", findings) else { return nil }
      let standard = VolumeSettings.standard
      let times = object.optional("times", .integer(2...1_000_000)) ?? standard.times
      let batches = object.optional("batches", .integer(1...1000)) ?? standard.batches
      let after = object.optional("after", .integer(1...1000)) ?? standard.after
      let fromRows = object.optional("from_rows", .integer(1...1_000_000_000)) ?? standard.fromRows
      object.finish()
      if after > batches {
        findings.report(
          "the band is drawn after \(after) batches and looks back at \(batches) only",
          at: node.place, hint: "let 'batches' be at least 'after'")
      }
      return VolumeSettings(times: times, batches: batches, after: after, fromRows: fromRows)
    }
  }
}

extension Reading where Value == [NamedCap] {
  fileprivate static var caps: Reading {
    Reading { node, findings in
      guard case .object(let members) = node.content else {
        findings.report("found \(node.description), expected amounts by name", at: node.place)
        return nil
      }
      return members.compactMap { member in
        guard let name = Identifier(member.key) else {
          findings.report("found '\(member.key.shortened)', expected a name", at: member.keyPlace)
          return nil
        }
        guard let amount = Reading<ExactDecimal>.money.read(member.value, findings) else {
          return nil
        }
        return NamedCap(name: Located(name, at: member.keyPlace), amount: amount)
      }
    }
  }
}
