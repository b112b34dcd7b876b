import Catalog
import Definitions
import Host
import Intake
import Postgres
import SQLText
import Vocabulary

/// What a replacement says otherwise than the delivery whose place it is to take: both files are staged
/// one after the other and compared row by row, and nothing of it stays.
struct ReplacementDifferences {
  let feed: FeedDefinition
  let context: FeedContext
  let connection: Connection

  /// How many rows are listed.
  static let listLimit = 20

  /// Thrown through the transaction, so that it leaves nothing behind; it never leaves this file.
  private static let undo = Problem(.badData, "both files are compared", sqlState: "compared")

  /// - Parameters:
  ///   - new: the replacement.
  ///   - old: our copy of what was accepted.
  func between(_ new: FileOpening, and old: FileOpening) throws(Problem) -> FileDifferences {
    var found = FileDifferences()
    do throws(Problem) {
      try connection.transaction { () throws(Problem) in
        let staging = FileStaging(feed, context: context, connection: connection)
        _ = try staging.stage(old, rejectFolder: nil)
        _ = try connection.execute(Self.forget)
        _ = try connection.execute(Self.keep(route))
        _ = try staging.stage(new, rejectFolder: nil)
        found = try compare()
        throw Self.undo
      }
    } catch let problem where problem == Self.undo {}
    return found
  }

  private var route: Route { Route.of(feed.kind.rawValue) }

  private func compare() throws(Problem) -> FileDifferences {
    var found = FileDifferences()
    for row in try connection.query(
      """
      SELECT difference, count(*) AS rows
      FROM (
        \(Self.joined(route))
      ) AS d
      GROUP BY difference
      """)
    {
      found.rows[try row.text("difference")] = try row.int("rows")
    }
    for row in try connection.query(
      """
      SELECT difference, record, record_before
      FROM (
        \(Self.joined(route))
      ) AS d
      WHERE difference <> 'equal'
      ORDER BY record NULLS LAST, record_before
      LIMIT \(Int64(Self.listLimit))
      """)
    {
      found.first.append(
        FileDifferences.Difference(
          word: try row.text("difference"), record: try row.int64OrNil("record").map(Int.init),
          recordBefore: try row.int64OrNil("record_before").map(Int.init)))
    }
    return found
  }

  /// Of rows with one key the last, as a number, a key and all it says.
  private static func rows(_ route: Route) -> SQL {
    """
    SELECT DISTINCT ON (k.key) k.key, s.row_number, md5(
      (to_jsonb(s) - 'row_number' - 'suspect')::text) AS content
    FROM \(route.staging) AS s
    CROSS JOIN LATERAL (SELECT jsonb_build_array(\(SQL.list(route.key, of: "s"))) AS key) AS k
    ORDER BY k.key, s.row_number DESC
    """
  }

  /// A rehearsal makes it again within one transaction.
  private static let forget: SQL = "DROP TABLE IF EXISTS delivered_before"

  private static func keep(_ route: Route) -> SQL {
    """
    CREATE TEMPORARY TABLE delivered_before ON COMMIT DROP AS
    \(rows(route))
    """
  }

  private static func joined(_ route: Route) -> SQL {
    """
    SELECT
      n.row_number AS record, o.row_number AS record_before,
      CASE
        WHEN o.key IS NULL THEN 'new'
        WHEN n.key IS NULL THEN 'gone'
        WHEN n.content = o.content THEN 'equal'
        ELSE 'changed'
      END AS difference
    FROM (
      \(rows(route))
    ) AS n
    FULL JOIN delivered_before AS o ON o.key = n.key
    """
  }
}
