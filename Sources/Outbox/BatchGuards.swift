package import Vocabulary

/// What a night may pay without a person having looked at it. A batch that is outside is frozen and
/// held: nothing of it leaves before ``Outbox/approve(_:shown:_:on:)``.
///
/// Caps are amounts of one business date, each unit for itself; `nil` = any amount.
package struct BatchGuards: Sendable, Equatable {
  /// For all legal entities together.
  package var night: ExactDecimal?
  /// For each customer.
  package var customer: ExactDecimal?
  package var campaigns: [String: ExactDecimal] = [:]
  package var legalEntities: [String: ExactDecimal] = [:]
  package var volume = VolumeBand.standard

  package init() {}
}

/// How far a batch may be from those before it in its chain: rows and amount, not beyond so many
/// times the largest of them, nor below the same part of the smallest.
///
/// A chain is judged from its eighth batch on, so a large honest first night is nobody's business;
/// and the largest, not the usual one, is compared with, so a weekly campaign is no alarm each week.
package struct VolumeBand: Sendable, Equatable {
  /// More than this many times the largest, or less than this part of the smallest, is held.
  package let times: Int
  /// How many batches of the chain are looked back at.
  package let batches: Int
  /// Batches that a chain has before the band is drawn.
  package let after: Int
  /// Batches below this many rows are never far from anything.
  package let fromRows: Int

  package init(times: Int, batches: Int, after: Int, fromRows: Int) {
    self.times = times
    self.batches = batches
    self.after = after
    self.fromRows = fromRows
  }

  package static let standard = VolumeBand(times: 10, batches: 28, after: 7, fromRows: 100)
}

/// Why a batch is held.
package struct BatchHold: Sendable, Equatable {
  package enum Guard: String, Sendable, CaseIterable {
    case night, campaign, customer, volume
    case legalEntity = "legal_entity"
  }

  package let `guard`: Guard
  /// One sentence: what was found and what the guard allows.
  package let finding: String
}
