/// A time zone rule as POSIX writes it, with the extensions of RFC 8536, section 3.3.1: hours from
/// -167 to 167.
///
/// ```
/// PosixTimeZone("CET-1CEST,M3.5.0,M10.5.0/3")   // summer from the last Sunday of March on
/// PosixTimeZone("<+0545>-5:45")                  // no summer time
/// ```
struct PosixTimeZone: Equatable {
  struct Summer: Equatable {
    var offset: Int32
    var start: YearlyMoment
    var end: YearlyMoment
  }

  /// Seconds east of Greenwich.
  let standardOffset: Int32
  let summer: Summer?

  /// `nil` for every text that is no rule. Summer time without dates is refused: RFC 8536 asks for
  /// them.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard Self.skipName(&rest), let west = Self.seconds(&rest, isSigned: true) else { return nil }
    standardOffset = -west
    guard !rest.isEmpty else {
      summer = nil
      return
    }
    guard Self.skipName(&rest) else { return nil }
    var offset = standardOffset + 3600
    if rest.first != UInt8(ascii: ",") {
      guard let west = Self.seconds(&rest, isSigned: true) else { return nil }
      offset = -west
    }
    guard Self.skip(",", &rest), let start = YearlyMoment(&rest), Self.skip(",", &rest),
      let end = YearlyMoment(&rest), rest.isEmpty
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// The two changes of a year and the offset from each on, in order of time.
  func changes(in year: Int) -> [(instant: Int64, offset: Int32)] {
    guard let summer else { return [] }
    let start = summer.start.secondsSinceEpoch(in: year) - Int64(standardOffset)
    let end = summer.end.secondsSinceEpoch(in: year) - Int64(summer.offset)
    let both = [(start, summer.offset), (end, standardOffset)]
    return start <= end ? both : both.reversed()
  }

  // MARK: - Parts of the text

  static func skip(_ sign: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  /// At least three letters, or anything printable between `<` and `>`.
  private static func skipName(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if skip("<", &rest) {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end - rest.startIndex >= 3 else {
        return false
      }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  static func number(_ rest: inout ArraySlice<UInt8>, _ allowed: ClosedRange<Int>) -> Int? {
    let text = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(text.count), let value = digits(text), allowed.contains(value) else {
      return nil
    }
    rest = rest.dropFirst(text.count)
    return value
  }

  /// `[+-]h[:mm[:ss]]`.
  static func seconds(_ rest: inout ArraySlice<UInt8>, isSigned: Bool) -> Int32? {
    let isNegative = isSigned && skip("-", &rest)
    if isSigned, !isNegative { _ = skip("+", &rest) }
    guard let hours = number(&rest, 0...167) else { return nil }
    var total = hours * 3600
    for unit in [60, 1] where skip(":", &rest) {
      guard let value = number(&rest, 0...59) else { return nil }
      total += value * unit
    }
    return Int32(isNegative ? -total : total)
  }
}

/// A moment of every year, in the wall time that holds before it.
struct YearlyMoment: Equatable {
  enum Day: Equatable {
    /// `Jn`: 1…365, 29 February is never counted.
    case ofCommonYear(Int)
    /// `n`: 0…365, 29 February is counted.
    case ofYear(Int)
    /// `Mm.w.d`: weekday `d` (0 = Sunday) of week `w` (5 = last) of month `m`.
    case weekday(Int, week: Int, month: Int)
  }

  let day: Day
  /// Seconds from the start of the day; may lie outside it.
  let second: Int32

  init?(_ rest: inout ArraySlice<UInt8>) {
    if PosixTimeZone.skip("J", &rest) {
      guard let number = PosixTimeZone.number(&rest, 1...365) else { return nil }
      day = .ofCommonYear(number)
    } else if PosixTimeZone.skip("M", &rest) {
      guard let month = PosixTimeZone.number(&rest, 1...12), PosixTimeZone.skip(".", &rest),
        let week = PosixTimeZone.number(&rest, 1...5), PosixTimeZone.skip(".", &rest),
        let weekday = PosixTimeZone.number(&rest, 0...6)
      else { return nil }
      day = .weekday(weekday, week: week, month: month)
    } else {
      guard let number = PosixTimeZone.number(&rest, 0...365) else { return nil }
      day = .ofYear(number)
    }
    guard PosixTimeZone.skip("/", &rest) else {
      second = 7200
      return
    }
    guard let second = PosixTimeZone.seconds(&rest, isSigned: true) else { return nil }
    self.second = second
  }

  /// Seconds of wall time since 1970-01-01 00:00 of the same wall.
  func secondsSinceEpoch(in year: Int) -> Int64 {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else {
      preconditionFailure("the years of a rule are between 1 and 9999")
    }
    let date =
      switch day {
      case .ofCommonYear(let number):
        newYear.adding(days: number - 1 + (CivilDate.isLeap(year) && number >= 60 ? 1 : 0))
      case .ofYear(let number):
        newYear.adding(days: number)
      case .weekday(let weekday, let week, let month):
        Self.date(of: weekday, week, month, year)
      }
    return Int64(date.daysSinceEpoch) * 86_400 + Int64(second)
  }

  private static func date(of weekday: Int, _ week: Int, _ month: Int, _ year: Int) -> CivilDate {
    guard let first = CivilDate(year: year, month: month, day: 1) else {
      preconditionFailure("the months of a rule are between 1 and 12")
    }
    let offset = (weekday - first.weekday % 7 + 7) % 7 + 7 * (week - 1)
    let isInMonth = offset < CivilDate.days(inMonth: month, of: year)
    return first.adding(days: isInMonth ? offset : offset - 7)
  }
}
