import Catalog
package import Definitions
import Postgres
import SQLText
package import Vocabulary

/// Full lists: what a newer one no longer has is kept, with the day since which it is absent.
extension WarehouseLoad {
  /// Says of what stands and is not in the staged full list that it is absent since `date`.
  ///
  /// For customers, products, categories, dictionaries (within the dictionaries the file names) and
  /// bonus lots (which are closed, by the day of their snapshot); for other kinds a full file says
  /// nothing of what it leaves out. To be called when the file is merged and before parked rows are
  /// joined. A list that is older than one that came before says nothing either. A row that was
  /// rejected is not in the list.
  package func markAbsent(_ kind: FeedKind, on date: CivilDate) throws(Problem) {
    let route = kind.route
    if kind == .bonusLots { return try closeBonusLotsOfAll() }
    guard route.isListed, try noteFullList(route, on: date) else { return }
    let isOfTheList: SQL =
      kind == .dictionaries
      ? "EXISTS (SELECT FROM \(route.staging) AS o WHERE o.dictionary = t.dictionary)" : "true"
    _ = try connection.execute(
      """
      UPDATE \(route.target) AS t
      SET absent_since = \(date)
      WHERE
        t.absent_since IS NULL
        AND \(isOfTheList)
        AND NOT EXISTS (SELECT FROM \(route.staging) AS s WHERE \(route.sameKey("s", "t")))
      """)
  }

  /// What belongs to a first load, whose rows were never staged: the custom dates of the customers, and
  /// that the file was a full list, if it was one.
  package func noteFirst(
    _ feed: FeedDefinition, isFull: Bool, on date: CivilDate
  ) throws(Problem) {
    if isFull, feed.kind.route.isListed {
      _ = try noteFullList(feed.kind.route, on: date)
    }
    if !dateFields.isEmpty { _ = try connection.execute(Self.firstCustomerDates(dateFields)) }
  }

  /// Notes the day of a full list. Answers false when a newer one came before.
  func noteFullList(_ route: Route, on date: CivilDate) throws(Problem) -> Bool {
    let list = Catalog.Warehouse.fullList
    return try connection.execute(
      """
      INSERT INTO \(list) AS l (kind, listed_on)
      VALUES (\(route.kind), \(date))
      ON CONFLICT (kind) DO UPDATE
      SET listed_on = excluded.listed_on
      WHERE l.listed_on <= excluded.listed_on
      """) > 0
  }

  /// What a file names is there again, unless it speaks of older times.
  func welcomeBack(_ route: Route) throws(Problem) {
    let isAnyAbsent = try connection.query(
      "SELECT EXISTS (SELECT FROM \(route.target) WHERE absent_since IS NOT NULL) AS found"
    ).single.bool("found")
    guard isAnyAbsent else { return }
    _ = try connection.execute(
      """
      UPDATE \(route.target) AS t
      SET absent_since = NULL
      FROM \(route.staging) AS s
      WHERE
        t.absent_since IS NOT NULL
        AND \(route.sameKey("s", "t"))
        AND (\(route.version.isOlder("s", than: "t"))) IS NOT TRUE
      """)
  }
}
