import Campaigns
import Definitions
import Vocabulary

/// What the interpreter remembers of steps that look at more than one entry or one night.
struct StepMemory {
  struct Hanging {
    let key: String
    let stepID: String
    let campaign: CampaignDefinition
    let receipt: SmallReceipt
    let onReturn: AccrueStep.OnReturn
    let amount: ExactDecimal
    /// The rest of the line of its accrual: validity, version, occasion.
    let line: String
    var reversed: Int64 = 0
    var revisions = 0
  }

  struct Entrant {
    let key: String
    let takenOn: CivilDate
    let number: Int
  }

  /// What one statement did: a step of a version in a night.
  struct Deed {
    let statement: String
    let customer: String
    let on: CivilDate
    var channel: Channel?
    var cents: Int64 = 0
  }

  /// What a statement has looked at so far, paid or refused.
  struct Tally {
    var due: Int64 = 0
    var ofCustomer: [String: Int64] = [:]
    var visits: [String: Int] = [:]
  }

  var tallies: [String: Tally] = [:]
  var paid: [Deed] = []
  var sent: [Deed] = []
  /// By step: whom a poll has asked.
  var asked: [String: [Entrant]] = [:]
  var hangings: [String: Hanging] = [:]
  var entrants: [String: [Entrant]] = [:]
  var decisions: [String: (on: CivilDate, winner: Int, figures: String)] = [:]
  /// Message → its entry and its night.
  var messages: [String: (key: String, on: CivilDate)] = [:]
  var turns: [String: Int] = [:]
  var calls: [String: String] = [:]
  var reports: [String: Int] = [:]
}

extension CampaignInterpreter {
  mutating func settle(
    _ accrual: AccrueStep, _ step: CampaignStep, _ key: String, _ entry: Entry,
    _ campaign: CampaignDefinition, _ world: SmallWorld, _ date: CivilDate,
    _ passage: inout Passage
  ) {
    let parts = key.split(separator: "|").map(String.init)
    guard world.customers[parts[0]]?.status == "active" else {
      passage.outcome = "refused:not_active"
      return
    }
    var receipt: SmallReceipt?
    let amount: ExactDecimal
    switch accrual.amount {
    case .fixed(let fixed): amount = fixed
    case .share(let share):
      receipt = world.receipts.values.filter {
        $0.customer == parts[0] && $0.sale == nil && !$0.isCancelled && $0.on < date
      }.max { ($0.on, $0.id) < ($1.on, $1.id) }
      guard let receipt else {
        passage.outcome = "refused:no_receipt"
        return
      }
      let returns = world.receipts.values.filter { $0.sale == receipt.id && !$0.isCancelled }
      if accrual.onReturn == .reverse, !returns.isEmpty {
        passage.outcome = "refused:returned"
        return
      }
      amount = Self.share(share, of: receipt.cents)
      guard amount.units > 0 else {
        passage.outcome = "refused:nothing"
        return
      }
    }
    if entry.isControl {
      passage.outcome = "control"
      return
    }
    guard affords(amount, accrual, step, parts[0], entry, date) else {
      passage.outcome = "refused:budget"
      return
    }
    if accrual.isConfirmed {
      passage.outcome = "held"
      passage.passedOn = nil
    }
    guard case .days(let days) = accrual.lifetime else { return }
    let name = Self.hash(campaign, step, key, "ACCRUE")
    guard accruals[name] == nil else { return }
    let line = "\(date) \(date.adding(days: days)) \(entry.version) \(parts[1])"
    accruals[name] = "\(parts[0]) \(amount) \(line)"
    if let receipt {
      steps.hangings[name] = StepMemory.Hanging(
        key: key, stepID: step.id.text, campaign: campaign, receipt: receipt,
        onReturn: accrual.onReturn, amount: amount, line: line)
    }
  }

