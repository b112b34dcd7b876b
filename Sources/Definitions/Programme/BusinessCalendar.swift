package import Vocabulary

/// The days on which business is done: `jobs/calendars/<name>.json5`.
///
/// ```json5
/// { weekend: ["sat", "sun"], holidays: ["2026-12-25"], working_days: ["2026-11-07"] }
/// ```
package struct BusinessCalendar: Sendable {
  package let name: Identifier
  package let weekend: Set<RepeatedDate.Weekday>
  /// Days of the week's work on which none is done.
  package let holidays: Set<CivilDate>
  /// Days of the weekend on which work is done all the same.
  package let workingDays: Set<CivilDate>

  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/calendars/\(name).json5") {
      Self.read($0, name: name, $1)
    }
  }

  private init(
    name: Identifier, weekend: Set<RepeatedDate.Weekday>, holidays: Set<CivilDate>,
    workingDays: Set<CivilDate>
  ) {
    self.name = name
    self.weekend = weekend
    self.holidays = holidays
    self.workingDays = workingDays
  }

  static func read(_ node: Node, name: Identifier, _ findings: Findings) -> BusinessCalendar? {
    guard let object = ObjectReader(node, "a calendar", findings) else { return nil }
    let dates = Reading<CivilDate>.date.located.list()
    let weekend = object.optional("weekend", Reading<RepeatedDate.Weekday>.choice.list())
    let holidays = object.required("holidays", dates)
    let workingDays = object.optional("working_days", dates) ?? []
    object.finish()
    guard let holidays else { return nil }
    let rest = Set(weekend ?? [.saturday, .sunday])
    if rest.count == RepeatedDate.Weekday.allCases.count, let place = object.place(of: "weekend") {
      findings.report("every day of the week is one of the weekend", at: place)
      return nil
    }
    for (position, date) in holidays.enumerated()
    where holidays[..<position].contains(where: { $0.value == date.value }) {
      findings.report("the day \(date.value) is listed twice", at: date.place)
    }
    for (position, date) in workingDays.enumerated() {
      if holidays.contains(where: { $0.value == date.value })
        || workingDays[..<position].contains(where: { $0.value == date.value })
      {
        findings.report("the day \(date.value) is listed twice", at: date.place)
      } else if !rest.contains(where: { $0.number == date.value.weekday }) {
        findings.report(
          "the day \(date.value) is none of the weekend, so it is a business day anyhow",
          at: date.place)
      }
    }
    return BusinessCalendar(
      name: name, weekend: rest, holidays: Set(holidays.map(\.value)),
      workingDays: Set(workingDays.map(\.value)))
  }

  /// The last day it says something of: behind it only the weekend rests.
  package var lastListed: CivilDate? { holidays.union(workingDays).max() }

  package func isBusinessDay(_ date: CivilDate) -> Bool {
    if holidays.contains(date) { return false }
    return workingDays.contains(date) || !weekend.contains { $0.number == date.weekday }
  }

  /// The day itself if it is a business day, else the nearest one in a direction.
  package func rolled(_ date: CivilDate, _ roll: BusinessDateRule.Roll) -> CivilDate {
    var day = date
    while !isBusinessDay(day) { day = day.adding(days: roll.step) }
    return day
  }
}
