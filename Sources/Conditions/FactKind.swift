import Catalog
import SQLText

/// The kinds of facts that conditions sum up per customer, each in one pass over its table.
enum FactKind: Int, CaseIterable {
  case receipts, lines, events, writtenMessages, messageStatuses
  case bonuses, points, tags, audiences, subscriptions, controlGroups, memberships

  /// The name of the sums in the statement.
  var name: SQLName {
    switch self {
    case .receipts: "receipt_facts"
    case .lines: "line_facts"
    case .events: "event_facts"
    case .writtenMessages: "message_facts"
    case .messageStatuses: "status_facts"
    case .bonuses: "bonus_facts"
    case .points: "points_facts"
    case .tags: "tag_facts"
    case .audiences: "audience_facts"
    case .subscriptions: "subscription_facts"
    case .controlGroups: "control_facts"
    case .memberships: "membership_facts"
    }
  }

  /// The alias of the rows that are summed up.
  var row: SQLName {
    switch self {
    case .receipts, .lines: "r"
    case .events: "e"
    case .writtenMessages: "m"
    case .messageStatuses: "s"
    case .bonuses: "b"
    case .points: "p"
    case .tags: "t"
    case .audiences: "u"
    case .subscriptions: "s"
    case .controlGroups: "e"
    case .memberships: "m"
    }
  }

  var table: Table {
    switch self {
    case .receipts, .lines: Catalog.Warehouse.receipt
    case .events: Catalog.Warehouse.event
    case .writtenMessages: Catalog.Ledger.message
    case .messageStatuses: Catalog.Warehouse.messageStatus
    case .bonuses: Catalog.Warehouse.bonusLot
    case .points: Catalog.Warehouse.customerPoints
    case .tags: Catalog.Warehouse.customerTag
    case .audiences: Catalog.Warehouse.audienceMember
    case .subscriptions: Catalog.Warehouse.subscription
    case .controlGroups: Catalog.Campaign.entry
    case .memberships: Catalog.Segment.membership
    }
  }

  /// The civil day of a fact: only days before the business date are looked at.
  var day: SQL? {
    switch self {
    case .receipts, .lines: "r.issued_on"
    case .events: "e.occurred_on"
    case .writtenMessages: "m.business_date"
    case .messageStatuses: "s.status_on"
    case .points: "p.booked_on"
    case .tags: "t.set_on"
    case .audiences: "u.added_on"
    case .controlGroups: "e.entered_on"
    case .bonuses, .subscriptions, .memberships: nil
    }
  }

  /// What the fact is called by: a pass reads only those that somebody asks for by their names.
  var selector: SQL? {
    switch self {
    case .events: "e.code"
    case .points: "p.score"
    case .tags: "t.tag"
    case .audiences: "u.audience"
    case .controlGroups: "e.campaign_id"
    case .memberships: "m.segment"
    case .receipts, .lines, .writtenMessages, .messageStatuses, .bonuses, .subscriptions: nil
    }
  }
}
