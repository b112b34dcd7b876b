import Catalog
import SQLText

/// A staging table and the table its rows are brought home to.
///
/// Names in the SQL below: `s` is staged, `t` is what the warehouse holds.
struct StagedTable: Sendable {
  let staging: Table
  let target: Table
  /// What tells which of two rows is the older one.
  let version: Route.Version

  /// Staged rows that belong to this target, as a condition on `s`.
  var scope: SQL = "true"

  init(_ route: Route, to target: Table? = nil, scope: SQL = "true") {
    staging = route.staging
    self.target = target ?? route.target
    version = route.version
    self.scope = scope
  }

  private var keyNames: [SQLName] { target.key.map(\.name) }
  private var payloadNames: [SQLName] { target.payload.map(\.name) }

  /// `s` and `t` mean the same thing.
  var sameKey: SQL {
    "(\(SQL.list(keyNames, of: "t"))) = (\(SQL.list(keyNames, of: "s")))"
  }

  /// `s` and `t` say different things of it.
  private var otherContent: SQL {
    """
    (\(SQL.list(payloadNames, of: "t")))
      IS DISTINCT FROM (\(SQL.list(payloadNames, of: "s")))
    """
  }

  /// Notes for each staged row whether it is new, changed or older than what is stored.
  /// Rows that say what is stored already get no verdict and are not written.
  var classify: SQL { classify(where: scope) }

  /// The same for rows that have no verdict yet.
  var classifySeen: SQL {
    classify(
      where: """
        \(scope)
        AND NOT EXISTS (
          SELECT FROM \(Catalog.Intake.verdict) AS v WHERE v.row_number = s.row_number
        )
        """)
  }

  /// Notes as new what a condition on `s` knows to be new.
  func classifyNew(where unseen: SQL) -> SQL {
    """
    INSERT INTO \(Catalog.Intake.verdict) (row_number, verdict)
    SELECT s.row_number, 'new'
    FROM \(staging) AS s
    WHERE
      \(scope)
      AND \(unseen)
    """
  }

  private func classify(where rows: SQL) -> SQL {
    """
    INSERT INTO \(Catalog.Intake.verdict) (row_number, verdict)
    SELECT
      s.row_number,
      CASE
        WHEN t.\(keyNames[0]) IS NULL THEN 'new'
        WHEN \(version.isOlder("s", than: "t")) THEN 'stale'
        ELSE 'changed'
      END
    FROM \(staging) AS s
    LEFT JOIN \(target) AS t ON \(sameKey)
    WHERE
      \(rows)
      AND (
        t.\(keyNames[0]) IS NULL
        OR \(otherContent)
      )
    """
  }

  /// Writes the rows that are new, in the order of the key: a sorted insert is a third faster than
  /// one in the order of the file, and the customer's rows lie together.
  func insertNew(load: Int64) -> SQL {
    """
    \(insertHead)
    \(selected(load: load))
    FROM \(staging) AS s
    JOIN \(Catalog.Intake.verdict) AS v ON v.row_number = s.row_number AND v.verdict = 'new'
    WHERE \(scope)
    ORDER BY \(SQL.list(keyNames, of: "s"))
    """
  }

  /// Writes all staged rows into a table that is known to be empty; its key is built afterwards.
  func insertAll(load: Int64) -> SQL {
    """
    \(insertHead)
    \(selected(load: load))
    FROM \(staging) AS s
    WHERE \(scope)
    """
  }

  private var insertHead: SQL {
    """
    INSERT INTO \(target)
      (\(SQL.list(keyNames + payloadNames)), first_load, last_load)
    """
  }

  private func selected(load: Int64) -> SQL {
    "SELECT \(SQL.list(keyNames + payloadNames, of: "s")), \(load), \(load)"
  }

  /// Brings changed rows up to date.
  func updateChanged(load: Int64) -> SQL {
    """
    UPDATE \(target) AS t
    SET
      (\(SQL.list(payloadNames)), last_load)
        = ROW (\(SQL.list(payloadNames, of: "s")), \(load))
    FROM \(staging) AS s
    JOIN \(Catalog.Intake.verdict) AS v ON v.row_number = s.row_number AND v.verdict = 'changed'
    WHERE
      \(scope)
      AND \(sameKey)
    """
  }

  /// Takes all but one of the rows with the same key out of staging. Only keys that the reader
  /// suspects of being repeated are looked at.
  static func dropRepeated(in staging: Table, key: [SQLName], keepingLast: Bool) -> SQL {
    let kept: SQL = keepingLast ? "max(row_number)" : "min(row_number)"
    return """
      DELETE FROM \(staging) AS s
      USING (
        \(repeatedKeys(in: staging, key: key, kept: kept))
      ) AS repeated
      WHERE
        (\(SQL.list(key, of: "s"))) = (\(SQL.list(key, of: "repeated")))
        AND s.row_number <> repeated.kept_row
      """
  }

  /// Takes every row whose key is repeated out of staging and tells their numbers.
  static func takeRepeated(in staging: Table, key: [SQLName]) -> SQL {
    """
    DELETE FROM \(staging) AS s
    USING (
      \(repeatedKeys(in: staging, key: key, kept: "NULL"))
    ) AS repeated
    WHERE (\(SQL.list(key, of: "s"))) = (\(SQL.list(key, of: "repeated")))
    RETURNING s.row_number
    """
  }

  private static func repeatedKeys(in staging: Table, key: [SQLName], kept: SQL) -> SQL {
    """
    SELECT \(SQL.list(key)), \(kept) AS kept_row
    FROM \(staging)
    WHERE (\(SQL.list(key))) IN (SELECT \(SQL.list(key)) FROM \(staging) WHERE suspect)
    GROUP BY \(SQL.list(key))
    HAVING count(*) > 1
    """
  }
}
