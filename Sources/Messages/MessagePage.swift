import Catalog
import Definitions
import Postgres
import SQLText
import Statements
import Templates
import Vocabulary

/// A page of drafts on its way into `ledger.message`.
struct MessagePage {
  let program: Identifier
  let senders: [Channel: String]
  let templates: [Identifier: MessageTemplate]
  var zones: RecipientZones
  let businessDate: CivilDate
  let properties: PrintedProperties
  let unsubscribe: UnsubscribePattern?
  private(set) var tally = MessageTally()

  private var values: [TemplateValue]
  private var text = MessageText()
  private var refusals: [(customer: String, key: String, reason: String)] = []

  init(
    program: Identifier, senders: [Channel: String], templates: [Identifier: MessageTemplate],
    zones: RecipientZones, businessDate: CivilDate, properties: PrintedProperties,
    unsubscribe: UnsubscribePattern?
  ) {
    self.program = program
    self.senders = senders
    self.templates = templates
    self.zones = zones
    self.businessDate = businessDate
    self.properties = properties
    values = [TemplateValue](repeating: .nothing, count: properties.variableCount)
    self.unsubscribe = unsubscribe
  }

  /// Renders the drafts of the rows and stores them with one COPY.
  mutating func store(_ rows: Rows, on connection: Connection) throws(Problem) {
    let columns = SQL.list(Catalog.Ledger.message.columns.map(\.name))
    _ = try connection.copyIn(
      "COPY \(Catalog.Ledger.message) (\(columns)) FROM STDIN (FORMAT binary)"
    ) { (writer) throws(Problem) in
      var encoded = BinaryRow()
      encoded.header()
      for row in rows {
        try append(Draft(row), to: &encoded)
        try writer.writeWhenFull(&encoded)
      }
      encoded.trailer()
      try writer.writeAll(&encoded)
    }
    guard !refusals.isEmpty else { return }
    try connection.execute(
      Statements.refuseDrafts, .textArray(refusals.map(\.customer)),
      .textArray(refusals.map(\.key)), .textArray(refusals.map(\.reason)))
  }

  private mutating func append(_ draft: Draft, to encoded: inout BinaryRow) throws(Problem) {
    let template = try template(of: draft)
    let zone = zones.zone(
      named: try draft.row.textOrNil(Draft.Column.timeZone),
      from: try draft.row.textOrNil(Draft.Column.timeZoneSource))
    guard let times = try draft.deliveryTimes(in: zone.rules) else {
      refusals.append((draft.customer, draft.key, "expired"))
      tally.expired += 1
      return
    }
    try draft.read(into: &values, businessDate: businessDate, unsubscribe: unsubscribe)
    try properties.read(draft, into: &values)
    let campaign = try draft.row.text(Draft.Column.campaign)
    do throws(TemplateFailure) { try text.render(template, values, campaign: campaign) } catch {
      refusals.append((draft.customer, draft.key, error.reason))
      if error == .tooLong { tally.tooLong += 1 } else { tally.failed += 1 }
      return
    }
    try encode(draft, template, zone, times, to: &encoded)
    tally.written += 1
  }

  private func template(of draft: Draft) throws(Problem) -> MessageTemplate {
    let name = try draft.row.text(Draft.Column.template)
    guard let known = Identifier(name).flatMap({ templates[$0] }) else {
      throw Problem(
        .definition, "the template '\(name)', which messages of this night need, is not defined",
        hint: "put it back: entries that began earlier still use it")
    }
    return known
  }

  /// The columns of `ledger.message` in the order of the catalogue.
  private func encode(
    _ draft: Draft, _ template: MessageTemplate, _ zone: RecipientZone, _ times: DeliveryTimes,
    to encoded: inout BinaryRow
  ) throws(Problem) {
    let row = draft.row
    encoded.beginRow(fields: Catalog.Ledger.message.columns.count)
    encoded.append(text: draft.customer)
    encoded.append(text: draft.key)
    encoded.append(text: try row.text(Draft.Column.channel))
    encoded.append(text: program.text)
    encoded.append(text: try row.text(Draft.Column.campaign))
    encoded.append(text: try row.text(Draft.Column.step))
    encoded.append(text: try row.text(Draft.Column.occasion))
    encoded.append(text: template.name.text)
    encoded.append(text: template.version)
    Self.append(try row.textOrNil(Draft.Column.category), to: &encoded)
    encoded.append(text: try row.text(Draft.Column.address))
    Self.append(template.sender ?? senders[template.channel], to: &encoded)
    if template.subject == nil {
      encoded.appendNull()
    } else {
      text.subject.withUnsafeBytes { encoded.append(text: $0) }
    }
    text.body.withUnsafeBytes { encoded.append(text: $0) }
    encoded.append(text: zone.rules.textWithOffset(times.notBefore))
    encoded.append(text: zone.rules.textWithOffset(times.notAfter))
    encoded.append(text: zone.rules.textWithOffset(times.expiresAt))
    encoded.append(text: zone.rules.name)
    encoded.append(text: zone.source)
    Self.append(try row.textOrNil(Draft.Column.afterAccrual), to: &encoded)
    encoded.append(date: businessDate)
    Self.append(template.replyTo, to: &encoded)
    if template.link == nil {
      encoded.appendNull()
    } else {
      text.link.withUnsafeBytes { encoded.append(text: $0) }
    }
    Self.append(try row.textOrNil(Draft.Column.promoCode), to: &encoded)
    ChannelFields(template, text, times).append(to: &encoded)
  }

  private static func append(_ text: String?, to encoded: inout BinaryRow) {
    if let text { encoded.append(text: text) } else { encoded.appendNull() }
  }
}
