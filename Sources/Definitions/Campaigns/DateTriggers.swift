package import Vocabulary

/// A date of the customer has come: a birthday, the day of registration, a custom date.
///
/// Example: `{ date_come: { field: "birth_date", every: "year", leap_day: "feb28" } }`
package struct DateComeTrigger: Sendable {
  package let field: Located<AttributeField>
  package let recurrence: Recurrence
  /// Where 29 February is observed in a common year; only for a yearly trigger.
  package let leapDay: LeapDayPolicy
  /// Days from the observed date to the day it fires: −3 = three days before. −365…365.
  package let offsetDays: Int

  package enum Recurrence: String, Sendable, CaseIterable {
    /// Once a year, on the anniversary.
    case year
    /// Once a month, on the same day or, where the month has none, on its last.
    case month
    /// Once, on the date itself.
    case never
  }
}

/// So many years, months or days after a date, and again and again; never the date itself.
///
/// Example: `{ anniversary: { of: "registration", every: "6 months" } }`
package struct AnniversaryTrigger: Sendable {
  package let anchor: Anchor
  package let every: CalendarSpan
  /// Where 29 February is observed in a common year; only for years.
  package let leapDay: LeapDayPolicy
  package let offsetDays: Int

  package enum Anchor: String, Sendable, CaseIterable {
    case birthday, registration
    case firstOrder = "first_order"
    case lastOrder = "last_order"
  }
}

/// A number of years, months or days, counted on the calendar: `2 years`, `6 months`, `100 days`.
package struct CalendarSpan: Sendable, Hashable {
  package let amount: Int
  package let unit: Unit

  package enum Unit: String, Sendable, CaseIterable {
    case year, month, day
  }

  package init(_ amount: Int, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// A number of 1 or more, one blank and a unit, singular or plural.
  package init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, (1...5).contains(words[0].utf8.count),
      words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let amount = Int(words[0]),
      amount > 0,
      let unit = Unit(rawValue: String(words[1].hasSuffix("s") ? words[1].dropLast() : words[1]))
    else { return nil }
    self.init(amount, unit)
  }
}

/// So many days after the day of a receipt, once per receipt.
///
/// Example: `{ date_come_for_order: { offset_days: 14 } }`
package struct OrderDateTrigger: Sendable {
  package let field: Field
  /// 0…3650.
  package let offsetDays: Int
  package let filters: ReceiptFilters
  package let lateDays: Int

  package enum Field: String, Sendable, CaseIterable {
    case issuedOn = "issued_on"
  }
}

/// Exactly so many days before the business date; a day later it is over.
///
/// Example: `{ days_since_last_order: 60 }`
package struct DaysSinceTrigger: Sendable {
  package let fact: Fact
  /// 1…36500.
  package let days: Int

  package enum Fact: String, Sendable, CaseIterable {
    case registration
    case lastOrder = "last_order"
    case lastVisit = "last_visit"
  }
}
