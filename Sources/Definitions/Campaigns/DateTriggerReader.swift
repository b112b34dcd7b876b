import Vocabulary

/// Reads the triggers that the calendar fires.
struct DateTriggerReader {
  let customFields: CustomFields
  let findings: Findings

  func dateCome(_ node: Node) -> DateComeTrigger? {
    guard let object = ObjectReader(node, "date_come", findings) else { return nil }
    let field = object.required("field", dateField.located)
    let recurrence = object.required("every", Reading<DateComeTrigger.Recurrence>.choice)
    let leapDay = object.optional("leap_day", Reading<LeapDayPolicy>.choice)
    let offset = object.optional("offset_days", .integer(-365...365)) ?? 0
    object.finish()
    if let recurrence, recurrence != .year, let place = object.place(of: "leap_day") {
      findings.report(
        recurrence == .never
          ? "found leap_day for a date that comes once"
          : "found leap_day for a date that comes every month, which has a last day instead",
        at: place, hint: "remove it")
    }
    guard let field, let recurrence else { return nil }
    return DateComeTrigger(
      field: field, recurrence: recurrence, leapDay: leapDay ?? .feb28, offsetDays: offset)
  }

  func anniversary(_ node: Node) -> AnniversaryTrigger? {
    guard let object = ObjectReader(node, "anniversary", findings) else { return nil }
    let anchor = object.required("of", Reading<AnniversaryTrigger.Anchor>.choice)
    let every = object.required("every", Reading<CalendarSpan>.calendarSpan)
    let leapDay = object.optional("leap_day", Reading<LeapDayPolicy>.choice)
    let offset = object.optional("offset_days", .integer(-365...365)) ?? 0
    object.finish()
    if let every, every.unit != .year, let place = object.place(of: "leap_day") {
      findings.report(
        "found leap_day for an anniversary that is not counted in years", at: place,
        hint: "remove it")
    }
    guard let anchor, let every else { return nil }
    return AnniversaryTrigger(
      anchor: anchor, every: every, leapDay: leapDay ?? .feb28, offsetDays: offset)
  }

  func days(since fact: DaysSinceTrigger.Fact, _ node: Node) -> Trigger.Rule? {
    Reading<Int>.integer(1...36_500).read(node, findings).map {
      .daysSince(DaysSinceTrigger(fact: fact, days: $0))
    }
  }

  /// A date, or an object with the date and the segment whose members enter.
  func dateHasCome(_ node: Node) -> Trigger.Rule? {
    guard case .object = node.content, let object = ObjectReader(node, "date_has_come", findings)
    else {
      return Reading<CivilDate>.date.read(node, findings).map { .dateHasCome($0, members: nil) }
    }
    let date = object.required("on", .date)
    let segment = object.optional("segment", Reading<Identifier>.identifier.located)
    object.finish()
    return date.map { .dateHasCome($0, members: segment) }
  }

  func repeated(_ node: Node) -> Trigger.Rule? {
    guard let object = ObjectReader(node, "repeated_date", findings) else { return nil }
    let segment = object.optional("segment", Reading<Identifier>.identifier.located)
    return rule(object).map { .repeatedDate($0, members: segment) }
  }

  private func rule(_ object: ObjectReader) -> RepeatedDate? {
    let period = object.required("every", Reading<RepeatedDate.Period>.choice)
    defer { object.finish() }
    switch period {
    case nil: return nil
    case .day: return .daily
    case .week:
      let days = object.required("weekdays", Reading<RepeatedDate.Weekday>.choice.oneOrMore)
      return days.map { .weekly(Set($0)) }
    case .month: return monthly(object)
    case .year:
      let day = object.required("date", Reading<MonthDay>.monthDay)
      let leapDay = object.optional("leap_day", Reading<LeapDayPolicy>.choice) ?? .feb28
      return day.map { .yearly($0, leapDay) }
    }
  }

  /// A day, or the nth such weekday.
  private func monthly(_ object: ObjectReader) -> RepeatedDate? {
    if object.has("nth") || object.has("weekday") {
      let nth = object.required("nth", Reading<Int>.numberOrLast(1...5, last: 0))
      let weekday = object.required("weekday", Reading<RepeatedDate.Weekday>.choice)
      guard let nth, let weekday else { return nil }
      return .monthlyWeekday(weekday, nth: nth == 0 ? nil : nth)
    }
    return object.required("day", Reading<Int>.numberOrLast(1...31, last: 31))
      .map { .monthly(day: $0) }
  }

  private var dateField: Reading<AttributeField> {
    Reading { node, findings in
      guard let name = Reading<String>.text.read(node, findings) else { return nil }
      let dates = customFields.allFields.filter { $0.type == .date }
      if let field = dates.first(where: { $0.writtenName == name }) { return field }
      findings.report(
        unknown: "date field", name, known: dates.map(\.writtenName), at: node.place)
      return nil
    }
  }
}

extension RepeatedDate {
  fileprivate enum Period: String, CaseIterable {
    case day, week, month, year
  }
}

extension Reading where Value == CalendarSpan {
  /// Anniversaries that come more often than every week are repeated dates.
  static var calendarSpan: Reading {
    .parsed(
      "1 to 200 years, 1 to 2400 months or 7 to 36500 days",
      hint: #"write "1 year", "6 months" or "100 days""#
    ) { text in
      CalendarSpan(text).flatMap { span in
        let range =
          switch span.unit {
          case .year: 1...200
          case .month: 1...2_400
          case .day: 7...36_500
          }
        return range.contains(span.amount) ? span : nil
      }
    }
  }
}

extension Reading where Value == MonthDay {
  /// A day of the year, as `mm-dd`; 29 February is one.
  fileprivate static var monthDay: Reading {
    .parsed("a day of the year, as mm-dd", hint: #"write "12-24""#) { text in
      CivilDate("2000-\(text)")?.monthDay
    }
  }
}

extension Reading where Value == Int {
  /// A number of a range, or the word `last`.
  fileprivate static func numberOrLast(_ range: ClosedRange<Int>, last: Int) -> Reading {
    Reading { node, findings in
      if node.content == .text("last") { return last }
      if case .number = node.content { return Reading.integer(range).read(node, findings) }
      findings.report(
        "found \(node.description), expected \(range.lowerBound) to \(range.upperBound) or \"last\"",
        at: node.place)
      return nil
    }
  }
}
