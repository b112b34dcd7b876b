import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Points that are a share of a receipt, that wait for the platform, and that are taken back.
@Suite struct AccrualStepTests {
  private static func gift(_ amount: String, _ more: String = "") -> String {
    ChoiceAndNoteTests.campaign(
      #"""
      { id: "gift", accrue: { amount: \#(amount), lifetime: "9 days", legal_entity: "north"\#(more) } },
      { id: "told", tag: { set: "told" } }
      """#)
  }

  @Test(arguments: [
    (#"{ share: "5%", of: "last_receipt" }"#, "9.99", "0.50"),
    (#"{ share: "5%", of: "last_receipt", round: "down" }"#, "9.99", "0.49"),
    (#"{ share: "5%", of: "last_receipt", round: "up", decimals: 0 }"#, "20.01", "2"),
    (#"{ share: "1%", of: "last_receipt", round: "half_even" }"#, "0.50", nil),
    (#"{ share: "1%", of: "last_receipt", round: "half_even" }"#, "1.50", "0.02"),
    (#"{ share: "1%", of: "last_receipt", round: "half_even" }"#, "2.50", "0.02"),
    (#"{ share: "1%", of: "last_receipt", round: "half_up" }"#, "2.50", "0.03"),
    (#"{ share: "10%", of: "last_receipt", min: "5", max: "7.50" }"#, "10", "5.00"),
    (#"{ share: "10%", of: "last_receipt", min: "5", max: "7.50" }"#, "60", "6.00"),
    (#"{ share: "10%", of: "last_receipt", min: "5", max: "7.50" }"#, "999", "7.50"),
    (#"{ share: "0.25%", of: "last_receipt", decimals: 4 }"#, "100.01", "0.2500"),
  ])
  func `a share of a receipt is rounded and kept between its bounds`(
    amount: String, receipt: String, due: String?
  ) throws {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1", birthDate: "1990-05-05"))
    try world.receipt("C-1", "R-0", "500", on: "2025-05-01")
    try world.receipt("C-1", "R-1", receipt, on: "2025-05-04")
    try world.receipt("C-1", "R-2", "700", on: "2025-05-04", status: "cancelled")
    try world.receipt("C-1", "R-3", "700", on: "2025-05-05")
    try world.run(Self.gift(amount), on: "2025-05-05")
    let rows = try world.connection.query("SELECT amount::text FROM ledger.accrual")
    #expect(try rows.map { try $0.text(0) } == [due].compactMap(\.self))
    if due == nil { #expect(try world.path("C-1") == "gift refused:nothing 2025-05-05") }
  }

  @Test func `without a receipt there is no share of it`() throws {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1", birthDate: "1990-05-05"))
    try world.run(Self.gift(#"{ share: "5%" }"#), on: "2025-05-05")
    #expect(try world.path("C-1") == "gift refused:no_receipt 2025-05-05")
  }

  @Test func `an entry is held until the platform has confirmed its accrual`() throws {
    let world = try CampaignWorld()
    for number in 1...3 {
      try world.store(TestCustomer(id: "C-\(number)", birthDate: "1990-05-05"))
    }
    let text = Self.gift(#""10""#, ", confirmed: true")
    try world.run(text, on: "2025-05-05")
    try world.run(text, on: "2025-05-06")
    #expect(try world.path("C-1") == "gift held")
    try world.answer("C-1", step: "gift", "confirmed", on: "2025-05-06")
    try world.answer("C-2", step: "gift", "rejected", on: "2025-05-06")
    try world.run(text, on: "2025-05-07")
    try world.run(text, on: "2025-05-07")
    #expect(try world.path("C-1") == "gift next 2025-05-07 → told next 2025-05-07")
    #expect(try world.path("C-2") == "gift refused:rejected 2025-05-07")
    #expect(try world.path("C-3") == "gift held")
    #expect(try world.count("SELECT count(*) FROM ledger.accrual") == 3)
    #expect(
      try world.rows(
        """
        SELECT business_date, arrived, released, passed, refused, held FROM campaign.step_balance
        WHERE step_id = 'gift' ORDER BY 1
        """) == """
          business_date │ arrived │ released │ passed │ refused │ held
          ──────────────┼─────────┼──────────┼────────┼─────────┼─────
          2025-05-05    │       3 │        0 │      0 │       0 │    3
          2025-05-07    │       0 │        2 │      1 │       1 │    0
          """)
  }

  /// The ledger of an accrual of 10.00 that hangs on a receipt of 30.00.
  private func ledger(_ onReturn: String, _ change: (CampaignWorld) throws -> Void) throws
    -> String
  {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1"))
    try world.receipt("C-1", "R-1", "30.00", on: "2025-05-04")
    let text = Self.gift(#""10.00""#, onReturn)
    try world.enter(text, "C-1", receipt: "R-1", on: "2025-05-05")
    try world.run(text, on: "2025-05-05")
    try change(world)
    for date in ["2025-05-06", "2025-05-06", "2025-05-07"] { try world.run(text, on: date) }
    try world.receipt("C-1", "R-9", "-5.00", on: "2025-05-06", kind: "return", of: "R-1")
    try world.run(text, on: "2025-05-08")
    var rows: [String] = []
    for row in try world.connection.query(
      """
      SELECT concat_ws(' ', op, amount, revision, business_date) FROM ledger.accrual
      ORDER BY business_date, op
      """)
    { rows.append(try row.text(0)) }
    return rows.joined(separator: ", ")
  }

  @Test func `the return of a receipt takes back what its campaign says`() throws {
    let half: (CampaignWorld) throws -> Void = {
      try $0.receipt("C-1", "R-2", "-15.00", on: "2025-05-05", kind: "return", of: "R-1")
    }
    let cancelled: (CampaignWorld) throws -> Void = {
      try $0.receipt("C-1", "R-1", "30.00", on: "2025-05-04", status: "cancelled")
    }
    #expect(
      try ledger("", half) == "ACCRUE 10.00 1 2025-05-05, REVERSE 10.00 1 2025-05-06")
    #expect(
      try ledger(#", on_return: "in_proportion""#, half)
        == "ACCRUE 10.00 1 2025-05-05, REVERSE 5.00 1 2025-05-06, REVERSE 1.67 2 2025-05-08")
    #expect(
      try ledger(#", on_return: "in_proportion""#, cancelled)
        == "ACCRUE 10.00 1 2025-05-05, REVERSE 10.00 1 2025-05-06")
    #expect(try ledger(#", on_return: "keep""#, cancelled) == "ACCRUE 10.00 1 2025-05-05")
  }

  @Test func `a receipt that was returned before is not paid for`() throws {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1"))
    try world.receipt("C-1", "R-1", "30.00", on: "2025-05-04")
    try world.receipt("C-1", "R-2", "-15.00", on: "2025-05-05", kind: "return", of: "R-1")
    let text = Self.gift(#""10.00""#)
    try world.enter(text, "C-1", receipt: "R-1", on: "2025-05-05")
    try world.run(text, on: "2025-05-05")
    #expect(try world.path("C-1") == "gift refused:returned 2025-05-05")
  }
}
