package import Vocabulary

/// What makes a customer enter a campaign, and which occasion it is.
package struct Trigger: Sendable {
  package let rule: Rule
  package let place: Place

  /// One case per kind of the table in semantics.md §5.
  package enum Rule: Sendable {
    case dateCome(DateComeTrigger)
    case anniversary(AnniversaryTrigger)
    case dateComeForOrder(OrderDateTrigger)
    /// Everybody, or the members of a segment, on one day.
    case dateHasCome(CivilDate, members: Located<Identifier>?)
    /// The same, each time the rule gives the day.
    case repeatedDate(RepeatedDate, members: Located<Identifier>?)
    case daysSince(DaysSinceTrigger)
    case bonusesExpire(BonusesExpireTrigger)
    /// The customer was seen for the first time.
    case registered(lateDays: Int)
    case receipt(ReceiptTrigger)
    case event(EventTrigger)
    case behaviour(BehaviourTrigger)
    case segmentMove(SegmentMoveTrigger)
    case rfmMove(RFMMoveTrigger)
  }

  /// Days a fact may be old when it arrives and still fire, unless the trigger says otherwise.
  package static let usualLateDays = 7

  /// What it names that must exist: segments, models, legal entities.
  package var conditions: [Condition] {
    switch rule {
    case .segmentMove(let move): [.inSegment(move.segment)]
    case .dateHasCome(_, let segment?), .repeatedDate(_, let segment?): [.inSegment(segment)]
    case .rfmMove(let move): [move.condition(at: place)]
    case .bonusesExpire(let bonuses):
      [
        .bonus(
          BonusCondition(
            legalEntities: bonuses.legalEntities, units: [], balance: [], expiring: nil,
            place: place))
      ]
    default: []
    }
  }

  /// Whether a customer enters by it at most once in a civil year, each year anew.
  var isYearly: Bool {
    switch rule {
    case .dateCome(let trigger): trigger.recurrence == .year
    case .anniversary(let trigger): trigger.every.unit == .year
    case .repeatedDate(.yearly, _): true
    default: false
    }
  }
}
