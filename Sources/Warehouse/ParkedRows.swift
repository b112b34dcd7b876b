import Catalog
import Definitions
import Postgres
import SQLText
package import Vocabulary

/// Rows that came too early, and how they come home.
///
/// What stands in the end does not depend on the order of files: of all that was said of a thing by
/// those who are known, the newest stands; what was said by those who are not known yet waits as long
/// as it is newer than that. Where versions do not tell, the file that came later is right.
extension WarehouseLoad {
  /// Joins every parked row whose time has come. Returns how many came home.
  package func joinParkedRows() throws(Problem) -> Int {
    var joined = 0
    for kind in FeedKind.allCases {
      guard let parking = Parking(kind.route), try hasRows(parking.table) else { continue }
      if kind.route.hasRivals { try drop(parking.overtaken, from: parking) }
      try empty(kind.route.staging)
      let unparked = try connection.execute(parking.unpark)
      guard unparked > 0 else { continue }
      let counts = try joining.merge(kind, suspects: 0)
      try expect(unparked, from: counts.total)
      joined += unparked
    }
    return joined
  }

  /// Lets staged rows wait that came before what they refer to.
  ///
  /// Looks first, which two processes of the server do together; moving rows is done by one.
  func park(_ route: Route, into counts: inout MergeCounts) throws(Problem) {
    guard !isJoining,
      let parking = Parking(route, waitsForProducts: waitsForProducts && route.refersTo == .receipt)
    else { return }
    let early = try connection.query(parking.countEarly).single.int("rows")
    guard early > 0 else { return }
    if route.target == Catalog.Warehouse.receipt, try hasRows(parking.table) {
      try keepHistory("FROM \(parking.table) AS p WHERE \(parking.replaced)", of: "p")
      try keepHistory("FROM \(route.staging) AS s WHERE \(parking.olderThanWaiting)", of: "s")
    }
    let parked = try connection.execute(parking.park(load: load))
    counts.parked += parked
    counts.stale += early - parked
  }

  /// A file that speaks of a thing takes back what was said of it before and still waits.
  func forgetOvertaken(_ route: Route) throws(Problem) {
    guard !isJoining, route.hasRivals, let parking = Parking(route), try hasRows(parking.table)
    else { return }
    try drop(parking.forgotten, from: parking)
  }

  private func drop(_ rows: SQL, from parking: Parking) throws(Problem) {
    if parking.route.target == Catalog.Warehouse.receipt {
      try keepHistory("FROM \(parking.table) AS p WHERE \(rows)", of: "p")
    }
    _ = try connection.execute(parking.drop(rows))
  }

  /// Keeps versions of receipts that never stand: a version that comes late is history that comes
  /// late. A version that is history already is not kept twice.
  func keepHistory(_ versions: SQL, of alias: SQLName) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO \(Catalog.Warehouse.receiptHistory)
        (customer_id, receipt_id, replaced_by_load, content)
      SELECT v.customer_id, v.receipt_id, \(load), v.content
      FROM (
        SELECT
          \(alias).customer_id,
          \(alias).receipt_id,
          to_jsonb(\(alias)) - 'row_number' - 'suspect' - 'load_id' AS content
        \(versions)
      ) AS v
      WHERE NOT EXISTS (
        SELECT
        FROM \(Catalog.Warehouse.receiptHistory) AS h
        WHERE
          h.customer_id = v.customer_id
          AND h.receipt_id = v.receipt_id
          AND h.digest = md5(v.content::text)
      )
      """)
  }
}
