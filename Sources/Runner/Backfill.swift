package import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Which nights of a range of business dates are to be run, decided before the first of them begins.
///
/// Nights go forward. What lies before the programme's first night belongs to nobody; a date that was
/// left out and that later nights have looked past would pay what they have paid.
package struct Backfill: Sendable {
  /// What has become of the nights of a name.
  package struct Standing: Sendable {
    package let done: Set<CivilDate>
    /// Begun and not done.
    package let open: Set<CivilDate>

    package init(done: Set<CivilDate>, open: Set<CivilDate>) {
      self.done = done
      self.open = open
    }

    package init(_ night: NightDefinition, on connection: Connection) throws(Problem) {
      var done: Set<CivilDate> = []
      var open: Set<CivilDate> = []
      for row in try connection.query(Statements.nightsOf, .text(night.name.text)) {
        let date = try row.date("business_date")
        if try row.text("state") == "done" { done.insert(date) } else { open.insert(date) }
      }
      self.init(done: done, open: open)
    }

    fileprivate var all: Set<CivilDate> { done.union(open) }
  }

  /// The dates to run, the oldest first.
  package let dates: [CivilDate]
  /// Dates of the range that are done already.
  package let doneBefore: [CivilDate]

  /// - Throws: exit 64 with the dates that stand in the way.
  package init(
    _ night: NightDefinition, from first: CivilDate, through last: CivilDate, _ standing: Standing
  ) throws(Problem) {
    guard first <= last else {
      throw Problem(.usage, "found the range \(first) to \(last), expected its first day first")
    }
    let calendar = try NightCalendar(night)
    func owed(_ first: CivilDate, _ last: CivilDate) -> [CivilDate] {
      (0...max(last.days(since: first), 0)).map { first.adding(days: $0) }
        .filter { $0 <= last && calendar?.isOwed($0) ?? true }
    }
    let wanted = owed(first, last)
    let known = standing.all
    doneBefore = wanted.filter(standing.done.contains)
    dates = wanted.filter { !standing.done.contains($0) }
    guard let earliest = known.min(), let latest = known.max() else { return }
    if let early = wanted.first, early < earliest {
      throw Problem(
        .usage, "\(early) lies before the first night of '\(night.name)', which was \(earliest)",
        hint: "nothing was promised before it; begin with --from \(earliest) or later")
    }
    let overtaken = dates.filter { $0 < latest && !standing.open.contains($0) }
    if let date = overtaken.first {
      throw Problem(
        .usage,
        "\(overtaken.count == 1 ? "1 night was" : "\(overtaken.count) nights were") left out and later "
          + "ones have run, the first is \(date): run now, it would pay what \(latest) has looked at",
        hint: "nights go forward; begin with --from \(latest.adding(days: 1))")
    }
    let skipped = first > latest ? owed(latest.adding(days: 1), first.adding(days: -1)) : []
    if let date = skipped.first, date < first {
      throw Problem(
        .usage, "\(date) is owed before \(first) and would be left out for ever",
        hint: "begin with --from \(date)")
    }
  }
}
