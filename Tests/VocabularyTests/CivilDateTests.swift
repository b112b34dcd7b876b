import TestKit
import Testing
import Vocabulary

@Suite struct CivilDateTests {
  @Test func `every day of four hundred years goes to text and back`() throws {
    let first = try #require(CivilDate("1801-01-01"))
    // 1801-01-01 was a Thursday; from then on days are counted with the rules of leap years alone.
    var (year, month, day, weekday) = (1801, 1, 1, 4)
    for offset in 0..<146_097 {
      let date = first.adding(days: offset)
      #expect(date.components == (year, month, day))
      #expect(date.weekday == weekday)
      #expect(CivilDate(date.description) == date)
      #expect(date.days(since: first) == offset)
      weekday = weekday % 7 + 1
      day += 1
      if day > Self.length(month, year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2201, 1, 1))
  }

  @Test(arguments: [("1970-01-01", 0), ("2000-03-01", 11_017), ("0001-01-01", -719_162)])
  func `days are counted from 1970`(text: String, days: Int32) {
    #expect(CivilDate(text)?.daysSinceEpoch == days)
  }

  @Test(
    arguments: [
      "2023-02-29", "2100-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00",
      "2024-04-31", "0000-01-01", "24-01-01", "2024-1-1", "2024/01/01", "2024-01-01 ", " 024-01-01",
      "+024-01-01", "2024-01-0١", "",
    ])
  func `what is no day is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(.needsSharedData)
  func `birthdays are observed as the reference says`() throws {
    let rows = try ReferenceData.rows("leap-birthdays/fires_on_vectors.csv")
    #expect(rows.count > 100)
    for row in rows {
      let birth = try #require(row["birth_date"].flatMap { CivilDate($0) })
      let date = try #require(row["on"].flatMap { CivilDate($0) })
      for (policy, column) in [
        (LeapDayPolicy.leapOnly, "fires_exact_only"), (.feb28, "fires_feb28_policy"),
        (.mar1, "fires_mar1_policy"),
      ] {
        let fires = date.anniversariesObserved(policy).contains(birth.monthDay)
        #expect(fires == (row[column] == "1"), "\(birth) on \(date), \(policy)")
      }
    }
  }

  @Test(
    arguments: [
      (LeapDayPolicy.feb28, ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
      (.mar1, ["2025-03-01", "2026-03-01", "2027-03-01", "2028-02-29"]),
      (.leapOnly, ["2028-02-29", "2032-02-29"]),
    ])
  func `who was born on a leap day is congratulated once a year`(
    policy: LeapDayPolicy, dates: [String]
  ) throws {
    let start = try #require(CivilDate("2025-01-01"))
    let leapDay = MonthDay(month: 2, day: 29)
    let observed = (0..<3000).map { start.adding(days: $0) }
      .filter { $0.anniversariesObserved(policy).contains(leapDay) }.map(\.description)
    #expect(Array(observed.prefix(dates.count)) == dates)
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