  /// By whole numbers: cents × basis points are millionths of the currency.
  private static func share(_ share: ReceiptShare, of cents: Int) -> ExactDecimal {
    let power = [1, 10, 100][share.decimals]
    let millionths = cents * share.share.basisPoints * power
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
    let isUp: Bool =
      switch share.rounding {
      case .down: false
      case .up: rest > 0
      case .halfUp: rest >= 500_000
      case .halfEven: rest > 500_000 || (rest == 500_000 && whole % 2 == 1)
      }
    var amount = ExactDecimal(units: Int64(whole + (isUp ? 1 : 0)), scale: share.decimals)
    for (bound, isMinimum) in [(share.minimum, true), (share.maximum, false)] {
      guard let bound, isMinimum ? amount < bound : bound < amount else { continue }
      amount = ExactDecimal(units: bound.units * Int64(power), scale: share.decimals)
    }
    return amount
  }

  /// Whether an amount fits into what the budgets leave. Who comes behind somebody whom the cap of all
  /// refused is refused too, and so is a customer behind his own first refusal.
  private mutating func affords(
    _ amount: ExactDecimal, _ accrual: AccrueStep, _ step: CampaignStep, _ customer: String,
    _ entry: Entry, _ date: CivilDate
  ) -> Bool {
    let statement = "\(step.id) \(entry.version) \(date)"
    let before = steps.paid.filter { $0.statement != statement }
    func spent(_ counts: (StepMemory.Deed) -> Bool) -> Int64 {
      before.filter(counts).reduce(0) { $0 + $1.cents }
    }
    let cents = Self.cents(amount)
    var tally = steps.tallies[statement] ?? StepMemory.Tally()
    defer { steps.tallies[statement] = tally }
    tally.ofCustomer[customer, default: 0] += cents
    if let cap = caps.budget.customer,
      spent({ $0.customer == customer }) + tally.ofCustomer[customer, default: 0] > Self.cents(cap)
    {
      return false
    }
    tally.due += cents
    let all = spent { _ in true }
    let isWithin =
      [
        caps.budget.night.map { Self.cents($0) - spent { $0.on == date } },
        caps.budget.campaign.map { Self.cents($0) - all },
        caps.budget.legalEntities[accrual.legalEntity.value].map { Self.cents($0) - all },
      ].compactMap(\.self).allSatisfy { tally.due <= $0 }
    if isWithin {
      steps.paid.append(
        StepMemory.Deed(statement: statement, customer: customer, on: date, cents: cents))
    }
    return isWithin
  }

  private static func cents(_ amount: ExactDecimal) -> Int64 {
    amount.units * [100, 10, 1][amount.scale]
  }

  /// Refuses a message beyond the cap of its channel; the control group is refused what it would have got.
  mutating func capFrequency(
    _ channel: Channel, _ step: CampaignStep, _ customer: String, _ entry: Entry, _ date: CivilDate,
    _ passage: inout Passage
  ) {
    guard ["next", "control"].contains(passage.outcome) else { return }
    let statement = "\(step.id) \(entry.version) \(date)"
    let visit = "\(customer) \(passage.outcome)"
    steps.tallies[statement, default: StepMemory.Tally()].visits[visit, default: 0] += 1
    if let cap = caps.frequency[channel] {
      let before = steps.sent.count {
        $0.statement != statement && $0.customer == customer && $0.channel == channel
          && date.days(since: $0.on) < cap.days
      }
      let own = steps.tallies[statement]?.visits[visit] ?? 0
      if before + own > cap.messages { passage.outcome = "suppressed:frequency" }
    }
    guard passage.outcome == "next" else { return }
    steps.sent.append(
      StepMemory.Deed(statement: statement, customer: customer, on: date, channel: channel))
  }

