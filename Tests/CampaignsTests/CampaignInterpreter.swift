import Campaigns
import Definitions
import Vocabulary

/// What a world knows on a night, for the interpreter.
struct SmallWorld {
  var customers: [String: TestCustomer] = [:]
  /// `C-1/sms`, `C-1/sms/offers`: the subscriptions that are on.
  var subscriptions: Set<String> = []
  var members: [String: Set<String>] = [:]
  var receipts: [String: SmallReceipt] = [:]
  /// By accrual and by message.
  var responses: [String: (status: String, on: CivilDate)] = [:]
  var statuses: [String: [(status: String, on: CivilDate)]] = [:]
  /// To the poll `nps`.
  var answers: Set<SmallAnswer> = []
  static let employees = ["anna", "boris", "carla"]
}

struct SmallAnswer: Hashable {
  let customer: String
  let on: CivilDate
}

/// A receipt of a small world; the amount is in cents, of a return too.
struct SmallReceipt {
  let customer: String
  let id: String
  let cents: Int
  let on: CivilDate
  /// Of a return: what was sold.
  let sale: String?
  var isCancelled = false
}

/// The witness of the compiler: one entry after the other, one step after the other, slowly.
///
/// It shares with the compiler only what a campaign is; dates, branches, waits, permission and keys
/// it works out by itself.
struct CampaignInterpreter {
  struct Entry: Equatable {
    let version: String
    let enteredOn: CivilDate
    /// The night that missed him.
    let caughtUpFor: CivilDate?
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

  struct Note: Equatable {
    let since: CivilDate
    let source: String
  }

  private(set) var entries: [String: Entry] = [:]
  var paths: [String: [Passage]] = [:]
  var accruals: [String: String] = [:]
  private(set) var drafts: [String: String] = [:]
  private(set) var movements: [String: String] = [:]
  private(set) var tags: [String: [String: Note]] = [:]
  private(set) var audiences: [String: [String: Note]] = [:]
  private(set) var audienceChanges: [String: String] = [:]
  /// By step and customer.
  private(set) var places: [String: [String: String]] = [:]
  var steps = StepMemory()
  private var points: [String: [(on: CivilDate, points: ExactDecimal)]] = [:]
  private var firstUse: [String: CivilDate] = [:]
  private var definitions: [String: CampaignDefinition] = [:]
  /// Those of the night: a budget of today holds for those who began with another text, too.
  struct Caps {
    var budget = Budget.none
    var frequency: [Channel: FrequencyCap] = [:]
  }
  private(set) var caps = Caps()
  /// Nights whose feed has not come yet.
  private var waiting: [CivilDate] = []

  mutating func run(
    _ version: CampaignVersion, _ world: SmallWorld, on date: CivilDate, at scheduledAt: Instant,
    isMissing: Bool = false, limits: CampaignLimits = .none
  ) {
    caps = Caps(budget: version.definition.budget, frequency: limits.frequencyCaps)
    definitions[version.version] = version.definition
    guard version.definition.isActive else {
      waiting = []
      takeBack(world, date)
      return
    }
    let current = version.version
    var owed: [CivilDate] = []
    if !isMissing {
      owed = waiting
      waiting = []
    }
    if version.definition.isOpen(on: date) {
      if isMissing { waiting.append(date) } else { owed.append(date) }
    }
    for one in owed where version.definition.isOpen(on: one) {
      firstUse[current] = firstUse[current] ?? date
      enter(version, world, one, tonight: date)
    }
    // A version whose entries have all gone decides nothing more.
    let open = Set(
      entries.filter { paths[$0.key]?.last?.passedOn == nil }.map(\.value.version))
    let older = firstUse.filter { $0.key != current && open.contains($0.key) }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    for name in older + [current] { walk(name, world, date, scheduledAt) }
    takeBack(world, date)
  }

