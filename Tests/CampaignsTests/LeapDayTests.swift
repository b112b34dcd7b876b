import Campaigns
import Definitions
import Foundation
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The published vectors of leap-birthdays through the generated statement.
@Suite struct LeapDayTests {
  private struct Vector {
    let birthDate: String
    let date: String
    let fires: [LeapDayPolicy: Bool]
  }

  private static func vectors() throws -> [Vector] {
    let text = try String(
      contentsOfFile: SharedData.path("leap-birthdays/fires_on_vectors.csv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",").map(String.init)
      return Vector(
        birthDate: cells[0], date: cells[1],
        fires: [
          .leapOnly: cells[2] == "1", .feb28: cells[3] == "1", .mar1: cells[4] == "1",
        ])
    }
  }

  private static func campaign(_ policy: LeapDayPolicy, _ rest: String = "") -> String {
    """
    {
      id: "\(policy.rawValue)",
      trigger: { date_come: { field: "birth_date", every: "year", leap_day: "\(policy.rawValue)"
        \(rest) } },
      steps: [{ wait: "1 day" }],
    }
    """
  }

  @Test(.needsSharedData, arguments: LeapDayPolicy.allCases)
  func `a birthday fires on the days of the vectors and on no other`(
    policy: LeapDayPolicy
  ) throws {
    let world = try CampaignWorld()
    let vectors = try Self.vectors()
    #expect(vectors.count == 160)
    let births = Set(vectors.map(\.birthDate)).sorted()
    for birth in births { try world.store(TestCustomer(id: birth, birthDate: birth)) }
    for date in Set(vectors.map(\.date)).sorted() {
      try world.run(Self.campaign(policy), on: date)
      let entered = try world.connection.query(
        "SELECT customer_id FROM campaign.entry WHERE entered_on = \(day(date))")
      let found = Set(try entered.map { try $0.text(0) })
      for vector in vectors where vector.date == date {
        #expect(
          found.contains(vector.birthDate) == vector.fires[policy],
          "born \(vector.birthDate) on \(date)")
      }
    }
  }

  @Test func `each anniversary year has one occasion, or none between leap years`() throws {
    let world = try CampaignWorld()
    for birth in ["2004-02-29", "2004-02-28", "2004-03-01", "2004-12-31", "2005-01-01"] {
      try world.store(TestCustomer(id: birth, birthDate: birth))
    }
    var date = day("2023-12-25")
    while date < day("2025-01-10") {
      for policy in LeapDayPolicy.allCases {
        try world.run(Self.campaign(policy, ", offset_days: -3"), on: date.description)
      }
      date = date.adding(days: 1)
    }
    #expect(
      try world.rows(
        """
        SELECT campaign_id, customer_id, occasion, entered_on FROM campaign.entry
        WHERE customer_id IN ('2004-02-29', '2005-01-01') ORDER BY 1, 2, 3
        """) == """
          campaign_id │ customer_id │ occasion      │ entered_on
          ────────────┼─────────────┼───────────────┼───────────
          feb28       │ 2004-02-29  │ birthday:2024 │ 2024-02-26
          feb28       │ 2005-01-01  │ birthday:2024 │ 2023-12-29
          feb28       │ 2005-01-01  │ birthday:2025 │ 2024-12-29
          leap_only   │ 2004-02-29  │ birthday:2024 │ 2024-02-26
          leap_only   │ 2005-01-01  │ birthday:2024 │ 2023-12-29
          leap_only   │ 2005-01-01  │ birthday:2025 │ 2024-12-29
          mar1        │ 2004-02-29  │ birthday:2024 │ 2024-02-26
          mar1        │ 2005-01-01  │ birthday:2024 │ 2023-12-29
          mar1        │ 2005-01-01  │ birthday:2025 │ 2024-12-29
          """)
    #expect(
      try world.count(
        """
        SELECT count(*) FROM (
          SELECT FROM campaign.entry GROUP BY customer_id, campaign_id, occasion
          HAVING count(*) > 1) AS twice
        """) == 0)
  }

  @Test func `other date fields have occasions of their own name, and some come once`() throws {
    let world = try CampaignWorld()
    try world.store(
      TestCustomer(
        id: "C-1", registeredOn: "2020-02-29", birthDate: "1990-06-01",
        custom: #"{"wedding": "2012-02-29"}"#))
    try world.store(
      TestCustomer(id: "C-2", registeredOn: "2025-02-28", custom: #"{"wedding": "2030-02-28"}"#))
    for (id, field, rule) in [
      ("a", "registered_on", #"every: "year""#), ("b", "custom.wedding", #"every: "year""#),
      ("c", "birth_date", #"every: "never""#), ("d", "registered_on", #"every: "never""#),
    ] {
      let text = """
        { id: "\(id)", trigger: { date_come: { field: "\(field)", \(rule) } },
          steps: [{ wait: "1 day" }] }
        """
      for date in ["1990-06-01", "2020-02-29", "2025-02-28", "2025-03-01"] {
        try world.run(text, on: date)
      }
    }
    #expect(
      try world.rows(
        "SELECT campaign_id, customer_id, occasion FROM campaign.entry ORDER BY 1, 2, 3") == """
          campaign_id │ customer_id │ occasion
          ────────────┼─────────────┼────────────────────
          a           │ C-1         │ registered_on:2020
          a           │ C-1         │ registered_on:2025
          a           │ C-2         │ registered_on:2025
          b           │ C-1         │ custom.wedding:2020
          b           │ C-1         │ custom.wedding:2025
          c           │ C-1         │ once
          d           │ C-1         │ once
          d           │ C-2         │ once
          """)
  }
}
