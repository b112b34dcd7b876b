import Catalog
import Definitions
import SQLText
import Vocabulary

/// What conditions look at beside the customer's own row; each thing stands here once, however many
/// conditions ask for it.
///
/// Every source has at most one row per customer, so joining it never doubles anybody.
struct FactSources: Sendable {
  let businessDate: CivilDate
  private var purchases: [PurchaseAggregate] = []
  private var models: [Located<Identifier>] = []
  private var segments: [Located<Identifier>] = []
  private var channels: [Located<Channel>] = []

  init(businessDate: CivilDate) {
    self.businessDate = businessDate
  }

  /// The alias of the purchases of a scope, from which a measure is wanted.
  mutating func alias(
    _ scope: PurchaseScope, _ measures: Set<PurchaseMeasure>, at place: Place
  ) -> SQLName {
    if let known = purchases.firstIndex(where: { $0.scope == scope }) {
      purchases[known].measures.formUnion(measures)
      return purchases[known].name
    }
    let aggregate = PurchaseAggregate(
      name: .numbered("purchases", purchases.count + 1), scope: scope, measures: measures,
      place: place)
    purchases.append(aggregate)
    return aggregate.name
  }

  mutating func alias(ofModel model: Located<Identifier>) -> SQLName {
    .numbered("score", Self.number(of: model, in: &models))
  }

  mutating func alias(ofSegment segment: Located<Identifier>) -> SQLName {
    .numbered("membership", Self.number(of: segment, in: &segments))
  }

  mutating func alias(ofChannel channel: Located<Channel>) -> SQLName {
    .numbered("subscription", Self.number(of: channel, in: &channels))
  }

  private static func number<Value: Equatable>(
    of value: Located<Value>, in list: inout [Located<Value>]
  ) -> Int {
    if let known = list.firstIndex(where: { $0.value == value.value }) { return known + 1 }
    list.append(value)
    return list.count
  }

  /// The purchases, summed up per customer; of those in `population` only, if it is given.
  func commonTables(among population: SQLName? = nil) -> [SQL] {
    purchases.map { $0.commonTable(before: businessDate, among: population) }
  }

  /// The joins, each on a line of its own, led by a line break.
  func joins(to customer: SQLName) -> SQL {
    let lines =
      purchases.map { source -> SQL in
        "LEFT JOIN \(source.name) ON \(source.name).customer_id = \(customer).customer_id"
      } + scoreJoins(customer) + membershipJoins(customer) + subscriptionJoins(customer)
    return lines.isEmpty ? .empty : "\n\(SQL.joined(lines, separator: "\n"))"
  }

  private func scoreJoins(_ customer: SQLName) -> [SQL] {
    models.enumerated().map { position, model in
      let alias = SQLName.numbered("score", position + 1)
      return """
        LEFT JOIN \(Catalog.Segment.rfmScore) AS \(alias)
          ON \(alias).customer_id = \(customer).customer_id
          AND \(alias).model = \(model.value)
        """
    }
  }

  private func membershipJoins(_ customer: SQLName) -> [SQL] {
    segments.enumerated().map { position, segment in
      let alias = SQLName.numbered("membership", position + 1)
      return """
        LEFT JOIN \(Catalog.Segment.membership) AS \(alias)
          ON \(alias).customer_id = \(customer).customer_id
          AND \(alias).segment = \(segment.value)
          AND \(alias).left_on IS NULL
        """
    }
  }

  /// Joined only where the customer agreed: no row means not subscribed.
  private func subscriptionJoins(_ customer: SQLName) -> [SQL] {
    channels.enumerated().map { position, channel in
      let alias = SQLName.numbered("subscription", position + 1)
      return """
        LEFT JOIN \(Catalog.Warehouse.subscription) AS \(alias)
          ON \(alias).customer_id = \(customer).customer_id
          AND \(alias).channel = \(channel.value.rawValue)
          AND \(alias).category = ''
          AND \(alias).state = 'on'
        """
    }
  }
}
