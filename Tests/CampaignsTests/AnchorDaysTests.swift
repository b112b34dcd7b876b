import Campaigns
import Definitions
import Testing
import Vocabulary

/// The calendar proof: days expanded on the side of the business date give each recurrence once.
@Suite struct AnchorDaysTests {
  private static let firstDay = day("2000-01-01")
  private static let cycle = 146_097

  @Test(arguments: LeapDayPolicy.allCases)
  func `every day of birth has one anniversary a year, over all days of 400 years`(
    policy: LeapDayPolicy
  ) {
    var found = [Int](repeating: 0, count: 1232)
    var year = 2000
    func closeYear() {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: 2000) {
          let isMissing = month == 2 && day == 29 && policy == .leapOnly && !CivilDate.isLeap(year)
          if found[month * 100 + day] != (isMissing ? 0 : 1) {
            Issue.record("\(month)-\(day) in \(year): \(found[month * 100 + day])")
          }
          found[month * 100 + day] = 0
        }
      }
    }
    for offset in 0..<Self.cycle {
      let date = Self.firstDay.adding(days: offset)
      if date.year != year {
        closeYear()
        year = date.year
      }
      for anchor in AnchorDays(observed: date).yearly(policy) { found[anchor.number] += 1 }
    }
    closeYear()
  }

  @Test func `every day of birth recurs once a month, on its day or on the last`() {
    var found = [Int](repeating: 0, count: 1232)
    for offset in 0..<Self.cycle {
      let date = Self.firstDay.adding(days: offset)
      let (year, month, dayOfMonth) = date.components
      for anchor in AnchorDays(observed: date).monthly {
        found[anchor.number] += 1
        let expected = min(anchor.day, CivilDate.days(inMonth: month, of: year))
        if dayOfMonth != expected { Issue.record("\(anchor) on \(date)") }
      }
      if dayOfMonth == CivilDate.days(inMonth: month, of: year) {
        for month in 1...12 {
          for day in 1...CivilDate.days(inMonth: month, of: 2000) {
            if found[month * 100 + day] != 1 { Issue.record("\(month)-\(day) before \(date)") }
            found[month * 100 + day] = 0
          }
        }
      }
    }
  }

  /// From the anchor forwards, against from the business date backwards.
  @Test(arguments: ["1 year", "3 years", "1 month", "5 months", "7 days", "100 days"])
  func `what comes after an anchor is what lies before the day`(text: String) throws {
    let span = try #require(CalendarSpan(text))
    for policy in span.unit == .year ? LeapDayPolicy.allCases : [.feb28] {
      // By anchor: the days it is said to be observed on.
      var observed: [CivilDate: [CivilDate]] = [:]
      let last = day("2009-03-31")
      let oldest = day("2003-12-01")
      var date = day("2004-01-01")
      while date <= last {
        for anchor in AnchorDays(observed: date).dates(every: span, leapDay: policy, from: 1)
        where anchor >= oldest {
          observed[anchor, default: []].append(date)
        }
        date = date.adding(days: 1)
      }
      var anchor = oldest
      while anchor < last {
        var expected: [CivilDate] = []
        for k in 1...400 {
          guard let then = Self.later(anchor, k * span.amount, span.unit, policy) else { continue }
          if then > last { break }
          expected.append(then)
        }
        let found = observed[anchor, default: []]
        if found != expected.filter({ $0 > oldest && $0.year >= 2004 }) {
          Issue.record("\(anchor) \(text) \(policy)")
        }
        anchor = anchor.adding(days: anchor.monthDay.day >= 27 || anchor.monthDay.day <= 1 ? 1 : 5)
      }
    }
  }

  private static func later(
    _ anchor: CivilDate, _ amount: Int, _ unit: CalendarSpan.Unit, _ policy: LeapDayPolicy
  ) -> CivilDate? {
    let (year, month, day) = anchor.components
    switch unit {
    case .day: return anchor.adding(days: amount)
    case .month:
      let index = year * 12 + month - 1 + amount
      let (then, of) = (index % 12 + 1, index / 12)
      return CivilDate(
        year: of, month: then, day: min(day, CivilDate.days(inMonth: then, of: of)))
    case .year:
      if let same = CivilDate(year: year + amount, month: month, day: day) { return same }
      switch policy {
      case .feb28: return CivilDate(year: year + amount, month: 2, day: 28)
      case .mar1: return CivilDate(year: year + amount, month: 3, day: 1)
      case .leapOnly: return nil
      }
    }
  }

  @Test(arguments: [
    ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"), ("2026-12-31", "2026-W53"),
    ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2021-01-01", "2020-W53"),
  ])
  func `a week belongs to the year of its Thursday`(date: String, week: String) {
    #expect(day(date).weekName == week)
  }
}
