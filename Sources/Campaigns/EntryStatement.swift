import Catalog
import Definitions
package import SQLText
package import Vocabulary

extension CampaignProgram {
  /// Lets customers enter by the trigger as of a date, each once per occasion; none on days on which it
  /// fires for nobody.
  ///
  /// Writes: `campaign.entry`, and of facts by arrival `campaign.arrival_span`. Twice: a second run
  /// adds nothing (`entry_once_per_occasion`).
  ///
  /// - Parameters:
  ///   - date: that of the night, or one it owes: who enters for it enters tonight.
  ///   - customer: nobody else is looked at.
  func enterStatements(
    _ night: CampaignNight, for date: CivilDate, of customer: String? = nil
  ) throws(Problem) -> [CampaignStatement] {
    let span = ArrivalSpan(campaign: campaign, night: night.evaluating(date))
    let trigger = current.definition.trigger
    let sources = EntrySources(
      businessDate: date, span: span,
      gap: MissedGap(evaluatedDates(night), of: night.businessDate, membership: days.membership))
    guard var source = try sources.source(of: trigger) else { return [] }
    if let customer { source.narrow(to: customer) }
    let definition = current.definition
    let isFree = definition.reentryDays == nil && definition.participantLimit == nil
    let entering = Entering(night: night, date: date)
    let entries = isFree ? entries(source, entering) : chosenEntries(source, entering)
    let isOwed = date != night.businessDate
    var statements = [
      CampaignStatement(
        isOwed ? "enter for \(date)" : "enter", "\(comment: trigger.place)\n\(entries)")
    ]
    if customer == nil, let count = span.countTooOld(source) {
      statements.append(CampaignStatement("count late arrivals", count))
    }
    return statements
  }

  /// The night in which customers enter, and the date whose occasions they are.
  private struct Entering {
    let night: CampaignNight
    let date: CivilDate

    var column: SQL { date == night.businessDate ? .empty : ", caught_up_for" }
    var value: SQL { date == night.businessDate ? .empty : ",\n\(date)" }
  }

  /// The statements of a night that decide who enters, without the steps; none when nobody can.
  ///
  /// - Parameter customer: whether he alone enters; how many others there are costs nothing then.
  package func enteringStatements(
    _ night: CampaignNight, of customer: String? = nil
  ) throws(Problem) -> [CampaignStatement] {
    guard current.definition.isOpen(on: night.businessDate) else { return [] }
    return arrivalStatements(night)
      + (try enterStatements(night, for: night.businessDate, of: customer))
  }

  /// Notes what is taken for the arrivals of the night, also while nobody enters: what came in those
  /// nights is not caught up. As of missed nights, the first date that is owed takes what has come since;
  /// a night that will be owed leaves it.
  func arrivalStatements(_ night: CampaignNight) -> [CampaignStatement] {
    let definition = current.definition
    guard definition.trigger.readsArrivals else { return [] }
    var dates: [CivilDate] = []
    if definition.isActive {
      dates = evaluatedDates(night).filter { $0 < night.businessDate }
      let isMissed = !days.missing.isEmpty && definition.isOpen(on: night.businessDate)
      if !isMissed, !days.isWaiting { dates.append(night.businessDate) }
    } else {
      dates = [night.businessDate]
    }
    return dates.map { date in
      let span = ArrivalSpan(campaign: campaign, night: night.evaluating(date))
      let isOwed = date != night.businessDate
      return CampaignStatement(isOwed ? "arrivals for \(date)" : "arrivals", span.note)
    }
  }

  private func entries(_ source: EntrySource, _ entering: Entering) -> SQL {
    """
    INSERT INTO \(Catalog.Campaign.entry)
      (customer_id, campaign_id, occasion, version, entered_on, is_control\(entering.column))
    SELECT
      c.customer_id,
      \(campaign),
      \(source.occasion),
      \(current.version),
      \(entering.night.businessDate),
      \(controlGroup.sql(of: "c"))\(entering.value)
    \(source.source)
    WHERE
      \(source.condition)
    ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING
    """
  }

