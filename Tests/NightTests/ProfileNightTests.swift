import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Profiles are stored in their normal form, with what was given beside it.
@Suite struct ProfileNightTests {
  private static let head =
    "local_id,register_date,birth_date,full_name,email,phone,country,region,city,zip,time_zone\n"

  private func world(_ feeds: [String: String] = [:]) throws -> NightWorld {
    var jobs = [
      "nights/nightly.json5": "{ steps: [\"import\"] }",
      "feeds/customers.json5": "{ kind: \"customers\" }",
      "nightledger.json5": """
      {
        program: "test", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
        legal_entities: ["north"], default_country: "DE",
      }
      """,
    ]
    jobs.merge(feeds) { _, given in given }
    return try NightWorld(jobs)
  }

  private static let findings: SQL = """
    SELECT c.customer_id || ': ' || concat_ws(
      ' ', c.full_name, c.email, c.email_provider, c.phone, c.phone_kind, c.phone_operator, c.country,
      c.region, c.zip, c.time_zone, c.time_zone_source, c.given::text, c.quality::text) AS item
    FROM warehouse.customer AS c
    ORDER BY c.customer_id
    """

  private func items(_ world: NightWorld) throws -> [String] {
    try world.connect().query(Self.findings).map { row throws(Problem) in try row.text("item") }
  }

  private static let messy =
    head
    + "A,2020-01-01 00:00:00,1990-05-06,Ada Berg,ada@gmail.com,+491701234567,DE,,,10115,Europe/Berlin\n"
    + "B,2020-01-01 00:00:00,,\"  Ben  \"\"B\"\" \",BEN@Example.ORG,0170 1234568,Deutschland,,,D-10115,\n"
    + "C,2020-01-01 00:00:00,1900-01-01,,cid@,030 901820,AT,Vienna,,1010,Mars/Olympus\n"
    + "D,2020-01-01 00:00:00,,,info@firma.de,12,Narnia,,,,\n"

  private static let stored = [
    "A: Ada Berg ada@gmail.com gmail +491701234567 mobile T-Mobile DE 10115 Europe/Berlin profile",
    #"B: Ben "B" BEN@example.org +491701234568 mobile T-Mobile DE 10115 Europe/Berlin address "#
      + #"{"zip": "D-10115", "email": "BEN@Example.ORG", "phone": "0170 1234568", "#
      + #""country": "Deutschland", "full_name": "  Ben  \"B\" "}"#,
    #"C: +4930901820 landline AT Wien 1010 Europe/Vienna address {"email": "cid@", "#
      + #""phone": "030 901820", "region": "Vienna", "time_zone": "Mars/Olympus"} "#
      + "{phone.landline,email.invalid,time_zone.unknown,date.sentinel}",
    #"D: info@firma.de impossible Narnia project {"phone": "12"} "#
      + "{phone.impossible,email.role,country.unresolved}",
  ]

  @Test func `what is normal costs nothing, what is not is kept beside its normal form`() throws {
    let world = try world()
    try world.drop("customers", "c.csv", Self.messy)
    let summary = try world.run("2026-03-01")
    #expect(summary.files.map(\.balance.drawn) == ["read 4, new 4"])
    #expect(
      summary.profileFindings.map { "\($0.flag) \($0.rows)" } == [
        "country.unresolved 1", "date.sentinel 1", "email.invalid 1", "email.role 1",
        "phone.impossible 1", "phone.landline 1", "time_zone.unknown 1",
      ])
    #expect(try items(world) == Self.stored)
    let ack = try world.text("var/exchange/ack/customers/c.ack.json")
    #expect(ack.contains("\"phone.landline\": 1"))
    #expect(ack.contains("\"date.sentinel\": 1"))
    // The same customers again, in another file, are no news.
    try world.drop("customers", "again.csv", Self.messy.replacing("\nA,", with: "\n\"A\","))
    let again = try world.run("2026-03-02")
    #expect(again.files.map(\.balance.drawn) == ["read 4, unchanged 4"])
  }

  @Test func `the short way of a first file has the same profiles`() throws {
    let world = try world()
    var text = Self.messy
    for number in 0..<20_000 {
      text +=
        "X-\(number),2020-01-01 00:00:00,,Somebody,x.\(number)@example.org,+4915112345678,DE,,,01067,\n"
    }
    #expect(text.utf8.count > 1_000_000)
    try world.drop("customers", "c.csv", text)
    #expect(try world.run("2026-03-01").files.map(\.balance.new) == [20_004])
    #expect(Array(try items(world).prefix(4)) == Self.stored)
  }

  @Test func `customers of a flat file are read the same way`() throws {
    let world = try world([
      "feeds/sales.json5": """
      {
        kind: "sales", unknown_customer: "create",
        columns: { receipt_id: "r", customer_id: "c", issued_at: "t", product_id: "p", amount: "a",
          email: "mail", phone: "tel", country: "land" },
      }
      """
    ])
    try world.drop(
      "sales", "s.csv",
      "r,c,t,p,a,mail,tel,land\n"
        + "R-1,A,2026-02-01 10:00:00,P-1,5.00,ada@gmail.com,+491701234567,DE\n"
        + "R-2,B,2026-02-01 10:00:00,P-1,5.00,x,0170 1234568,Österreich\n")
    let summary = try world.run("2026-03-01")
    #expect(summary.files.map(\.verdict) == [.accepted])
    #expect(
      try items(world) == [
        "A: ada@gmail.com gmail +491701234567 mobile T-Mobile DE Europe/Berlin address",
        #"B: +491701234568 mobile T-Mobile AT Europe/Vienna address {"email": "x", "#
          + #""phone": "0170 1234568", "country": "Österreich"} {email.invalid}"#,
      ])
  }
}
