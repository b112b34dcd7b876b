package import Vocabulary

/// What makes a customer enter a campaign, and which occasion it is.
package struct Trigger: Sendable {
  package let rule: Rule
  package let place: Place

  /// One case per line of the table in semantics.md §5.
  package enum Rule: Sendable {
    case dateCome(DateComeTrigger)
  }
}

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
    /// Once, on the date itself.
    case never
  }
}

/// Reads the trigger of a campaign.
struct TriggerReader {
  let customFields: CustomFields
  let findings: Findings

  private static let known = ["date_come"]

  func read(_ node: Node) -> Trigger? {
    guard case .object(let members) = node.content, members.count == 1 else {
      findings.report(
        "found \(node.description), expected an object with one trigger", at: node.place,
        hint: #"write { date_come: { field: "birth_date", every: "year" } }"#)
      return nil
    }
    let member = members[0]
    switch member.key {
    case "date_come":
      return dateCome(member.value).map { Trigger(rule: .dateCome($0), place: member.keyPlace) }
    default:
      findings.report(
        unknown: "trigger", member.key, known: Self.known, at: member.keyPlace)
      return nil
    }
  }

  private func dateCome(_ node: Node) -> DateComeTrigger? {
    guard let object = ObjectReader(node, "date_come", findings) else { return nil }
    let field = object.required("field", dateField.located)
    let recurrence = object.required("every", Reading<DateComeTrigger.Recurrence>.choice)
    let leapDay = object.optional("leap_day", Reading<LeapDayPolicy>.choice)
    let offset = object.optional("offset_days", .integer(-365...365)) ?? 0
    object.finish()
    if recurrence == .never, let place = object.place(of: "leap_day") {
      findings.report("found leap_day for a date that comes once", at: place, hint: "remove it")
    }
    guard let field, let recurrence else { return nil }
    return DateComeTrigger(
      field: field, recurrence: recurrence, leapDay: leapDay ?? .feb28, offsetDays: offset)
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
