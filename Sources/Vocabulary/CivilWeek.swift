extension CivilDate {
  /// The ISO 8601 week of the day: `2026-W01` for 29 December 2025. A week belongs to the year of its
  /// Thursday.
  package var weekName: String {
    let thursday = adding(days: 4 - weekday)
    guard let first = CivilDate(year: thursday.year, month: 1, day: 1) else {
      preconditionFailure("every year has a first day")
    }
    return "\(padded(thursday.year, 4))-W\(padded(thursday.days(since: first) / 7 + 1, 2))"
  }
}
