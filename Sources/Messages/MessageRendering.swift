import Catalog
package import Definitions
package import Postgres
import SQLText
import Statements
import Templates
package import Vocabulary

/// Turns the drafts of a night into messages with their text.
///
/// Reads: `campaign.message_draft`, page by page, in constant memory.
/// Writes: one row per draft in `ledger.message`, or the reason why not in the draft.
/// Twice: drafts that have a message or a reason are passed over; a page is stored whole or not.
package struct MessageRendering: Sendable {
  private let program: Identifier
  private let senders: [Channel: String]
  private let zone: TimeZoneRules
  private let templates: [Identifier: MessageTemplate]
  private let pageRows: Int
  private let unsubscribe: UnsubscribePattern?
  /// What the templates read between them.
  private let reads: TemplateReads
  private let facts: CustomerFacts
  private let properties: [CustomProperty]

  /// Compiles all templates; throws all their problems. `zone` has the rules of the programme's zone.
  package init(
    settings: Settings, zone: TimeZoneRules, templates: [TemplateDefinition],
    partials: [PartialDefinition] = [], customFields: CustomFields = .none, pageRows: Int = 2000
  ) throws(Problem) {
    program = settings.program
    senders = settings.senders
    self.zone = zone
    let context = MessageContext(
      settings: settings, partials: partials, customFields: customFields)
    self.templates = try MessageTemplate.all(templates, context: context)
    properties = context.properties
    self.pageRows = pageRows
    unsubscribe = settings.unsubscribe
    reads = self.templates.values.reduce(into: TemplateReads()) { $0.formUnion($1.reads) }
    facts = CustomerFacts(reads)
  }

  /// Renders what a business date has drafted and not written yet. No transaction is needed around
  /// it; inside one it works too.
  package func render(
    businessDate: CivilDate, on connection: Connection
  ) throws(Problem) -> MessageTally {
    var tally = MessageTally()
    var zones = RecipientZones(programme: zone)
    let printed = PrintedProperties(properties, reads)
    var last = (customer: "", key: "")
    while true {
      let rows = try connection.query(
        Statements.nextDrafts, .date(businessDate), .text(last.customer), .text(last.key),
        .integer(pageRows), .boolean(facts.contains(.orders)),
        .boolean(facts.contains(.lastReceipt)), .boolean(facts.contains(.bonuses)),
        .textArray(printed.names))
      guard !rows.isEmpty else { return tally }
      var page = MessagePage(
        program: program, senders: senders, templates: templates, zones: zones,
        businessDate: businessDate, properties: printed,
        unsubscribe: facts.contains(.unsubscribeLink) ? unsubscribe : nil)
      try page.store(rows, on: connection)
      zones = page.zones
      tally.add(page.tally)
      let final = try Draft(rows[rows.count - 1])
      last = (final.customer, final.key)
      if rows.count < pageRows { return tally }
    }
  }
}

extension MessageRendering {
  package init(
    _ programme: Programme, zone: TimeZoneRules
  ) throws(Problem) {
    try self.init(
      settings: programme.settings, zone: zone, templates: programme.templates,
      partials: programme.partials, customFields: programme.customFields)
  }
}

/// What became of the drafts of a night.
package struct MessageTally: Sendable, Equatable {
  package internal(set) var written = 0
  /// Drafts whose lifetime ends before their window opens.
  package internal(set) var expired = 0
  /// Drafts whose text is longer than a message may be.
  package internal(set) var tooLong = 0
  /// Drafts whose values a filter or a loop of the template could not take.
  package internal(set) var failed = 0

  package init() {}

  mutating func add(_ other: MessageTally) {
    written += other.written
    expired += other.expired
    tooLong += other.tooLong
    failed += other.failed
  }
}
