import Campaigns
import Definitions
import Vocabulary

/// What a world knows on a night, for the interpreter.
struct SmallWorld {
  var customers: [String: TestCustomer] = [:]
  /// `C-1/sms`, `C-1/sms/offers`: the subscriptions that are on.
  var subscriptions: Set<String> = []
  var members: [String: Set<String>] = [:]
}

/// The witness of the compiler: one entry after the other, one step after the other, slowly.
///
/// It shares with the compiler only what a campaign is; dates, branches, waits, permission and keys
/// it works out by itself.
struct CampaignInterpreter {
  struct Entry: Equatable {
    let version: String
    let enteredOn: CivilDate
    let isControl: Bool
  }

  struct Passage: Equatable {
    let stepID: String
    let arrivedOn: CivilDate
    var outcome: String
    var passedOn: CivilDate?
    var dueOn: CivilDate?
    var dueAt: Instant?
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var paths: [String: [Passage]] = [:]
  private(set) var accruals: [String: String] = [:]
  private(set) var drafts: [String: String] = [:]
  private var definitions: [String: CampaignDefinition] = [:]

  mutating func run(
    _ version: CampaignVersion, _ world: SmallWorld, on date: CivilDate, at scheduledAt: Instant
  ) {
    definitions[version.version] = version.definition
    guard version.definition.isActive else { return }
    if version.definition.isOpen(on: date) { enter(version, world, date) }
    for key in entries.keys.sorted() { moveOn(key, world, date, scheduledAt) }
  }

  private mutating func enter(_ version: CampaignVersion, _ world: SmallWorld, _ date: CivilDate) {
    guard case .dateCome(let trigger) = version.definition.trigger.rule else { return }
    let observed = date.adding(days: -trigger.offsetDays)
    let group = ControlGroup(program: CampaignWorld.program, campaign: version.definition)
    for customer in world.customers.values where customer.status == "active" {
      guard let text = customer.birthDate, let birth = CivilDate(text), birth <= observed else {
        continue
      }
      let (_, month, dayOfMonth) = birth.components
      let year = observed.year
      var anniversary = CivilDate(year: year, month: month, day: dayOfMonth)
      if anniversary == nil {
        switch trigger.leapDay {
        case .feb28: anniversary = CivilDate(year: year, month: 2, day: 28)
        case .mar1: anniversary = CivilDate(year: year, month: 3, day: 1)
        case .leapOnly: break
        }
      }
      let isOnce = trigger.recurrence == .never
      guard isOnce ? birth == observed : anniversary == observed else { continue }
      let key = "\(customer.id)|\(isOnce ? "once" : "birthday:\(year)")"
      if entries[key] == nil {
        entries[key] = Entry(
          version: version.version, enteredOn: date, isControl: group.contains(customer.id))
      }
    }
  }

  private mutating func moveOn(
    _ key: String, _ world: SmallWorld, _ date: CivilDate, _ scheduledAt: Instant
  ) {
    guard let entry = entries[key], let campaign = definitions[entry.version] else { return }
    var target: StepTarget
    if var last = paths[key]?.last {
      guard last.outcome == "waiting", last.arrivedOn < date else { return }
      let isOver =
        last.dueOn.map { $0 <= date } ?? last.dueAt.map { $0 <= scheduledAt } ?? false
      guard isOver, let step = campaign.steps.first(where: { $0.id.text == last.stepID }) else {
        return
      }
      last.outcome = "next"
      last.passedOn = date
      paths[key]?.removeLast()
      paths[key]?.append(last)
      target = step.target(of: .next)
    } else {
      guard entry.enteredOn == date else { return }
      target = .step(0)
    }
    while case .step(let index) = target {
      let step = campaign.steps[index]
      let passage = visit(step, key, entry, campaign, world, date, scheduledAt)
      paths[key, default: []].append(passage)
      switch passage.outcome {
      case "next", "control": target = step.target(of: .next)
      case "yes": target = step.target(of: .yes)
      case "no", "unknown": target = step.target(of: .no)
      default: return
      }
    }
  }

