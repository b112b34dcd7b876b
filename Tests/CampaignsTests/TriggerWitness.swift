import Campaigns
import Definitions
import Vocabulary

/// A small world of facts that come with loads.
struct FactWorld {
  struct Person {
    let id: String
    let registeredOn: CivilDate
    let birthDate: CivilDate?
    let load: Int64
    var isActive = true
  }

  struct Sale {
    let customer: String
    let id: String
    let on: CivilDate
    let hour: Int
    /// What it was called by each load that said something of it; the first is when it came.
    var statuses: [(load: Int64, status: String)]

    var load: Int64 { statuses[0].load }
    var status: String { statuses[statuses.count - 1].status }
    func status(through load: Int64) -> String? { statuses.last { $0.load <= load }?.status }
    var isOrder: Bool { status != "cancelled" }
  }

  struct Event {
    let customer: String
    let id: String
    let code: String
    let on: CivilDate
    let hour: Int
    let load: Int64
  }

  var persons: [Person] = []
  var sales: [Sale] = []
  var events: [Event] = []
  /// Members of the segment `s` on each night it was built, as it was built.
  var members: [(on: CivilDate, customers: Set<String>)] = []

  /// Whether he is a member by what is known now: the customers with an order in the last three days.
  func isMember(_ customer: String, on date: CivilDate) -> Bool {
    sales.contains {
      $0.customer == customer && $0.isOrder && (1...3).contains(date.days(since: $0.on))
    }
  }
}

/// Works out who enters, customer by customer and fact by fact, without what the compiler uses.
struct TriggerWitness {
  struct Entry {
    let on: CivilDate
    /// The night whose occasion it was: an earlier one, when a feed had not come.
    let of: CivilDate

    var line: String { "\(on)" + (of == on ? "" : " \(of)") }
  }

  /// `C-1 receipt:R-1` → its entry.
  private(set) var entries: [String: Entry] = [:]
  /// Nights that wait for a feed, and those that a night has caught up.
  private var waiting: [CivilDate] = []
  private var caughtUp: [CivilDate: [CivilDate]] = [:]
  private var spans: [CivilDate: (after: Int64, through: Int64)] = [:]
  private var lastLoad: Int64 = 0

  private struct Candidate {
    let customer: String
    let occasion: String
    let since: CivilDate
  }

  mutating func run(
    _ campaign: CampaignDefinition, _ world: FactWorld, on date: CivilDate, loads: Int64,
    isMissing: Bool = false
  ) {
    guard campaign.isActive else {
      waiting = []
      note(date, loads)
      return
    }
    if isMissing {
      if campaign.isOpen(on: date) {
        if !waiting.contains(date) { waiting.append(date) }
      } else if waiting.isEmpty {
        note(date, loads)
      }
      return
    }
    caughtUp[date, default: []] += waiting.filter { $0 < date }
    waiting = []
    let owed = (caughtUp[date] ?? []).filter(campaign.isOpen)
    let dates = owed + (campaign.isOpen(on: date) ? [date] : [])
    for one in owed + [date] { note(one, loads) }
    for (index, one) in dates.enumerated() {
      let before = index > 0 ? dates[index - 1] : nil
      enter(campaign, world, Evaluation(date: one, night: date, before: before))
    }
  }

  private mutating func note(_ date: CivilDate, _ loads: Int64) {
    guard spans[date] == nil else { return }
    spans[date] = (lastLoad, max(lastLoad, loads))
    lastLoad = max(lastLoad, loads)
  }

  /// A date, the night that looks at it, and the date that this one looked at before.
  private struct Evaluation {
    let date: CivilDate
    let night: CivilDate
    let before: CivilDate?
  }

  private mutating func enter(
    _ campaign: CampaignDefinition, _ world: FactWorld, _ evaluation: Evaluation
  ) {
    let date = evaluation.date
    guard let span = spans[date] else { return }
    var found: [Candidate] = []
    for person in world.persons where person.isActive {
      found += candidates(campaign.trigger.rule, person, world, evaluation, span)
        .map { Candidate(customer: person.id, occasion: $0.0, since: $0.1) }
    }
    found.sort { ($0.since, $0.occasion) < ($1.since, $1.occasion) }
    for candidate in found {
      let key = "\(candidate.customer) \(candidate.occasion)"
      guard entries[key] == nil else { continue }
      if let days = campaign.reentryDays,
        entries.contains(where: {
          $0.key.hasPrefix("\(candidate.customer) ")
            && (0..<days).contains(date.days(since: $0.value.of))
        })
      {
        continue
      }
      entries[key] = Entry(on: evaluation.night, of: date)
    }
  }