  private mutating func enter(
    _ version: CampaignVersion, _ world: SmallWorld, _ date: CivilDate, tonight: CivilDate
  ) {
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
          version: version.version, enteredOn: tonight, caughtUpFor: date == tonight ? nil : date,
          isControl: group.contains(customer.id))
      }
    }
  }

  /// One version's steps from top to bottom, each with everybody who comes to it.
  private mutating func walk(
    _ version: String, _ world: SmallWorld, _ date: CivilDate, _ scheduledAt: Instant
  ) {
    guard let campaign = definitions[version] else { return }
    let own = entries.keys.filter { entries[$0]?.version == version }.sorted()
    var arriving: [Int: [String]] = [:]
    arriving[0] = own.filter { entries[$0]?.enteredOn == date && paths[$0] == nil }
    for step in campaign.steps {
      var leaving: [(key: String, outcome: String)] = []
      if case .abTest(let test) = step.action { decide(test, step, world, date) }
      for key in own {
        guard var last = paths[key]?.last, last.stepID == step.id.text, last.passedOn == nil,
          last.arrivedOn < date,
          let outcome = release(last, step, key, campaign, world, date, scheduledAt)
        else { continue }
        last.outcome = outcome
        last.passedOn = date
        paths[key]?.removeLast()
        paths[key]?.append(last)
        leaving.append((key, outcome))
      }
      let keys = (arriving[step.index] ?? []).map { (Self.lot(campaign, step, $0), $0) }
        .sorted { $0 < $1 }.map(\.1)
      for key in keys {
        guard let entry = entries[key] else { continue }
        let passage = visit(step, key, entry, campaign, world, date, scheduledAt)
        paths[key, default: []].append(passage)
        leaving.append((key, passage.outcome))
      }
      for (key, outcome) in leaving {
        guard let arrow = Self.arrow(outcome), case .step(let index) = step.target(of: arrow) else {
          continue
        }
        arriving[index, default: []].append(key)
      }
    }
  }

  static func lot(
    _ campaign: CampaignDefinition, _ step: CampaignStep, _ key: String
  ) -> String {
    let customer = key.split(separator: "|")[0]
    return SHA256.hex(
      of: "lot|\(CampaignWorld.program)|\(campaign.id.value)|\(step.id)|\(customer)")
  }

  private static func arrow(_ outcome: String) -> StepOutcome? {
    switch outcome {
    case "next", "control": .next
    case "unknown": .no
    default: StepOutcome.allCases.first { $0.rawValue == outcome }
    }
  }

  /// How a staying entry goes on; `nil`: it stays.
  private func release(
    _ last: Passage, _ step: CampaignStep, _ key: String, _ campaign: CampaignDefinition,
    _ world: SmallWorld, _ date: CivilDate, _ scheduledAt: Instant
  ) -> String? {
    switch step.action {
    case .accrue:
      guard let answer = world.responses[Self.hash(campaign, step, key, "ACCRUE")],
        answer.on <= date
      else { return nil }
      return answer.status == "confirmed" ? "next" : "refused:rejected"
    case .abTest(let test):
      return steps.decisions[step.id.text].map { "branch:\(min($0.winner, test.branches))" }
    default:
      let isOver = last.dueOn.map { $0 <= date } ?? last.dueAt.map { $0 <= scheduledAt } ?? false
      return isOver ? "next" : nil
    }
  }

  private mutating func visit(
    _ step: CampaignStep, _ key: String, _ entry: Entry, _ campaign: CampaignDefinition,
    _ world: SmallWorld, _ date: CivilDate, _ scheduledAt: Instant
  ) -> Passage {
    let parts = key.split(separator: "|").map(String.init)
    let customer = parts[0]
    let known = world.customers[customer]
    let source = "\(campaign.id.value)/\(step.id)/\(parts[1])"
    var passage = Passage(
      stepID: step.id.text, arrivedOn: date, outcome: "next", passedOn: date, dueOn: nil,
      dueAt: nil)
    switch step.action {
    case .select(let segment):
      let isMember = world.members[segment.value.text, default: []].contains(customer)
      passage.outcome = isMember ? "next" : "no"
    case .filter(let condition), .refilter(let condition):
      let verdict = known?.status == "merged" ? false : holds(condition, known, world, date)
      passage.outcome = verdict.map { $0 ? "yes" : "no" } ?? "unknown"
    case .wait, .waitUntil:
      stay(&passage, step.action, date, scheduledAt)
    case .limit(let number):
      let taken = places[step.id.text, default: [:]]
      if taken[customer] == nil {
        guard taken.count < number else {
          passage.outcome = "refused:limit"
          break
        }
        places[step.id.text, default: [:]][customer] = "\(parts[1]) \(taken.count + 1) \(date)"
      }
    case .accrue(let accrual):
      settle(accrual, step, key, entry, campaign, world, date, &passage)
    case .abTest(let test): deal(test, step, key, entry, campaign, date, &passage)
    case .checkEmail(let mail):
      guard let written = campaign.step(mail.value) else { break }
      passage.outcome = fate(Self.hash(campaign, written, key, "MESSAGE"), world, date)
    case .call(let call): ring(call, step, key, entry, campaign, world, date, &passage)
    case .limitPoll(let poll): ask(poll, step, key, world, date, &passage)
    case .score, .tag, .audience, .report:
      passage.outcome =
        known?.status != "active" ? "refused:not_active" : entry.isControl ? "control" : "next"
      if passage.outcome == "next" { act(step, key, entry, campaign, date, source) }
    case .send(let message):
      passage.outcome = permission(message, customer, known, entry, world)
      capFrequency(message.channel, step, customer, entry, date, &passage)
      if passage.outcome == "next" {
        draft(message, step, key, campaign, known, date)
      }
    }
    return passage
  }

  private func stay(
    _ passage: inout Passage, _ action: StepAction, _ date: CivilDate, _ scheduledAt: Instant
  ) {
    switch action {
    case .wait(let span):
      if let days = span.wholeDays {
        passage.dueOn = date.adding(days: days)
      } else {
        passage.dueAt = Instant(
          microseconds: scheduledAt.microseconds + Int64(span.seconds) * 1_000_000)
      }
    case .waitUntil(let end) where date < end: passage.dueOn = end
    default: return
    }
    passage.outcome = "waiting"
    passage.passedOn = nil
  }

  /// What a step gives to one who is active and no control.
  private mutating func act(
    _ step: CampaignStep, _ key: String, _ entry: Entry, _ campaign: CampaignDefinition,
    _ date: CivilDate, _ source: String
  ) {
    let parts = key.split(separator: "|").map(String.init)
    let customer = parts[0]
    switch step.action {
    case .report(let report):
      let row =
        report.per == .night ? "| \(step.id) \(date)" : "\(key) \(step.id) \(date)"
      steps.reports[row, default: 0] += 1
    case .score(let booking):
      let name = Self.hash(campaign, step, key, "SCORE")
      guard movements[name] == nil else { return }
      movements[name] = "\(customer) \(booking.score) \(booking.points) \(date) \(source)"
      points[customer, default: []].append((date, booking.points))
    case .tag(let change):
      for tag in change.tags {
        let old = tags[customer, default: [:]][tag]
        tags[customer, default: [:]][tag] =
          change.operation == .set ? old ?? Note(since: date, source: source) : nil
      }
    case .audience(let change):
      let name = change.audience.text
      let old = audiences[customer, default: [:]][name]
      audiences[customer, default: [:]][name] =
        change.operation == .add ? old ?? Note(since: date, source: source) : nil
      let op = change.operation == .add ? "ADD" : "REMOVE"
      audienceChanges["\(key) \(step.id)"] = "\(name) \(op) \(date)"
    default: return
    }
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
    _ known: TestCustomer?, _ date: CivilDate
  ) {
    let paid = (paths[key] ?? []).last { passage in
      passage.outcome == "next"
        && campaign.steps.first { $0.id.text == passage.stepID }?.action.kind == .accrue
    }
    let announced = paid.flatMap { passage in
      campaign.steps.first { $0.id.text == passage.stepID }
    }.map { Self.hash(campaign, $0, key, "ACCRUE") }
    steps.messages[Self.hash(campaign, step, key, "MESSAGE")] = (key, date)
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

  static func hash(
    _ campaign: CampaignDefinition, _ step: CampaignStep, _ key: String, _ operation: String,
    revision: Int = 1
  ) -> String {
    String(
      SHA256.hex(
        of:
          "1|\(CampaignWorld.program)|\(campaign.id.value)|\(step.id)|\(key)|\(operation)|\(revision)"
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
    case .tag(let names, _):
      let own = tags[customer?.id ?? "", default: [:]]
      return names.contains { name in own[name.value].map { $0.since < date } ?? false }
    case .audience(let names, _):
      let own = audiences[customer?.id ?? "", default: [:]]
      return names.contains { name in own[name.value].map { $0.since < date } ?? false }
    case .points(let condition):
      let sum = points[customer?.id ?? "", default: []].filter { $0.on < date }
        .reduce(0) { $0 + $1.points.units }
      guard case .atLeast(let least)? = condition.total.first?.rule else { return nil }
      switch least {
      case .integer(let least): return sum >= least
      case .decimal(let least): return ExactDecimal(units: sum, scale: 0) >= least
      default: return nil
      }
    case .inSegment(let segment):
      return world.members[segment.value.text, default: []].contains(customer?.id ?? "")
    default: preconditionFailure("the random worlds ask nothing else")
    }
  }
}
