import Cron
import Definitions
import Runner
import Vocabulary

/// What there is to say of one schedule.
struct SchedulePage {
  /// A fire as people and programs read it.
  struct Fire {
    let scheduledAt: Instant
    /// With the offset that holds then.
    let local: String
    let businessDate: CivilDate

    static let shape: JSONShape = ["utc": .moment, "local": .text, "business_date": .date]

    var members: [(String, JSONValue)] {
      [
        ("utc", .text(scheduledAt.description)), ("local", .text(local)),
        ("business_date", .text(businessDate.description)),
      ]
    }
  }

  let name: String
  let words: String
  let expression: String?
  let zone: TimeZoneRules?
  let night: NightDefinition?
  let fires: [Fire]

  /// The schedules that a command line asks for.
  static func wanted(by invocation: Invocation, count: Int) throws(Problem) -> [SchedulePage] {
    let after = invocation.instant("--after") ?? Home.now
    if let text = invocation.text("--cron") {
      return [try page(of: text, invocation, after, count)]
    }
    let installation = try Home.installation(invocation)
    let nights = installation.programme.nights
    guard let wanted = invocation.arguments.first else {
      return try nights.map { night throws(Problem) in try page(of: night, after, count) }
    }
    guard let night = nights.first(where: { $0.name.text == wanted }) else {
      throw .noSuch("night", wanted, among: nights.map(\.name.text))
    }
    return [try page(of: night, after, count)]
  }

  private static func page(
    of text: String, _ invocation: Invocation, _ after: Instant, _ count: Int
  ) throws(Problem) -> SchedulePage {
    guard let zoneName = invocation.text("--timezone") else {
      throw Problem(
        .usage, "'--cron' needs '--timezone'", hint: "for example --timezone Europe/Berlin")
    }
    let expression: CronExpression
    do throws(CronRefusal) { expression = try CronExpression(text) } catch {
      throw Problem(.usage, error.message, hint: error.hint(in: text))
    }
    let zone: TimeZoneRules
    do throws(Problem) { zone = try TimeZoneRules.load(name: zoneName) } catch {
      var problem = error
      problem.exit = .usage
      throw problem
    }
    let fires = CronSchedule(expression, in: zone).fires(after: after, limit: count)
    return SchedulePage(
      name: "(expression)", words: expression.words, expression: expression.text, zone: zone,
      night: nil, fires: fires.map { fire($0.instant, $0.wall.date, zone) })
  }

  private static func page(
    of night: NightDefinition, _ after: Instant, _ count: Int
  ) throws(Problem) -> SchedulePage {
    guard let calendar = try NightCalendar(night) else {
      let words =
        if case .after(let other) = night.schedule {
          "when the night '\(other.value)' of the same business date is done"
        } else {
          "only when it is run by name"
        }
      return SchedulePage(
        name: night.name.text, words: words, expression: nil, zone: nil, night: night, fires: [])
    }
    let zone = calendar.schedule.zone
    return SchedulePage(
      name: night.name.text, words: calendar.schedule.expression.words,
      expression: calendar.schedule.expression.text, zone: zone, night: night,
      fires: calendar.fires(after: after, limit: count)
        .map { fire($0.scheduledAt, $0.businessDate, zone) })
  }

  private static func fire(_ instant: Instant, _ date: CivilDate, _ zone: TimeZoneRules) -> Fire {
    let offset = zone.offsetSeconds(at: instant)
    let minutes = abs(offset) / 60
    let sign = offset < 0 ? "-" : "+"
    return Fire(
      scheduledAt: instant,
      local: "\(zone.localTime(of: instant))\(sign)\(padded(minutes / 60, 2)):"
        + padded(minutes % 60, 2), businessDate: date)
  }

  var text: String {
    var lines = [Screen.heading(name), "  \(words)"]
    if let expression, let zone {
      lines.append("  cron \"\(expression)\" in \(zone.name) (rules \(zone.version))")
    }
    if let night, night.schedule.hasFires {
      let misfire = night.misfire
      let age = misfire.maxAgeDays.map { ", none older than \(HumanNumber.count($0, "day"))" }
      lines += [
        "  works for \(night.businessDate.sentence)",
        "  missed fires: \(misfire.choice.words), late after "
          + "\(HumanNumber.count(misfire.graceSeconds / 60, "minute")), at most "
          + "\(misfire.cap) a tick\(age ?? "")",
      ]
    }
    if let owner = night?.owner { lines.append("  owner \(owner)") }
    if let tags = night?.tags, !tags.isEmpty {
      lines.append("  tags \(tags.map(\.text).joined(separator: ", "))")
    }
    if !fires.isEmpty {
      var table = TextTable(.text("local time"), .text("UTC"), .text("for"))
      for fire in fires {
        table.add(fire.local, fire.scheduledAt.description, fire.businessDate.description)
      }
      lines += table.lines(width: Screen.width, margin: "  ")
    }
    return lines.joined(separator: "\n")
  }

  static let shape: JSONShape = [
    "night": .text, "words": .text, "cron": .text.orNull, "timezone": .text.orNull,
    "zone_rules": .text.orNull, "business_date": .choice(BusinessDateRule.Kind.self).orNull,
    "calendar": .text.orNull, "roll": .choice(BusinessDateRule.Roll.self).orNull,
    "misfire": .choice(MisfirePolicy.Choice.self).orNull, "owner": .text.orNull,
    "tags": .array(.text), "fires": .array(Fire.shape),
  ]

  var json: JSONValue {
    .object([
      ("night", .text(name)), ("words", .text(words)), ("cron", .optional(expression)),
      ("timezone", .optional(zone?.name)), ("zone_rules", .optional(zone?.version)),
      ("business_date", .optional(night?.businessDate.kind.rawValue)),
      ("calendar", .optional(night?.businessDate.calendar?.text)),
      ("roll", .optional(night?.businessDate.roll?.rawValue)),
      ("misfire", .optional(night?.misfire.choice.rawValue)), ("owner", .optional(night?.owner)),
      ("tags", .array((night?.tags ?? []).map { .text($0.text) })),
      ("fires", .array(fires.map { .object($0.members) })),
    ])
  }
}

extension BusinessDateRule {
  /// Completes "works for".
  var sentence: String {
    switch self {
    case .sameDay, .dayBefore:
      "the business date \(kind.rawValue), D being the day in that zone"
    case .calendar(let name, let roll):
      "the day in that zone or, when it is no business day of '\(name.value)', the \(roll.rawValue) one"
    }
  }
}

extension MisfirePolicy.Choice {
  fileprivate var words: String {
    switch self {
    case .skip: "not run any more"
    case .latest: "the last one is run"
    case .all: "each is run, the oldest first"
    }
  }
}
