import Catalog
import SQLText

/// Rows that came before what they refer to, on their way into their parking table and out of it.
///
/// Names in the SQL below: `s` is staged, `p` waits, `r` waits and has its time come.
struct Parking {
  let route: Route
  let table: Table
  private let early: SQL
  private let ready: SQL
  private let waitsForProducts: Bool

  /// - Parameter waitsForProducts: whether staged lines wait for their products too.
  /// - Returns: `nil` when rows of the route never wait.
  init?(_ route: Route, waitsForProducts: Bool = false) {
    guard let table = route.parking, let early = route.refersTo.hasNotCome(for: "s"),
      let ready = route.refersTo.hasCome(for: "r")
    else { return nil }
    self.route = route
    self.table = table
    self.waitsForProducts = waitsForProducts
    self.early =
      waitsForProducts
      ? "(\(early) OR NOT \(Route.Reference.productHasCome(for: "s")))" : early
    self.ready =
      table[column: "waits_for_product"] == nil
      ? ready
      : "\(ready) AND (r.waits_for_product = '' OR \(Route.Reference.productHasCome(for: "r")))"
  }

  /// How many staged rows must wait.
  var countEarly: SQL {
    "SELECT count(*) AS rows FROM \(route.staging) AS s WHERE \(early)"
  }

  /// Moves staged rows into parking. A row that is older than the one that waits already is dropped.
  func park(load: Int64) -> SQL {
    let names = route.staging.columns.map(\.name)
    let key = table.key.map(\.name)
    let rest = table.columns.map(\.name).filter { !key.contains($0) }
    let product: (name: SQL, value: SQL) =
      waitsForProducts
      ? (", waits_for_product", ", coalesce(product_id, '')") : (.empty, .empty)
    return """
      WITH early AS (
        DELETE FROM \(route.staging) AS s
        WHERE \(early)
        RETURNING \(SQL.list(names, of: "s"))
      )
      INSERT INTO \(table) AS p (\(SQL.list(names)), load_id\(product.name))
      SELECT \(SQL.list(names)), \(load)\(product.value)
      FROM early
      ON CONFLICT (\(SQL.list(key))) DO UPDATE
      SET (\(SQL.list(rest))) = ROW (\(SQL.list(rest, of: "excluded")))
      WHERE (\(route.version.isOlder("excluded", than: "p"))) IS NOT TRUE
      """
  }

  /// Takes rows whose time has come out of parking, back into (empty) staging.
  var unpark: SQL {
    let names = route.staging.columns.map(\.name).filter { $0 != "row_number" && $0 != "suspect" }
    return """
      WITH ready AS (
        DELETE FROM \(table) AS r
        WHERE \(ready)
        RETURNING \(SQL.list(table.columns.map(\.name), of: "r"))
      )
      INSERT INTO \(route.staging) (row_number, suspect, \(SQL.list(names)))
      SELECT row_number() OVER (ORDER BY load_id, row_number), false, \(SQL.list(names))
      FROM ready
      """
  }

  // MARK: Rows that are overtaken while they wait, as FROM and WHERE about `p`

  /// What waits and is older than what a file says now, or as old and said before.
  var forgotten: SQL {
    """
    EXISTS (
      SELECT
      FROM \(route.staging) AS s
      WHERE
        \(route.sameKey("s", "p"))
        AND (\(route.version.isOlder("s", than: "p"))) IS NOT TRUE
    )
    """
  }

  /// What waits and is older than what waits with it and comes home now.
  var overtaken: SQL {
    """
    EXISTS (
      SELECT
      FROM \(table) AS r
      WHERE
        \(route.sameKey("r", "p"))
        AND \(ready)
        AND (
          \(route.version.isOlder("p", than: "r"))
          OR (
            (\(route.version.isOlder("r", than: "p"))) IS NOT TRUE
            AND (p.load_id, p.row_number) < (r.load_id, r.row_number)
          )
        )
    )
    """
  }

  /// What waits and is replaced by a staged row of the same customer with other content.
  var replaced: SQL {
    let payload = route.target.payload.map(\.name)
    return """
      EXISTS (
        SELECT
        FROM \(route.staging) AS s
        WHERE
          (\(SQL.list(table.key.map(\.name), of: "s"))) = (\(SQL.list(table.key.map(\.name), of: "p")))
          AND (\(SQL.list(payload, of: "s"))) IS DISTINCT FROM (\(SQL.list(payload, of: "p")))
          AND (\(route.version.isOlder("s", than: "p"))) IS NOT TRUE
      )
      """
  }

  /// Staged rows that are older than what waits under the same customer, as a condition on `s`.
  var olderThanWaiting: SQL {
    """
    EXISTS (
      SELECT
      FROM \(table) AS p
      WHERE
        (\(SQL.list(table.key.map(\.name), of: "s"))) = (\(SQL.list(table.key.map(\.name), of: "p")))
        AND \(route.version.isOlder("s", than: "p"))
    )
    """
  }

  func drop(_ rows: SQL) -> SQL {
    "DELETE FROM \(table) AS p WHERE \(rows)"
  }
}
