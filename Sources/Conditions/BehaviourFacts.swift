package import Definitions
package import SQLText
import Vocabulary

/// What a condition asks of events, as columns of the pass over events.
struct EventFacts {
  let condition: EventCondition

  func value(of measure: FactMeasure, at place: Place, _ sources: inout FactSources) -> SQL {
    let date = sources.businessDate
    func column(_ stem: StaticString, _ aggregate: SQL) -> SQL {
      sources.column(
        .events, stem, aggregate, where: condition.filters, in: condition.tests.window,
        named: condition.codes.map(\.value), at: place)
    }
    switch measure {
    case .count: return "coalesce(\(column("count", "count(*)")), 0)"
    case .sum: return "coalesce(\(column("sum", "sum(e.value)")), 0)"
    case .average:
      return "(\(column("sum", "sum(e.value)")) / nullif(\(column("values", "count(e.value)")), 0))"
    case .largest: return column("largest", "max(e.value)")
    case .firstOn: return column("first_on", "min(e.occurred_on)")
    case .lastOn: return column("last_on", "max(e.occurred_on)")
    case .daysSinceFirst: return "(\(date) - \(column("first_on", "min(e.occurred_on)")))"
    case .daysSinceLast: return "(\(date) - \(column("last_on", "max(e.occurred_on)")))"
    case .distinctProducts, .share: preconditionFailure("events have no products")
    }
  }
}

extension EventCondition {
  /// What must hold of an event `e`, its code apart.
  package var filters: [SQL] {
    var filters: [SQL] = []
    if !objectTypes.isEmpty {
      filters.append(("e.object_type" as SQL).isOne(of: objectTypes))
    }
    if !objects.isEmpty {
      filters.append(("e.object_id" as SQL).isOne(of: objects))
    }
    filters += value.map { $0.rule.predicate(on: "e.value") }
    for attribute in attributes {
      let value = Self.value(of: attribute)
      filters += attribute.tests.map { $0.rule.predicate(on: value) }
    }
    return filters
  }

  /// Nobody declared what an attribute holds: a value of another type is unknown, and casts are made
  /// of the right ones only.
  private static func value(of attribute: EventAttributeTest) -> SQL {
    let name = attribute.name
    let type: SQL = "jsonb_typeof(e.attributes -> \(name))"
    return switch attribute.type {
    case .decimal: "CASE \(type) WHEN 'number' THEN (e.attributes ->> \(name))::numeric END"
    case .boolean: "CASE \(type) WHEN 'boolean' THEN (e.attributes ->> \(name))::boolean END"
    case .text: "CASE \(type) WHEN 'string' THEN e.attributes ->> \(name) END"
    case .integer, .date, .timestamp, .json: "(e.attributes ->> \(name))"
    }
  }
}

/// What a condition asks of messages, as columns of the pass over the ledger's messages or over what
/// providers reported of them.
struct MessageFacts {
  let condition: MessageCondition

  func value(of measure: FactMeasure, at place: Place, _ sources: inout FactSources) -> SQL {
    let date = sources.businessDate
    switch measure {
    case .count: return "coalesce(\(column("count", messages, at: place, &sources)), 0)"
    case .firstOn: return column("first_on", "min(\(day))", at: place, &sources)
    case .lastOn: return column("last_on", "max(\(day))", at: place, &sources)
    case .daysSinceFirst:
      return "(\(date) - \(column("first_on", "min(\(day))", at: place, &sources)))"
    case .daysSinceLast:
      return "(\(date) - \(column("last_on", "max(\(day))", at: place, &sources)))"
    case .sum, .average, .largest, .distinctProducts, .share:
      preconditionFailure("messages have no amount")
    }
  }

  private var isWritten: Bool { condition.state == .written }
  private var day: SQL { isWritten ? "m.business_date" : "s.status_on" }

  /// A message with several statuses counts once.
  private var messages: SQL { isWritten ? "count(*)" : "count(DISTINCT s.message_key)" }

  private func column(
    _ stem: StaticString, _ aggregate: SQL, at place: Place, _ sources: inout FactSources
  ) -> SQL {
    let named = condition.campaigns.isEmpty && condition.templates.isEmpty
    if !isWritten, !(named && condition.categories.isEmpty) { sources.joinMessages() }
    return sources.column(
      isWritten ? .writtenMessages : .messageStatuses, stem, aggregate, where: filters,
      in: condition.tests.window, at: place)
  }

  private var filters: [SQL] {
    var filters: [SQL] = []
    if !isWritten { filters.append(("s.status" as SQL).isOne(of: condition.state.statuses)) }
    if !condition.channels.isEmpty {
      let channel: SQL = isWritten ? "m.channel" : "s.channel"
      filters.append(channel.isOne(of: condition.channels.map(\.rawValue)))
    }
    if !condition.campaigns.isEmpty {
      filters.append(("m.campaign_id" as SQL).isOne(of: condition.campaigns.map(\.value.text)))
    }
    if !condition.templates.isEmpty {
      filters.append(("m.template" as SQL).isOne(of: condition.templates.map(\.value.text)))
    }
    if !condition.categories.isEmpty {
      filters.append(("m.category" as SQL).isOne(of: condition.categories))
    }
    return filters
  }
}
