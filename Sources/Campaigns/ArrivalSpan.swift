import Catalog
import SQLText
import Vocabulary

/// The loads whose facts are the arrivals of a campaign's night: those after the span of its night
/// before, up to the last one this night saw.
///
/// The span is a row, written by the first run of the night and read by all its statements: a night
/// that is run again works on the same facts, and no load is in two spans or in none. The first of
/// several missed nights takes what their inbox held. A campaign that was never run begins with what
/// was loaded since the last night of the programme.
struct ArrivalSpan {
  let campaign: Identifier
  let night: CampaignNight

  /// Writes: `campaign.arrival_span`. Twice: the row stands.
  var note: SQL {
    let through: SQL =
      night.loadsThrough.map { "\($0)" } ?? "coalesce(max(f.load_id), 0)"
    let files: SQL = night.loadsThrough == nil ? "\nFROM intake.exchange_file AS f" : .empty
    return """
      INSERT INTO \(Catalog.Campaign.arrivalSpan)
        (campaign_id, business_date, loads_after, loads_through)
      SELECT \(campaign), \(night.businessDate), a.loads, greatest(a.loads, t.loads)
      FROM (
        SELECT coalesce(
          (
            SELECT max(s.loads_through)
            FROM \(Catalog.Campaign.arrivalSpan) AS s
            WHERE s.campaign_id = \(campaign) AND s.business_date < \(night.businessDate)
          ),
          (SELECT max(n.loads_through) FROM run.night AS n WHERE n.business_date < \
      \(night.businessDate)),
          0) AS loads
      ) AS a, (
        SELECT \(through) AS loads\(files)
      ) AS t
      ON CONFLICT (campaign_id, business_date) DO NOTHING
      """
  }

  var after: SQL { "(\(read("loads_after")))" }
  private var through: SQL { "(\(read("loads_through")))" }

  private func read(_ column: SQLName) -> SQL {
    """
    SELECT s.\(column)
    FROM \(Catalog.Campaign.arrivalSpan) AS s
    WHERE s.campaign_id = \(campaign) AND s.business_date = \(night.businessDate)
    """
  }

  /// A row that came or was changed since the night before. Both ends are said, so that the planner
  /// expects few and reads the index by load.
  func isTouched(_ alias: SQLName) -> SQL {
    "\(alias).last_load > \(after)\nAND \(alias).last_load <= \(Int64.max)"
  }

  /// A row that came for the first time.
  func isNew(_ alias: SQLName) -> SQL {
    """
    \(isTouched(alias))
    AND \(alias).first_load > \(after)
    AND \(alias).first_load <= \(through)
    """
  }

  /// Counts what arrived too old to fire.
  ///
  /// Writes: `campaign.arrival_span`. Twice: the same number.
  func countTooOld(_ source: EntrySource) -> SQL? {
    guard let isTooOld = source.isTooOld else { return nil }
    let all = ["c.status = 'active'"] + source.conditions + [isTooOld]
    return """
      UPDATE \(Catalog.Campaign.arrivalSpan) AS s
      SET too_old = (
        SELECT count(*)
        FROM (
          SELECT DISTINCT c.customer_id, \(source.occasion) AS occasion
          \(source.source)
          WHERE
            \(SQL.joined(all, separator: "\nAND "))
        ) AS o
      )
      WHERE s.campaign_id = \(campaign) AND s.business_date = \(night.businessDate)
      """
  }
}
