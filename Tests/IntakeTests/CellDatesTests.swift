import Definitions
import Testing
import Vocabulary

@testable import Intake

/// Dates and times by the one pattern their column declares.
@Suite struct CellDatesTests {
  private func dates(_ pattern: DatePattern, zone: String = "Europe/Berlin") throws -> CellDates {
    CellDates(pattern, WallClock(try TimeZoneRules.load(name: zone)))
  }

  @Test(arguments: [
    ("yyyy-mm-dd", "2024-02-29", "2024-02-29"), ("yyyy-mm-dd", "2023-02-29", "type.date"),
    ("yyyy-mm-dd", "1900-02-29", "type.date"), ("yyyy-mm-dd", "2000-02-29", "2000-02-29"),
    ("yyyy-mm-dd", "2024-04-31", "type.date"), ("yyyy-mm-dd", "2024-13-01", "type.date"),
    ("yyyy-mm-dd", "2024-00-10", "type.date"), ("yyyy-mm-dd", "2024-01-00", "type.date"),
    ("yyyy-mm-dd", "2024-1-1", "type.date"), ("yyyy-mm-dd", "24-01-01", "type.date"),
    ("yyyy-mm-dd", "2024/01/01", "type.date"), ("yyyy-mm-dd", "2024-01-01 ", "type.date"),
    ("yyyy-mm-dd", " 2024-01-01", "type.date"), ("yyyy-mm-dd", "2024-01-011", "type.date"),
    ("yyyy-mm-dd", "2024-01", "type.date"), ("yyyy-mm-dd", "x", "type.date"),
    ("yyyymmdd", "20240229", "2024-02-29"), ("yyyymmdd", "2024229", "type.date"),
    ("yyyymmdd", "20240230", "type.date"),
    ("dd/mm/yyyy", "03/04/2024", "2024-04-03"), ("dd/mm/yyyy", "13/13/2024", "type.date"),
    ("dd/mm/yyyy", "3/4/2024", "type.date"), ("mm/dd/yyyy", "03/04/2024", "2024-03-04"),
    ("d.m.yyyy", "3.4.2024", "2024-04-03"), ("d.m.yyyy", "03.04.2024", "2024-04-03"),
    ("d.m.yyyy", "31.4.2024", "type.date"), ("d.m.yyyy", "003.4.2024", "type.date"),
    ("d.m.yyyy", ".4.2024", "type.date"),
  ])
  func `a date is the pattern's and exists`(pattern: String, text: String, expected: String) throws
  {
    let dates = try dates(#require(DatePattern(pattern)))
    #expect(drawn(text, dates.date) == expected)
  }

  @Test(arguments: [
    ("2024-01-15 12:00:00", "2024-01-15T11:00:00Z"),
    ("2024-07-15T12:00:00", "2024-07-15T10:00:00Z"),
    ("2024-01-15 12:00:00+03:00", "2024-01-15T09:00:00Z"),
    ("2024-01-15 12:00:00Z", "2024-01-15T12:00:00Z"),
    ("2024-01-15 24:00:00", "type.datetime"), ("2024-01-15 12:60:00", "type.datetime"),
    ("2024-01-15 12:00:60", "type.datetime"), ("2024-02-30 12:00:00", "type.datetime"),
    ("2024-01-15 12:00", "type.datetime"), ("2024-01-15", "type.datetime"),
    ("2024-01-15 12:00:00 ", "type.datetime"), ("2024-01-15 12:00:00+", "type.datetime"),
    ("2024-01-15 12:00:00+99:00", "type.datetime"), ("2024-01-15_12:00:00", "type.datetime"),
    ("2024-01-15 1a:00:00", "type.datetime"), ("2024-1-15 12:00:000", "type.datetime"),
  ])
  func `a wall time stands in the programme's zone unless it says another`(
    text: String, expected: String
  ) throws {
    #expect(drawn(text, try dates(.timestamp).instant) == expected)
  }

  @Test(arguments: [
    ("dd.mm.yyyy hh:mm", "15.01.2024 12:30", "2024-01-15T11:30:00Z"),
    ("dd.mm.yyyy hh:mm", "15.01.2024 12:30:00", "type.datetime"),
    ("d/m/yyyy h:mm", "5/1/2024 9:05", "2024-01-05T08:05:00Z"),
    ("d/m/yyyy h:mm", "5/1/2024 9:5", "type.datetime"),
    ("yyyymmddThhmmss", "20240115T123001", "2024-01-15T11:30:01Z"),
    ("yyyy-mm-dd hh:mm:ss", "2024-01-15 12:00:00+03:00", "type.datetime"),
    ("yyyy-mm-dd", "2024-01-15", "2024-01-14T23:00:00Z"),
  ])
  func `an instant by a pattern of its own`(pattern: String, text: String, expected: String) throws
  {
    let dates = try dates(#require(DatePattern(pattern)))
    #expect(drawn(text, dates.instant) == expected)
  }

  @Test(arguments: [
    ("d.m.yy", 1950, "3.4.49", "2049-04-03"), ("d.m.yy", 1950, "3.4.50", "1950-04-03"),
    ("d.m.yy", 1950, "3.4.99", "1999-04-03"), ("d.m.yy", 2000, "3.4.99", "2099-04-03"),
    ("d.m.yy", 1926, "3.4.26", "1926-04-03"), ("d.m.yy", 1926, "3.4.25", "2025-04-03"),
    ("d.m.yy", 1950, "29.2.01", "type.date"), ("d.m.yy", 1950, "3.4.1949", "type.date"),
    ("yymmdd", 1970, "690101", "2069-01-01"), ("d mmm yyyy", 0, "3 Apr 2024", "2024-04-03"),
    ("d mmm yyyy", 0, "3 APR 2024", "2024-04-03"), ("d mmm yyyy", 0, "3 April 2024", "type.date"),
    ("mmmm d, yyyy", 0, "May 3, 2024", "2024-05-03"),
    ("mmmm d, yyyy", 0, "February 30, 2024", "type.date"),
    ("d-mmm-yy", 1950, "03-Xyz-24", "type.date"),
  ])
  func `short years and names of months`(
    pattern: String, pivot: Int, text: String, expected: String
  ) throws {
    let dates = try dates(#require(DatePattern(pattern, pivot: pivot == 0 ? nil : pivot)))
    #expect(drawn(text, dates.date) == expected)
  }

  @Test func `months have the names that the feed gives them`() throws {
    let names = [
      "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ]
    let dates = try dates(#require(DatePattern("d mmm yyyy г.", months: names)))
    #expect(drawn("9 мая 2024 г.", dates.date) == "2024-05-09")
    #expect(drawn("9 май 2024 г.", dates.date) == "type.date")
    #expect(DatePattern("d mmm yyyy", months: ["one"]) == nil)
  }

  @Test(arguments: [
    ("m/d/yyyy h:mm tt", "5/1/2024 12:05 AM", "2024-04-30T22:05:00Z"),
    ("m/d/yyyy h:mm tt", "5/1/2024 12:05 pm", "2024-05-01T10:05:00Z"),
    ("m/d/yyyy h:mm tt", "5/1/2024 1:05 PM", "2024-05-01T11:05:00Z"),
    ("m/d/yyyy h:mm tt", "5/1/2024 13:05 PM", "type.datetime"),
    ("m/d/yyyy h:mm tt", "5/1/2024 0:05 AM", "type.datetime"),
    ("yyyy-mm-dd hh:mm:ss.f", "2024-01-15 12:00:00.5", "2024-01-15T11:00:00.500000Z"),
    ("yyyy-mm-dd hh:mm:ss.f", "2024-01-15 12:00:00.123456", "2024-01-15T11:00:00.123456Z"),
    ("yyyy-mm-dd hh:mm:ss.f", "2024-01-15 12:00:00.1234567", "type.datetime"),
    ("yyyy-mm-dd hh:mm:ss.f", "2024-01-15 12:00:00.", "type.datetime"),
    ("yyyy-mm-ddThh:mm:ssz", "2024-01-15T12:00:00+03:00", "2024-01-15T09:00:00Z"),
    ("yyyy-mm-ddThh:mm:ssz", "2024-01-15T12:00:00", "2024-01-15T11:00:00Z"),
    ("hh:mm dd.mm.yyyy", "12:30 15.01.2024", "2024-01-15T11:30:00Z"),
  ])
  func `half days, fractions and offsets`(pattern: String, text: String, expected: String) throws {
    let found = drawn(text, try dates(#require(DatePattern(pattern))).instant)
    #expect(found == expected)
  }

  @Test func `every day of forty years is read, and no other day`() throws {
    let iso = try dates(.date)
    let compact = try dates(#require(DatePattern("yyyymmdd")))
    var found = 0
    for year in 1999...2038 {
      for month in 0...13 {
        for day in 0...32 {
          let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
          let exists =
            (1...12).contains(month)
            && (1...CivilDate.days(inMonth: month, of: year)).contains(day)
          if exists { found += 1 }
          #expect(drawn(text, iso.date) == (exists ? text : "type.date"))
          #expect(
            drawn(text.replacing("-", with: ""), compact.date) == (exists ? text : "type.date"))
        }
      }
    }
    #expect(found == 14_610)
  }
}
