package import Cron
package import Vocabulary

/// When a night is due.
package enum NightSchedule: Sendable {
  /// `{ cron: "30 2 * * *", timezone: "Europe/Berlin" }`
  case cron(CronExpression, timeZone: Located<String>)
  /// `{ after: "nightly" }`: when another night of the same business date is done.
  case after(Located<Identifier>)
  /// `"manual"`: only when a person or a line of crontab runs it.
  case manual

  /// Whether it names times of its own.
  package var hasFires: Bool { if case .cron = self { true } else { false } }
}

/// Which day a fire of the schedule works for, counted from the day of the fire in its own zone.
package enum BusinessDateRule: Sendable {
  /// `"D"`
  case sameDay
  /// `"D-1"`
  case dayBefore
  /// `{ calendar: "germany", roll: "previous" }`: its own day if that is a business day, else the
  /// nearest one before or behind it.
  case calendar(Located<Identifier>, roll: Roll)

  package enum Roll: String, Sendable, CaseIterable {
    case next, previous

    package var step: Int { self == .next ? 1 : -1 }
  }

  /// The rules by the names that programs read.
  package enum Kind: String, Sendable, CaseIterable {
    case sameDay = "D"
    case dayBefore = "D-1"
    case calendar
  }

  package var kind: Kind {
    switch self {
    case .sameDay: .sameDay
    case .dayBefore: .dayBefore
    case .calendar: .calendar
    }
  }

  package var calendar: Identifier? {
    if case .calendar(let name, _) = self { name.value } else { nil }
  }

  package var roll: Roll? { if case .calendar(_, let roll) = self { roll } else { nil } }

  /// What tells two rules apart: `D-1`, `previous business day of germany`.
  package var words: String {
    switch self {
    case .sameDay, .dayBefore: kind.rawValue
    case .calendar(let name, let roll): "\(roll.rawValue) business day of \(name.value)"
    }
  }
}

extension Reading where Value == BusinessDateRule {
  /// `"D"`, `"D-1"` or `{ calendar: "germany", roll: "previous" }`.
  static var businessDateRule: Reading {
    Reading { node, findings in
      if case .text(let text) = node.content {
        switch text {
        case "D": return .sameDay
        case "D-1": return .dayBefore
        default:
          findings.report(
            "found the text '\(text.shortened)', expected \"D\", \"D-1\" or an object",
            at: node.place, hint: #"a calendar: { calendar: "germany", roll: "previous" }"#)
          return nil
        }
      }
      guard let object = ObjectReader(node, "a business date", findings) else { return nil }
      let calendar = object.required("calendar", Reading<Identifier>.identifier.located)
      let roll = object.required("roll", Reading<BusinessDateRule.Roll>.choice)
      object.finish()
      guard let calendar, let roll else { return nil }
      return .calendar(calendar, roll: roll)
    }
  }
}

extension Reading where Value == NightSchedule {
  static var nightSchedule: Reading {
    Reading { node, findings in
      if case .text(let text) = node.content {
        if text == "manual" { return .manual }
        findings.report(
          "found the text '\(text.shortened)', expected \"manual\" or an object", at: node.place,
          hint: #"write { cron: "30 2 * * *", timezone: "Europe/Berlin" } or { after: "night" }"#)
        return nil
      }
      guard let object = ObjectReader(node, "a schedule", findings) else { return nil }
      if object.has("after") {
        let after = object.required("after", Reading<Identifier>.identifier.located)
        for key in ["cron", "timezone"] where object.has(key) {
          findings.report(
            "found '\(key)' beside 'after', expected one of them",
            at: object.place(of: key) ?? node.place)
        }
        object.finish()
        return after.map { .after($0) }
      }
      let expression = object.required("cron", .cronExpression)
      let zone = object.required("timezone", Reading<String>.timeZoneName.located)
      object.finish()
      guard let expression, let zone else { return nil }
      return .cron(expression, timeZone: zone)
    }
  }
}

extension Reading where Value == CronExpression {
  /// A cron expression that is due at most once a day: a night runs once for a business date.
  static var cronExpression: Reading {
    Reading { node, findings in
      guard let text = Reading<String>.filledText.read(node, findings) else { return nil }
      let expression: CronExpression
      do throws(CronRefusal) { expression = try CronExpression(text) } catch {
        var place = node.place
        // Behind the quote that opens the text.
        place.column = place.column.map { $0 + 1 + error.column }
        findings.report(error.message, at: place, hint: error.hint(in: text))
        return nil
      }
      if expression.timesPerDay > 1 {
        findings.report(
          "the schedule is due \(expression.timesPerDay) times a day, a night runs once for a "
            + "business date", at: node.place, hint: "name one minute and one hour")
        return nil
      }
      return expression
    }
  }
}