  private func candidates(
    _ rule: Trigger.Rule, _ person: FactWorld.Person, _ world: FactWorld,
    _ evaluation: Evaluation, _ span: (after: Int64, through: Int64)
  ) -> [(String, CivilDate)] {
    let date = evaluation.date
    let sales = world.sales.filter { $0.customer == person.id }
    let events = world.events.filter { $0.customer == person.id }
    let orders = sales.filter { $0.isOrder && $0.on < date }
    func isNew(_ load: Int64) -> Bool { load > span.after && load <= span.through }
    func age(_ day: CivilDate) -> Int { date.days(since: day) }
    switch rule {
    case .dateHasCome(let day, _): return day == date ? [("date:\(date)", date)] : []
    case .repeatedDate: return []
    case .registered(let late):
      let isDue = isNew(person.load) && age(person.registeredOn) <= late
      return isDue ? [("registered", person.registeredOn)] : []
    case .daysSince(let trigger):
      let last: CivilDate?
      let name: String
      switch trigger.fact {
      case .registration:
        return age(person.registeredOn) == trigger.days
          ? [("registered", person.registeredOn)] : []
      case .lastOrder: (last, name) = (orders.map(\.on).max(), "last_order")
      case .lastVisit:
        last = events.filter { $0.code == "visit" && $0.on < date }.map(\.on).max()
        name = "last_visit"
      }
      return last.map { age($0) == trigger.days ? [("\(name):\($0)", $0)] : [] } ?? []
    case .dateCome(let trigger):
      guard let anchor = person.birthDate, trigger.field.value.name == "birth_date" else {
        return []
      }
      let observed = date.adding(days: -trigger.offsetDays)
      let (year, month, day) = observed.components
      let (_, anchorMonth, anchorDay) = anchor.components
      let length = CivilDate.days(inMonth: month, of: year)
      guard anchor <= observed, day == min(anchorDay, length) else { return [] }
      return trigger.recurrence == .month
        ? [("birthday:\(observed.description.prefix(7))", observed)]
        : anchorMonth == month ? [("birthday:\(year)", observed)] : []
    case .anniversary(let trigger):
      let anchor: CivilDate?
      switch trigger.anchor {
      case .birthday: anchor = person.birthDate
      case .registration: anchor = person.registeredOn
      case .firstOrder: anchor = sales.filter(\.isOrder).map(\.on).min()
      case .lastOrder: anchor = orders.map(\.on).max()
      }
      let observed = date.adding(days: -trigger.offsetDays)
      guard let anchor, anchor < observed, trigger.every.unit == .day,
        observed.days(since: anchor) % trigger.every.amount == 0
      else { return [] }
      let name = ["birthday": "birthday", "registration": "registered_on"][trigger.anchor.rawValue]
      return [("\(name ?? trigger.anchor.rawValue):\(observed)", observed)]
    case .receipt(let trigger):
      return sales.compactMap { sale in
        let isYoung = age(sale.on) <= trigger.lateDays
        let name = ("receipt:\(sale.id)", sale.on)
        switch trigger.moment {
        case .made: return sale.isOrder && isNew(sale.load) && isYoung ? name : nil
        case .paid, .cancelled:
          let wanted: String
          if case .paid = trigger.moment { wanted = "paid" } else { wanted = "cancelled" }
          guard sale.status == wanted, sale.status(through: span.after) != wanted else {
            return nil
          }
          return isYoung || sale.load <= span.after ? name : nil
        case .itemPurchased: return nil
        }
      }
    case .dateComeForOrder(let trigger):
      return sales.filter { sale in
        let days = age(sale.on) - trigger.offsetDays
        return sale.isOrder
          && (days == 0 || sale.load > span.after && (0...trigger.lateDays).contains(days))
      }.map { ("receipt:\($0.id)", $0.on) }
    case .event(let trigger):
      return events.filter { event in
        trigger.condition.codes.contains { $0.value == event.code } && isNew(event.load)
          && age(event.on) <= trigger.lateDays
      }.map { ("event:\($0.id)", $0.on) }
    case .behaviour(let trigger):
      let meant = events.filter { event in
        trigger.condition.codes.contains { $0.value == event.code }
      }
      return meant.filter { event in
        guard let within = trigger.withinDays else {
          return isNew(event.load) && age(event.on) <= trigger.lateDays
        }
        let days = age(event.on) - within
        guard days == 0 || event.load > span.after && (0...trigger.lateDays).contains(days) else {
          return false
        }
        let isQuiet = !meant.contains { $0.on > event.on && $0.on < date }
        return isQuiet
          && !orders.contains { ($0.on, $0.hour) >= (event.on, event.hour) }
      }.map { ("\(trigger.kind.occasionName):\($0.on)", $0.on) }
    case .segmentMove(let trigger):
      guard let index = world.members.firstIndex(where: { $0.on == date }), index > 0 else {
        return []
      }
      let was =
        evaluation.before.map { world.isMember(person.id, on: $0) }
        ?? world.members[index - 1].customers.contains(person.id)
      let isNow =
        date < evaluation.night
        ? world.isMember(person.id, on: date) : world.members[index].customers.contains(person.id)
      let moved = trigger.direction == .entered ? !was && isNow : was && !isNow
      return moved ? [("segment:s:\(date)", date)] : []
    case .bonusesExpire, .rfmMove: return []
    }
  }
}
