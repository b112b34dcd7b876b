import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

extension EntrySources {
  /// `registered`: once in a life.
  func registered(_ lateDays: Int) -> EntrySource {
    let oldest = businessDate.adding(days: -lateDays)
    return EntrySource(
      "FROM \(Catalog.Warehouse.customer) AS c", where: [span.isNew("c")],
      occasion: "'registered'", since: "c.registered_on",
      isYoung: "c.registered_on >= \(oldest)", isTooOld: "c.registered_on < \(oldest)")
  }

  /// `lot:L-1`.
  func bonuses(_ trigger: BonusesExpireTrigger) -> EntrySource {
    var conditions: [SQL] = [
      "b.is_open", "b.state = 'active'", "b.remaining > 0",
      "b.expires_on >= \(businessDate)",
      "b.expires_on < \(businessDate.adding(days: trigger.withinDays))",
    ]
    conditions += trigger.points.map { $0.rule.predicate(on: "b.remaining") }
    if !trigger.legalEntities.isEmpty {
      conditions.append(
        ("b.legal_entity" as SQL).isOne(of: trigger.legalEntities.map(\.value.text)))
    }
    if !trigger.units.isEmpty { conditions.append(("b.unit" as SQL).isOne(of: trigger.units)) }
    return EntrySource(
      EntrySource.facts(Catalog.Warehouse.bonusLot, "b"), where: conditions,
      occasion: "'lot:' || b.lot_id", since: "b.expires_on")
  }

  /// `segment:vip:2026-03-01`; nobody comes or goes by the first build.
  func move(_ trigger: SegmentMoveTrigger) -> EntrySource {
    let segment = trigger.segment.value
    let occasion: SQL = "\("segment:\(segment):\(businessDate)")"
    let wasBuilt: SQL = """
      EXISTS (
        SELECT
        FROM \(Catalog.Segment.build) AS b
        WHERE b.segment = \(segment) AND b.business_date < \(businessDate)
      )
      """
    if let gap, let members = gap.members(of: segment, on: businessDate) {
      let hasEntered = trigger.direction == .entered
      let coming = hasEntered ? members.now : members.before
      let going = hasEntered ? members.before : members.now
      return EntrySource(
        """
        FROM (
          SELECT x.customer_id
          FROM (
            \(coming)
          ) AS x
          EXCEPT
          SELECT y.customer_id
          FROM (
            \(going)
          ) AS y
        ) AS m
        JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = m.customer_id
        """, where: [wasBuilt], occasion: occasion, since: "\(businessDate)")
    }
    let day: SQL = trigger.direction == .entered ? "m.entered_on" : "m.left_on"
    return EntrySource(
      EntrySource.facts(Catalog.Segment.membership, "m"),
      where: ["m.segment = \(segment)", "\(day) = \(businessDate)", wasBuilt],
      occasion: occasion, since: "\(businessDate)")
  }

  /// `rfm:default:2026-03-01`; nobody comes or goes by the first build. Scores of a date that was missed
  /// are not computed again: the last date takes what they have become since the first, in all.
  func move(_ trigger: RFMMoveTrigger) -> EntrySource? {
    let model = trigger.model.value
    let name = trigger.name.value
    let moved: SQL =
      trigger.direction == .entered
      ? "h.to_name = \(name)\nAND h.from_name IS DISTINCT FROM \(name)"
      : "h.from_name = \(name)\nAND h.to_name IS DISTINCT FROM \(name)"
    if let gap, businessDate != gap.dates.last { return nil }
    let first = gap?.dates.first ?? businessDate
    let wasBuilt: SQL = """
      EXISTS (
        SELECT
        FROM \(Catalog.Segment.rfmBuild) AS b
        WHERE b.model = \(model) AND b.business_date < \(first)
      )
      """
    let occasion: SQL = "\("rfm:\(model):\(businessDate)")"
    guard let gap else {
      return EntrySource(
        EntrySource.facts(Catalog.Segment.rfmChange, "h"),
        where: ["h.model = \(model)", "h.business_date = \(businessDate)", moved, wasBuilt],
        occasion: occasion, since: "\(businessDate)")
    }
    return EntrySource(
      """
      FROM (
        SELECT
          a.customer_id,
          (array_agg(a.from_name ORDER BY a.business_date))[1] AS from_name,
          (array_agg(a.to_name ORDER BY a.business_date DESC))[1] AS to_name
        FROM \(Catalog.Segment.rfmChange) AS a
        WHERE
          a.model = \(model)
          AND a.business_date BETWEEN \(first) AND \(gap.night)
        GROUP BY a.customer_id
      ) AS h
      JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = h.customer_id
      """, where: [moved, wasBuilt], occasion: occasion, since: "\(businessDate)")
  }
}
