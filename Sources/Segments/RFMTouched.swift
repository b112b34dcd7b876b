import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

/// Whom a night touches: customers whose receipts changed since the last build, or came into the
/// window or left it, or who came into the base or left it.
///
/// Most of it adds up: a receipt that is new is added, one that left the window is taken off, and
/// nothing else of the customer is read. What does not add up is read again from the receipts:
/// corrected and moved receipts, merged customers, customers without a standing summary, and, where
/// days are counted, a sale on a day that may count already.
struct RFMTouched {
  let model: RFMStatements
  let last: RFMBuild
  let lastLoad: Int64

  private var purchases: RFMPurchases { model.purchases }
  private var name: Identifier { model.definition.name }
  private var businessDate: CivilDate { model.businessDate }

  /// Fills `rfm_reread`.
  var reread: SQL {
    .with(
      [arrival],
      """
      INSERT INTO \(Catalog.Segment.rfmReread) (customer_id, model)
      SELECT x.customer_id, \(name)
      FROM (
        \(SQL.joined(rereadParts, separator: "\nUNION\n"))
      ) AS x
      WHERE x.customer_id <> ''
      """)
  }

  private var rereadParts: [SQL] {
    [corrected, replaced, merged, unsummed]
      + (model.definition.frequency == .days ? [sameDay] : [])
      + (model.definition.base == nil ? [] : [enteredBase, leftBase])
  }

  private var corrected: SQL {
    """
    SELECT r.customer_id
    FROM \(Catalog.Warehouse.receipt) AS r
    WHERE r.last_load > \(lastLoad) AND r.first_load <= \(lastLoad)
    """
  }

  /// Also those a receipt was taken from.
  private var replaced: SQL {
    """
    SELECT h.customer_id
    FROM \(Catalog.Warehouse.receiptHistory) AS h
    WHERE h.replaced_by_load > \(lastLoad)
    """
  }

  /// Customers who were merged or parted since: they, and who has their receipts, had them.
  private var merged: SQL {
    """
    SELECT unnest(ARRAY[m.customer_id, m.root, k.customer_id, k.root]) AS customer_id
    FROM (
      SELECT e.customer_id, e.root
      FROM \(Catalog.Warehouse.customerMerge) AS e
      WHERE e.is_moved
    ) AS m
    FULL JOIN (
      SELECT e.customer_id, e.root
      FROM \(Catalog.Segment.rfmMerge) AS e
      WHERE e.model = \(name)
    ) AS k
      ON k.customer_id = m.customer_id
    WHERE m.root IS DISTINCT FROM k.root
    """
  }

  private var unsummed: SQL {
    """
    SELECT a.customer_id
    FROM arrival AS a
    WHERE NOT EXISTS (\(standing("a")))
    """
  }

  private var sameDay: SQL {
    """
    SELECT a.customer_id
    FROM arrival AS a
    JOIN \(Catalog.Segment.rfmScore) AS s
      ON s.customer_id = a.customer_id AND s.model = \(name)
    WHERE a.kind = 'sale' AND a.issued_on <= s.last_on
    """
  }

  private var enteredBase: SQL {
    """
    SELECT b.customer_id
    FROM \(Catalog.Segment.membership) AS b
    WHERE
      b.segment = \(model.baseName)
      AND b.left_on IS NULL
      AND b.entered_on > \(last.businessDate)
    """
  }

  private var leftBase: SQL {
    """
    SELECT s.customer_id
    FROM \(Catalog.Segment.rfmScore) AS s
    WHERE
      s.model = \(name)
      AND NOT EXISTS (
        SELECT FROM \(Catalog.Segment.membership) AS b
        WHERE
          b.customer_id = s.customer_id
          AND b.segment = \(model.baseName)
          AND b.left_on IS NULL
      )
    """
  }

  private func standing(_ alias: SQLName) -> SQL {
    """
    SELECT FROM \(Catalog.Segment.rfmScore) AS s
    WHERE s.customer_id = \(alias).customer_id AND s.model = \(name)
    """
  }

  // MARK: What adds up

  /// Receipts that count tonight and did not count at the last build: new ones, and those that were
  /// known but lay ahead of it.
  private var arrival: SQL {
    let counted = SQL.joined(purchases.filters(on: businessDate), separator: "\nAND ")
    return """
      arrival AS MATERIALIZED (
        SELECT r.customer_id, r.issued_on, r.kind, r.amount
        FROM \(Catalog.Warehouse.receipt) AS r
        WHERE
          r.last_load > \(lastLoad)
          AND \(counted)
        UNION ALL
        SELECT r.customer_id, r.issued_on, r.kind, r.amount
        FROM \(Catalog.Warehouse.receipt) AS r
        WHERE
          r.last_load <= \(lastLoad)
          AND r.issued_on >= \(last.businessDate)
          AND \(counted)
      )
      """
  }

  /// Receipts that counted at the last build and lie before the window now.
  private var departure: SQL? {
    guard let before = purchases.windowStart(last.businessDate),
      let start = purchases.windowStart(businessDate), before < start
    else { return nil }
    return """
      SELECT
        r.customer_id,
        NULL::date AS last_on,
        -(\(purchases.count))::integer AS purchases,
        -sum(r.amount) AS amount
      FROM \(Catalog.Warehouse.receipt) AS r
      WHERE
        r.last_load <= \(lastLoad)
        AND r.issued_on >= \(before)
        AND r.issued_on < \(start)
        AND \(SQL.joined(purchases.kinds, separator: "\nAND "))
      GROUP BY r.customer_id
      """
  }

  private var difference: SQL {
    let arrived: SQL = """
      SELECT
        r.customer_id,
        \(purchases.lastOn) AS last_on,
        (\(purchases.count))::integer AS purchases,
        sum(r.amount) AS amount
      FROM arrival AS r
      GROUP BY r.customer_id
      """
    return """
      difference AS (
        SELECT
          d.customer_id,
          max(d.last_on) AS last_on,
          sum(d.purchases) AS purchases,
          sum(d.amount) AS amount
        FROM (
          \(SQL.joined([arrived] + (departure.map { [$0] } ?? []), separator: "\nUNION ALL\n"))
        ) AS d
        GROUP BY d.customer_id
      )
      """
  }

  /// Fills `rfm_tonight` for those whose difference adds up.
  var addUp: SQL {
    .with(
      [arrival, difference],
      """
      INSERT INTO \(Catalog.Segment.rfmTonight) (customer_id, last_on, purchases, amount)
      SELECT
        s.customer_id,
        greatest(s.last_on, d.last_on),
        s.purchases + d.purchases,
        s.amount + d.amount
      FROM difference AS d
      JOIN \(Catalog.Segment.rfmScore) AS s
        ON s.customer_id = d.customer_id AND s.model = \(name)
      WHERE NOT EXISTS (
        SELECT FROM \(Catalog.Segment.rfmReread) AS c WHERE c.customer_id = d.customer_id
      )
      """)
  }

  /// Fills `rfm_tonight` for those who are read again.
  var readAgain: SQL {
    .with(
      [purchases.table(on: businessDate, rereading: true)],
      """
      INSERT INTO \(Catalog.Segment.rfmTonight) (customer_id, last_on, purchases, amount)
      SELECT c.customer_id, p.last_on, coalesce(p.purchases, 0), coalesce(p.amount, 0)
      FROM \(Catalog.Segment.rfmReread) AS c
      LEFT JOIN purchase AS p ON p.customer_id = c.customer_id
      """)
  }
}
