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
    let day: SQL = trigger.direction == .entered ? "m.entered_on" : "m.left_on"
    return EntrySource(
      EntrySource.facts(Catalog.Segment.membership, "m"),
      where: [
        "m.segment = \(segment)", "\(day) = \(businessDate)",
        """
        EXISTS (
          SELECT
          FROM \(Catalog.Segment.build) AS b
          WHERE b.segment = \(segment) AND b.business_date < \(businessDate)
        )
        """,
      ],
      occasion: "\("segment:\(segment):\(businessDate)")", since: "\(businessDate)")
  }

  /// `rfm:default:2026-03-01`; nobody comes or goes by the first build.
  func move(_ trigger: RFMMoveTrigger) -> EntrySource {
    let model = trigger.model.value
    let name = trigger.name.value
    let moved: SQL =
      trigger.direction == .entered
      ? "h.to_name = \(name)\nAND h.from_name IS DISTINCT FROM \(name)"
      : "h.from_name = \(name)\nAND h.to_name IS DISTINCT FROM \(name)"
    return EntrySource(
      EntrySource.facts(Catalog.Segment.rfmChange, "h"),
      where: [
        "h.model = \(model)", "h.business_date = \(businessDate)", moved,
        """
        EXISTS (
          SELECT
          FROM \(Catalog.Segment.rfmBuild) AS b
          WHERE b.model = \(model) AND b.business_date < \(businessDate)
        )
        """,
      ],
      occasion: "\("rfm:\(model):\(businessDate)")", since: "\(businessDate)")
  }
}