  /// Asks while answers are wanted, so many a night.
  mutating func ask(
    _ poll: LimitPollStep, _ step: CampaignStep, _ key: String, _ world: SmallWorld,
    _ date: CivilDate, _ passage: inout Passage
  ) {
    guard !poll.isPerTradeObject else {
      passage.outcome = "refused:no_trade_object"
      return
    }
    let asked = steps.asked[step.id.text] ?? []
    let first = asked.map(\.takenOn).min()
    let answers = Set(
      world.answers.filter { answer in
        answer.on < date && (first.map { $0 <= answer.on } ?? false)
      }.map(\.customer)
    ).count
    let tonight = asked.count { $0.takenOn == date }
    guard tonight < min(poll.answers - answers, poll.atOnce) else {
      passage.outcome = "refused:poll"
      return
    }
    steps.asked[step.id.text, default: []].append(
      StepMemory.Entrant(key: key, takenOn: date, number: asked.count + 1))
  }

  mutating func takeBack(_ world: SmallWorld, _ date: CivilDate) {
    for (name, hanging) in steps.hangings.sorted(by: { $0.key < $1.key })
    where hanging.onReturn != .keep {
      let isCancelled = world.receipts[hanging.receipt.id]?.isCancelled == true
      let returned = world.receipts.values.filter {
        $0.sale == hanging.receipt.id && !$0.isCancelled
      }.reduce(0) { $0 + $1.cents }
      guard isCancelled || returned > 0 else { continue }
      var due = hanging.amount.units
      if !isCancelled, hanging.onReturn == .inProportion, returned < hanging.receipt.cents {
        due =
          (2 * due * Int64(returned) + Int64(hanging.receipt.cents))
          / (2 * Int64(hanging.receipt.cents))
      }
      guard due > hanging.reversed else { continue }
      let amount = ExactDecimal(units: due - hanging.reversed, scale: hanging.amount.scale)
      guard let id = Identifier(hanging.stepID), let step = hanging.campaign.step(id) else {
        continue
      }
      let key = Self.hash(
        hanging.campaign, step, hanging.key, "REVERSE", revision: hanging.revisions + 1)
      accruals[key] = "\(hanging.receipt.customer) \(amount) \(hanging.line)"
      steps.hangings[name]?.reversed = due
      steps.hangings[name]?.revisions += 1
    }
  }

  mutating func decide(
    _ test: ABTestStep, _ step: CampaignStep, _ world: SmallWorld, _ date: CivilDate
  ) {
    let id = step.id.text
    let entrants = (steps.entrants[id] ?? []).filter { $0.number <= test.first }
    guard steps.decisions[id] == nil, entrants.count >= test.first,
      let last = entrants.map(\.takenOn).max(), last.adding(days: test.waitDays) <= date
    else { return }
    var entries = Array(repeating: 0, count: test.branches)
    var successes = entries
    for entrant in entrants {
      guard let outcome = paths[entrant.key]?.first(where: { $0.stepID == id })?.outcome,
        let number = Int(outcome.dropFirst("branch:".count)), number <= test.branches
      else { continue }
      entries[number - 1] += 1
      if succeeded(entrant, test.criterion, world, date) { successes[number - 1] += 1 }
    }
    var winner = 0
    for other in 1..<test.branches
    where successes[other] * max(entries[winner], 1) > successes[winner] * max(entries[other], 1) {
      winner = other
    }
    let figures = entries.indices.map {
      #"{"branch": \#($0 + 1), "entries": \#(entries[$0]), "successes": \#(successes[$0])}"#
    }
    steps.decisions[id] = (date, winner + 1, "[\(figures.joined(separator: ", "))]")
  }

  private func succeeded(
    _ entrant: StepMemory.Entrant, _ criterion: ABTestStep.Criterion, _ world: SmallWorld,
    _ date: CivilDate
  ) -> Bool {
    let customer = entrant.key.split(separator: "|").map(String.init)[0]
    switch criterion {
    case .orders:
      return world.receipts.values.contains {
        $0.customer == customer && $0.sale == nil && !$0.isCancelled && entrant.takenOn <= $0.on
          && $0.on < date
      }
    case .opens, .clicks:
      let wanted = criterion == .opens ? ["opened", "clicked"] : ["clicked"]
      return steps.messages.contains { name, message in
        message.key == entrant.key && entrant.takenOn <= message.on
          && world.statuses[name, default: []].contains {
            wanted.contains($0.status) && $0.on < date
          }
      }
    }
  }