  /// With an interval between two entries of a customer the first of his occasions enters; with a
  /// limit those come first whose event was first, those of one day by a lot.
  private func chosenEntries(_ source: EntrySource, _ entering: Entering) -> SQL {
    """
    WITH occasion AS (
      SELECT DISTINCT c.customer_id, \(source.occasion) AS occasion, \(source.since) AS since
      \(source.source)
      WHERE
        \(source.condition)
    ),
    due AS (
      SELECT\(firstOfCustomer)
        o.customer_id,
        o.occasion,
        o.since
      FROM occasion AS o
      WHERE
        NOT EXISTS (
          SELECT
          FROM \(Catalog.Campaign.entry) AS e
          WHERE
            e.customer_id = o.customer_id
            AND e.campaign_id = \(campaign)
            AND \(isTooSoon(entering.date))
        )
      ORDER BY o.customer_id, o.since, o.occasion COLLATE "C"
    ),
    standing AS (
      SELECT
        d.customer_id,
        d.occasion,
        d.since,
        EXISTS (
          SELECT
          FROM \(Catalog.Campaign.entry) AS e
          WHERE e.customer_id = d.customer_id AND e.campaign_id = \(campaign)
        ) AS is_participant
      FROM due AS d
    )
    INSERT INTO \(Catalog.Campaign.entry)
      (customer_id, campaign_id, occasion, version, entered_on, is_control\(entering.column))
    SELECT
      s.customer_id,
      \(campaign),
      s.occasion,
      \(current.version),
      \(entering.night.businessDate),
      \(controlGroup.sql(of: "s"))\(entering.value)
    FROM standing AS s\(admission)
    ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING
    """
  }

  private var firstOfCustomer: SQL {
    current.definition.reentryDays == nil ? .empty : " DISTINCT ON (o.customer_id)"
  }

  /// An occasion that was entered is no other one's hindrance. Who was caught up entered in the night
  /// that missed him, so far as days are counted.
  private func isTooSoon(_ date: CivilDate) -> SQL {
    guard let days = current.definition.reentryDays else { return "e.occasion = o.occasion" }
    let first = date.adding(days: 1 - days)
    return """
      (e.occasion = o.occasion
        OR coalesce(e.caught_up_for, e.entered_on) BETWEEN \(first) AND \(date))
      """
  }

  private var admission: SQL {
    guard let limit = current.definition.participantLimit else { return .empty }
    return """

      WHERE
        s.is_participant
        OR s.customer_id IN (
          SELECT n.customer_id
          FROM (
            SELECT
              s.customer_id,
              row_number() OVER (ORDER BY min(s.since), \(lot), s.customer_id) AS place
            FROM standing AS s
            WHERE NOT s.is_participant
            GROUP BY s.customer_id
          ) AS n
          WHERE n.place <= \(Int64(limit)) - (
            SELECT count(DISTINCT e.customer_id)
            FROM \(Catalog.Campaign.entry) AS e
            WHERE e.campaign_id = \(campaign)
          )
        )
      """
  }

  /// An order of customers that is the same in every run and has nothing to do with who they are.
  private var lot: SQL {
    """
    encode(sha256(convert_to(
      \("lot|\(program)|\(campaign)|") || s.customer_id, 'UTF8')), 'hex') COLLATE "C"
    """
  }

  /// Keeps the text of the definition that tonight's entries begin with.
  func keepVersionStatement(_ night: CampaignNight) -> CampaignStatement {
    CampaignStatement(
      "keep version",
      """
      INSERT INTO \(Catalog.Campaign.version) (campaign_id, version, definition, first_used_on)
      SELECT \(campaign), \(current.version), \(current.text), \(night.businessDate)
      ON CONFLICT (campaign_id, version) DO NOTHING
      """)
  }

  /// The versions whose entries still move in a night: those with entries that stay at a step, and those that
  /// began or moved on its business date, so that an interrupted night is finished by the text it
  /// was begun with.
  ///
  /// Each part of the query reads an index: its cost follows the entries that move, not those that
  /// ever were. Columns: version, definition. The current version may be among them.
  package static func openVersions(
    of campaign: Identifier, on businessDate: CivilDate
  ) -> SQL {
    """
    SELECT v.version, v.definition
    FROM \(Catalog.Campaign.version) AS v
    WHERE
      v.campaign_id = \(campaign)
      AND v.version IN (
        SELECT e.version
        FROM \(Catalog.Campaign.entry) AS e
        WHERE e.campaign_id = \(campaign) AND e.entered_on = \(businessDate)
        UNION
        SELECT p.version
        FROM \(Catalog.Campaign.passage) AS p
        WHERE p.campaign_id = \(campaign) AND p.passed_on IS NULL
        UNION
        SELECT p.version
        FROM \(Catalog.Campaign.passage) AS p
        WHERE p.campaign_id = \(campaign) AND p.passed_on = \(businessDate))
    ORDER BY v.first_used_on, v.version
    """
  }
}
