import Catalog
import Postgres
import SQLText
import Vocabulary

/// A file of bonus lots is a snapshot of all lots of the customers it names, as of a day. A lot that a
/// newer snapshot of its customer no longer has is closed: it is kept as it was seen last, and
/// `is_open` is false. It opens again when a newer snapshot has it again.
extension WarehouseLoad {
  /// Opens and closes the lots of the customers that a table names.
  func closeBonusLots(of customers: Table) throws(Problem) {
    let lots = Catalog.Warehouse.bonusLot
    let listedOn = try connection.query(
      """
      SELECT max(listed_on) AS listed_on
      FROM \(Catalog.Warehouse.fullList)
      WHERE kind = \(Route.bonusLots.kind)
      """
    ).single.dateOrNil("listed_on")
    let listed: SQL = listedOn.map { "\($0)" } ?? "\(SQLValue.null(.date))"
    _ = try connection.execute(
      """
      UPDATE \(lots) AS t
      SET is_open = NOT t.is_open, last_load = \(load)
      FROM (
        SELECT o.customer_id, greatest(max(o.as_of), \(listed)) AS as_of
        FROM \(lots) AS o
        WHERE o.customer_id IN (SELECT s.customer_id FROM \(customers) AS s)
        GROUP BY o.customer_id
      ) AS newest
      WHERE
        t.customer_id = newest.customer_id
        AND t.is_open <> (t.as_of = newest.as_of)
      """)
  }

  /// A full file is a snapshot of everybody: lots of customers that it does not name are closed too.
  func closeBonusLotsOfAll() throws(Problem) {
    let snapshot = try connection.query(
      """
      SELECT max(as_of) AS as_of
      FROM (
        SELECT as_of FROM \(Catalog.Intake.bonusLotRow)
        UNION ALL
        SELECT as_of FROM \(Catalog.Intake.parkedBonusLot) WHERE load_id = \(load)
      ) AS staged
      """
    ).single.dateOrNil("as_of")
    guard let snapshot, try noteFullList(.bonusLots, on: snapshot) else { return }
    _ = try connection.execute(
      """
      UPDATE \(Catalog.Warehouse.bonusLot)
      SET is_open = false, last_load = \(load)
      WHERE is_open AND as_of < \(snapshot)
      """)
  }
}
