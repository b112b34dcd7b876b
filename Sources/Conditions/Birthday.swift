import SQLText
import Vocabulary

/// Tests of the day of birth. 29 February is observed on the 28th in common years, for ages too, so
/// that a person is a year older on the day the birthday is kept.
///
/// Everything that depends on the business date is computed here and bound, so that an index on the
/// day of the year serves.
enum Birthday {
  /// Whole years on a day; unknown without a day of birth.
  ///
  /// ```
  /// Born 2004-02-29: 20 on 2025-02-27, 21 on 2025-02-28.
  /// ```
  static func age(on date: CivilDate) -> SQL {
    let reached = date.anniversariesObserved(.feb28).map(\.number).max() ?? date.monthDay.number
    return """
      (\(date.year) - extract(year FROM c.birth_date)::integer \
      - (c.birth_month_day > \(reached))::integer)
      """
  }

  static func inMonth(_ months: [Int], at place: Place) -> ConditionLeaf {
    let list = SQL.joined(Set(months).sorted().map { SQL(.integer($0)) }, separator: ", ")
    return ConditionLeaf(
      place: place, value: "c.birth_date", tests: ["c.birth_month_day / 100 IN (\(list))"])
  }

  /// The birthday is kept on the day itself or one of the days after it, `days` in all.
  static func inNext(days: Int, from date: CivilDate, at place: Place) -> ConditionLeaf {
    let ranges = ranges(days: days, from: date).map { range -> SQL in
      "c.birth_month_day BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    }
    let test: SQL =
      ranges.count == 1
      ? ranges[0]
      : """
      (
        \(SQL.joined(ranges, separator: "\nOR "))
      )
      """
    return ConditionLeaf(place: place, value: "c.birth_date", tests: [test])
  }

  /// The days of the year whose birthdays are kept in a span of days, as numbers month × 100 + day:
  /// at most three ranges, since the year turns at most once and 29 February may be skipped.
  static func ranges(days: Int, from date: CivilDate) -> [ClosedRange<Int>] {
    let numbers = Set(
      (0..<days).flatMap { date.adding(days: $0).anniversariesObserved(.feb28).map(\.number) })
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, following[last.upperBound] == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }

  /// For each day of a leap year the one after it.
  private static let following: [Int: Int] = {
    let days = (1...12).flatMap { month in
      (1...CivilDate.days(inMonth: month, of: 2024)).map { month * 100 + $0 }
    }
    return Dictionary(uniqueKeysWithValues: zip(days, days.dropFirst()))
  }()
}
