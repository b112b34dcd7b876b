import Campaigns
import Catalog
import Definitions
import Foundation
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The SQL of triggers against the slow witness over random worlds: facts that come late, statuses
/// that change, nights that are missed, that lack a feed or are run again, campaigns that are switched off.
@Suite struct TriggerNightsTests {
  /// More of them by `NIGHTLEDGER_TRIGGER_WORLDS=5000`.
  private static let worlds =
    ProcessInfo.processInfo.environment["NIGHTLEDGER_TRIGGER_WORLDS"].flatMap { Int($0) } ?? 40
  private static let customers = 8

  @Test func `random nights let those enter whom the witness lets enter`() throws {
    let world = try CampaignWorld()
    var nights = 0
    var entries = 0
    var late = 0
    var silent: Set<String> = Set(Self.triggers)
    for number in 0..<Self.worlds {
      var dice = Dice(seed: UInt64(number) &+ 77)
      let trigger = Self.triggers[number % Self.triggers.count]
      var settings = dice.chance(40) ? #"reentry: "\#(dice.roll(1..<6)) days","# : ""
      if dice.chance(15) { settings += #" until: "2024-02-29","# }
      let text = entering(by: trigger, settings, id: "t\(number)")
      let stopped = entering(by: trigger, settings + " active: false,", id: "t\(number)")
      var facts = FactWorld()
      var witness = TriggerWitness()
      var load: Int64 = 0
      var date = day("2024-02-24")
      try forget(world)
      for _ in 0..<7 {
        for _ in 0..<dice.roll(0..<3) {
          load += 1
          try arrive(&facts, &dice, date, load, world)
        }
        // A missed night is caught up from the inbox of a later one.
        for night in dice.chance(20) ? [date, date.adding(days: 1)] : [date] {
          try build(&facts, &dice, night, world)
          // A feed that has not come may come before the night is run again.
          var isMissing = dice.chance(30)
          let written = dice.chance(7) ? stopped : text
          for _ in 0..<(dice.chance(30) ? 2 : 1) {
            try run(written, &witness, facts, night, load, isMissing, world)
            if dice.chance(20) { isMissing = false }
          }
          if dice.chance(20) {
            load += 1
            try arrive(&facts, &dice, night, load, world)
            try run(written, &witness, facts, night, load, isMissing, world)
          }
          nights += 1
          date = night
        }
        date = date.adding(days: 1)
      }
      let found = try self.entries(of: "t\(number)", in: world)
      let expected = witness.entries.map { "\($0.key) \($0.value.line)" }.sorted()
      guard found == expected else {
        Issue.record(
          "world \(number): \(text)\n\(Golden.difference(expected.joined(separator: "\n"), found.joined(separator: "\n")))"
        )
        return
      }
      entries += found.count
      late += witness.entries.values.count { $0.of < $0.on }
      if !found.isEmpty { silent.remove(trigger) }
    }
    print("\(nights) nights of triggers, \(entries) entries, \(late) of them caught up")
    #expect(silent.isEmpty && late > 20)
  }

  /// Who has had an order in the last three days.
  private static let membership = "{ purchases: { last: '3 days', count: { at_least: 1 } } }"

  private func run(
    _ text: String, _ witness: inout TriggerWitness, _ facts: FactWorld, _ date: CivilDate,
    _ load: Int64, _ isMissing: Bool, _ world: CampaignWorld
  ) throws {
    let segment = try SegmentDefinition(
      text: "{ where: \(Self.membership) }", name: identifier("s"))
    try world.run(
      text, on: date.description, loads: load, missing: isMissing ? [identifier("receipts")] : [],
      membership: segment.condition)
    witness.run(
      try CampaignWorld.version(text).definition, facts, on: date, loads: load,
      isMissing: isMissing)
  }

  private func entries(of campaign: String, in world: CampaignWorld) throws -> [String] {
    try world.connection.query(
      """
      SELECT concat_ws(' ', customer_id, occasion, entered_on, caught_up_for) FROM campaign.entry
      WHERE campaign_id = \(campaign)
      """
    ).map { try $0.text(0) }.sorted()
  }

  private static let triggers = [
    "order_made: { late: '4 days' }", "order_paid: {}", "order_cancelled: { late: '2 days' }",
    "registered: { late: '5 days' }", "event_occurred: { code: ['visit', 'cart'], late: '3 days' }",
    "lost_cart: { within: '2 days', late: '3 days' }", "visited_site: {}",
    "visited_site: { within: '26 hours' }", "days_since_last_order: 3", "days_since_last_visit: 2",
    "days_since_registration: 4", "date_come_for_order: { offset_days: 3, late: '2 days' }",
    "date_come: { field: 'birth_date', every: 'month' }",
    "date_come: { field: 'birth_date', every: 'year', offset_days: -2, leap_day: 'feb28' }",
    "anniversary: { of: 'first_order', every: '7 days' }",
    "anniversary: { of: 'last_order', every: '7 days', offset_days: -4 }",
    "anniversary: { of: 'registration', every: '8 days' }", "entered_segment: 's'",
    "left_segment: 's'", "date_has_come: '2024-02-29'",
  ]

  private func forget(_ world: CampaignWorld) throws {
    for table in [
      Catalog.Warehouse.customer, Catalog.Warehouse.receipt, Catalog.Warehouse.receiptHistory,
      Catalog.Warehouse.event, Catalog.Segment.membership, Catalog.Segment.build,
    ] {
      try world.connection.execute("DELETE FROM \(table)")
    }
  }

  private func arrive(
    _ facts: inout FactWorld, _ dice: inout Dice, _ date: CivilDate, _ load: Int64,
    _ world: CampaignWorld
  ) throws {
    func past(_ dice: inout Dice) -> CivilDate { date.adding(days: -dice.roll(0..<7)) }
    if facts.persons.count < Self.customers {
      for _ in 0..<dice.roll(1..<4) {
        let births = ["2000-02-29", "1999-01-31", "1990-02-28", "1990-03-01", "1985-12-27"]
        let person = FactWorld.Person(
          id: "C-\(facts.persons.count)", registeredOn: past(&dice),
          birthDate: dice.chance(85) ? day(dice.pick(births)) : nil, load: load,
          isActive: dice.chance(92))
        facts.persons.append(person)
        try world.store(
          TestCustomer(
            id: person.id, registeredOn: person.registeredOn.description,
            birthDate: person.birthDate?.description,
            status: person.isActive ? "active" : "blocked"))
        try world.connection.execute(
          """
          UPDATE warehouse.customer SET first_load = \(load), last_load = \(load)
          WHERE customer_id = \(person.id)
          """)
      }
    }
    for _ in 0..<dice.roll(0..<5) {
      let sale = FactWorld.Sale(
        customer: dice.pick(facts.persons).id, id: "R-\(facts.sales.count)", on: past(&dice),
        hour: dice.roll(1..<20),
        statuses: [(load, dice.pick(["new", "new", "paid", "cancelled"]))])
      facts.sales.append(sale)
      try store(sale, load, world)
    }
    for index in facts.sales.indices
    where facts.sales[index].load < load && dice.chance(15) {
      facts.sales[index].statuses.append((load, dice.pick(["new", "paid", "paid", "cancelled"])))
      try store(facts.sales[index], load, world)
    }
    for _ in 0..<dice.roll(0..<5) {
      let event = FactWorld.Event(
        customer: dice.pick(facts.persons).id, id: "E-\(facts.events.count)",
        code: dice.pick(["visit", "cart", "login"]), on: past(&dice), hour: dice.roll(1..<20),
        load: load)
      facts.events.append(event)
      try world.event(
        event.customer, event.id, event.code, on: event.on.description, at: event.hour, load: load)
    }
  }

  private func store(_ sale: FactWorld.Sale, _ load: Int64, _ world: CampaignWorld) throws {
    try world.sale(
      sale.customer, sale.id, on: sale.on.description, at: sale.hour, status: sale.status,
      load: load)
  }

  private func build(
    _ facts: inout FactWorld, _ dice: inout Dice, _ date: CivilDate, _ world: CampaignWorld
  ) throws {
    // A build may have seen less than is known now.
    let members = facts.persons.map(\.id).filter {
      facts.isMember($0, on: date) && dice.chance(85)
    }
    facts.members.append((date, Set(members)))
    try world.build(segment: "s", members: members, on: date.description)
  }
}