  private mutating func visit(
    _ step: CampaignStep, _ key: String, _ entry: Entry, _ campaign: CampaignDefinition,
    _ world: SmallWorld, _ date: CivilDate, _ scheduledAt: Instant
  ) -> Passage {
    let parts = key.split(separator: "|").map(String.init)
    let customer = parts[0]
    let known = world.customers[customer]
    var passage = Passage(
      stepID: step.id.text, arrivedOn: date, outcome: "next", passedOn: date, dueOn: nil,
      dueAt: nil)
    switch step.action {
    case .select(let segment):
      let isMember = world.members[segment.value.text, default: []].contains(customer)
      passage.outcome = isMember ? "next" : "no"
    case .filter(let condition):
      switch holds(condition, known, world, date) {
      case true?: passage.outcome = "yes"
      case false?: passage.outcome = "no"
      case nil: passage.outcome = "unknown"
      }
    case .wait(let span):
      passage.outcome = "waiting"
      passage.passedOn = nil
      if let days = span.wholeDays {
        passage.dueOn = date.adding(days: days)
      } else {
        passage.dueAt = Instant(
          microseconds: scheduledAt.microseconds + Int64(span.seconds) * 1_000_000)
      }
    case .accrue(let accrual):
      guard known?.status == "active" else {
        passage.outcome = "refused:not_active"
        break
      }
      passage.outcome = entry.isControl ? "control" : "next"
      guard !entry.isControl, case .days(let days) = accrual.lifetime,
        case .fixed(let amount) = accrual.amount
      else { break }
      let name = Self.hash(campaign, step, key, "ACCRUE")
      accruals[name] =
        accruals[name]
        ?? "\(customer) \(amount) \(date) \(date.adding(days: days)) \(entry.version) \(parts[1])"
    case .send(let message):
      passage.outcome = permission(message, customer, known, entry, world)
      if passage.outcome == "next" {
        draft(message, step, key, campaign, known)
      }
    }
    return passage
  }

  private func permission(
    _ message: SendStep, _ customer: String, _ known: TestCustomer?, _ entry: Entry,
    _ world: SmallWorld
  ) -> String {
    let channel = message.channel.rawValue
    if known?.status != "active" { return "suppressed:not_active" }
    if Self.address(message.channel, known) == nil { return "suppressed:no_address" }
    if !world.subscriptions.contains("\(customer)/\(channel)") { return "suppressed:unsubscribed" }
    if let category = message.category?.value,
      !world.subscriptions.contains("\(customer)/\(channel)/\(category)")
    {
      return "suppressed:category"
    }
    return entry.isControl ? "control" : "next"
  }

  private mutating func draft(
    _ message: SendStep, _ step: CampaignStep, _ key: String, _ campaign: CampaignDefinition,
    _ known: TestCustomer?
  ) {
    let paid = (paths[key] ?? []).last { passage in
      passage.outcome == "next"
        && campaign.steps.first { $0.id.text == passage.stepID }?.action.kind == .accrue
    }
    let announced = paid.flatMap { passage in
      campaign.steps.first { $0.id.text == passage.stepID }
    }.map { Self.hash(campaign, $0, key, "ACCRUE") }
    drafts[Self.hash(campaign, step, key, "MESSAGE")] =
      "\(message.template.value) \(Self.address(message.channel, known) ?? "") \(announced ?? "-")"
  }

  private static func address(_ channel: Channel, _ customer: TestCustomer?) -> String? {
    switch channel {
    case .email: customer?.email
    case .sms: customer?.phone
    case .push: customer?.pushID
    }
  }

  private static func hash(
    _ campaign: CampaignDefinition, _ step: CampaignStep, _ key: String, _ operation: String
  ) -> String {
    String(
      SHA256.hex(
        of: "1|\(CampaignWorld.program)|\(campaign.id.value)|\(step.id)|\(key)|\(operation)|1"
      ).prefix(32))
  }

  /// True, false, or `nil` for unknown.
  private func holds(
    _ condition: Condition, _ customer: TestCustomer?, _ world: SmallWorld, _ date: CivilDate
  ) -> Bool? {
    switch condition {
    case .all(let conditions, _):
      let verdicts = conditions.map { holds($0, customer, world, date) }
      if verdicts.contains(false) { return false }
      return verdicts.contains(nil) ? nil : true
    case .any(let conditions, _):
      let verdicts = conditions.map { holds($0, customer, world, date) }
      if verdicts.contains(true) { return true }
      return verdicts.contains(nil) ? nil : false
    case .not(let inner, _): return holds(inner, customer, world, date).map { !$0 }
    case .attribute(let attribute):
      guard case .is(.text(let city))? = attribute.tests.first?.rule else { return nil }
      return customer?.city.map { $0 == city }
    case .consent(let channel):
      guard let customer, Self.address(channel.value, customer) != nil else { return false }
      return world.subscriptions.contains("\(customer.id)/\(channel.value.rawValue)")
    case .inSegment(let segment):
      return world.members[segment.value.text, default: []].contains(customer?.id ?? "")
    default: preconditionFailure("the random worlds ask nothing else")
    }
  }
}
