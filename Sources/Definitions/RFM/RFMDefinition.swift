package import Vocabulary

/// How customers are scored by recency, frequency and money: `jobs/rfm/<name>.json5`.
package struct RFMDefinition: Sendable {
  package let name: Identifier
  package let place: Place
  /// Only members of this segment are scored; `nil` = everybody.
  package let base: Located<Identifier>?
  package let window: RFMWindow
  package let frequency: RFMFrequency
  package let money: RFMMoney
  /// Scores go from 1 to this, 2…10; the greatest is best on every axis.
  package let groups: Int
  package let rule: RFMRule
  /// First match wins.
  package let names: [RFMName]
  /// The name of a scored customer that no range of `names` holds.
  package let otherwise: String
  /// The night calls for people when more than this share of the base changes its name over night;
  /// `nil` = never.
  package let driftAlarm: Percent?

  /// All names a scored customer can have.
  package var allNames: [String] {
    names.map(\.name) + (names.contains { $0.name == otherwise } ? [] : [otherwise])
  }

  /// The first of `names` that holds a cell; `nil`: the cell is called `otherwise`.
  package func name(holding cell: RFMCell) -> RFMName? {
    names.first { $0.holds(cell) }
  }

  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/rfm/\(name).json5") {
      RFMReader(name: name, findings: $1).read($0)
    }
  }

  init(
    name: Identifier, place: Place, base: Located<Identifier>?, window: RFMWindow,
    frequency: RFMFrequency, money: RFMMoney, groups: Int, rule: RFMRule, names: [RFMName],
    otherwise: String, driftAlarm: Percent?
  ) {
    self.name = name
    self.place = place
    self.base = base
    self.window = window
    self.frequency = frequency
    self.money = money
    self.groups = groups
    self.rule = rule
    self.names = names
    self.otherwise = otherwise
    self.driftAlarm = driftAlarm
  }
}

package enum RFMWindow: Sendable, Hashable {
  case life
  /// [D − N, D).
  case last(days: Int)
}

package enum RFMFrequency: String, Sendable, CaseIterable {
  /// Each sale counts.
  case receipts
  /// Each day with a sale counts.
  case days
}

package enum RFMMoney: String, Sendable, CaseIterable {
  /// Returns are taken off.
  case net
  case gross
}

/// How a value becomes a score (semantics.md §4).
package enum RFMRule: Sendable, Hashable {
  case quantile
  case rRfm
  case ntile
  case rank
  case fixed(RFMCutPoints)
  case revenueShare

  /// As definitions write it.
  package var name: String {
    switch self {
    case .quantile: "quantile"
    case .rRfm: "r_rfm"
    case .ntile: "ntile"
    case .rank: "rank"
    case .fixed: "fixed"
    case .revenueShare: "revenue_share"
    }
  }
}

/// Given cut points, ascending, one fewer than there are groups. A score counts the cut points below
/// the value; recency (in days) is reversed.
package struct RFMCutPoints: Sendable, Hashable {
  package let recency: [ExactDecimal]
  package let frequency: [ExactDecimal]
  package let monetary: [ExactDecimal]
}