  mutating func deal(
    _ test: ABTestStep, _ step: CampaignStep, _ key: String, _ entry: Entry,
    _ campaign: CampaignDefinition, _ date: CivilDate, _ passage: inout Passage
  ) {
    let id = step.id.text
    if let decision = steps.decisions[id] {
      passage.outcome = "branch:\(min(decision.winner, test.branches))"
      return
    }
    if entry.isControl {
      guard let bits = UInt64(Self.lot(campaign, step, key).prefix(15), radix: 16) else { return }
      passage.outcome = "branch:\(1 + bits % UInt64(test.branches))"
      return
    }
    let night = "\(id) \(date) \(entry.version)"
    let number = (steps.entrants[id] ?? []).map(\.number).max() ?? 0
    // Those who are held or dealt out beyond the test are numbered too, within their night and version.
    let beyond = steps.turns[night] ?? 0
    let own = number + beyond + 1
    if own <= test.first {
      steps.entrants[id, default: []].append(
        StepMemory.Entrant(key: key, takenOn: date, number: own))
      passage.outcome = "branch:\(1 + (own - 1) % test.branches)"
    } else {
      steps.turns[night] = beyond + 1
      passage.outcome =
        test.untilDecided == .split ? "branch:\(1 + (own - 1) % test.branches)" : "held"
      if test.untilDecided == .hold { passage.passedOn = nil }
    }
  }

  func fate(_ message: String, _ world: SmallWorld, _ date: CivilDate) -> String {
    let known = Set(
      world.statuses[message, default: []].filter { $0.on < date }.map(\.status))
    if known.contains("clicked") { return "clicked" }
    if known.contains("opened") { return "opened" }
    return known.isDisjoint(with: ["delivered", "complaint", "unsubscribed"])
      ? "not_delivered" : "delivered"
  }

  mutating func ring(
    _ call: CallStep, _ step: CampaignStep, _ key: String, _ entry: Entry,
    _ campaign: CampaignDefinition, _ world: SmallWorld, _ date: CivilDate,
    _ passage: inout Passage
  ) {
    let customer = key.split(separator: "|").map(String.init)[0]
    let known = world.customers[customer]
    if known?.status != "active" {
      passage.outcome = "suppressed:not_active"
    } else if known?.phone == nil {
      passage.outcome = "suppressed:no_address"
    } else if entry.isControl {
      passage.outcome = "control"
    }
    guard passage.outcome == "next" else { return }
    let turn = steps.turns[step.id.text] ?? 0
    if call.employee == nil { steps.turns[step.id.text] = turn + 1 }
    let assignee = call.employee ?? SmallWorld.employees[turn % SmallWorld.employees.count]
    steps.calls[Self.hash(campaign, step, key, "CALL")] =
      "\(customer) \(call.employee == nil ? "\(turn)" : "-") \(assignee) "
      + "\(date.adding(days: call.dueDays))"
  }

  var stepLines: [String] {
    var lines: [String] = []
    for (step, entrants) in steps.entrants.merging(steps.asked, uniquingKeysWith: +) {
      for entrant in entrants {
        let parts = entrant.key.split(separator: "|")
        lines.append("place \(step) \(parts[0]) \(parts[1]) \(entrant.number) \(entrant.takenOn)")
      }
    }
    for (step, decision) in steps.decisions {
      lines.append("decision \(step) \(decision.on) \(decision.winner) \(decision.figures)")
    }
    for (key, call) in steps.calls { lines.append("call \(key) \(call)") }
    for (row, count) in steps.reports { lines.append("report \(row) \(count)") }
    return lines
  }
}
