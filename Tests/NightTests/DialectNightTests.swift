import Glibc
import Host
import Intake
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Files of every form, in a real night: bad rows come back as they stood, and mended they load.
@Suite struct DialectNightTests {
  private struct Form: Sendable, CustomTestStringConvertible {
    let name: String
    let dialect: String
    var delimiter = ";"
    var above = ""
    var below = ""
    var lineEnd = "\n"
    let encode: @Sendable (String) -> [UInt8]

    var testDescription: String { name }
    var head: String { above + ["id", "seit", "Ort"].joined(separator: delimiter) + lineEnd }

    func row(_ cells: String...) -> String { cells.joined(separator: delimiter) + lineEnd }
  }

  private static func page(_ letters: [Character: UInt8]) -> @Sendable (String) -> [UInt8] {
    { text in text.flatMap { letters[$0].map { [$0] } ?? Array(String($0).utf8) } }
  }

  private static let forms = [
    Form(name: "utf-8", dialect: "encoding: 'utf-8'") { Array($0.utf8) },
    Form(name: "utf-8 with a mark and CR", dialect: "encoding: 'utf-8'", lineEnd: "\r") {
      [0xEF, 0xBB, 0xBF] + Array($0.utf8)
    },
    Form(
      name: "windows-1251", dialect: "encoding: 'windows-1251'", lineEnd: "\r\n",
      encode: page(["Ö": 0xD6, "Ж": 0xC6])),
    Form(name: "cp866", dialect: "encoding: 'cp866'", encode: page(["Ö": 0x4F, "Ж": 0x86])),
    Form(name: "utf-16le", dialect: "encoding: 'utf-16le'", lineEnd: "\r\n") { text in
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    Form(name: "utf-16be", dialect: "encoding: 'utf-16be'") { text in
      text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    },
    Form(
      name: "junk around", dialect: "header: { find: true }, trailer: { starts_with: 'Summe' }",
      above: "Bericht \"von heute\n\n", below: "Summe;3"
    ) { Array($0.utf8) },
  ]

  private func nights(_ dialect: String) throws -> InputNights {
    let nights = try InputNights.tolerant()
    try nights.world.write(
      "jobs/feeds/customers.json5",
      """
      { kind: 'customers', reject_limit: { share: '100%' },
        dialect: { delimiter: ';', \(dialect) },
        columns: { customer_id: 'id', registered_at: { column: 'seit', format: 'd.m.yyyy' },
          city: 'Ort' } }
      """)
    return nights
  }

  @Test(arguments: forms.indices)
  func `rejects come back in the file's own form, and mended they load`(index: Int) throws {
    let form = Self.forms[index]
    let nights = try nights(form.dialect)
    let good = form.row("A", "1.2.2020", "Ж")
    // The last line has no line end.
    let bad = form.row("B", "31.2.2020", "ЖЖ") + form.row("C", "1.1.2020", "x", "y")
    let text = form.above + form.row("id", "seit", "Ort") + good + bad + form.below
    let outcome = try nights.take("customers", "a.csv", bytes: form.encode(text))
    #expect(outcome.balance.drawn == "read 3, new 1, rejected 2", "\(outcome.reason ?? "")")
    let rejects = try nights.world.bytes("var/exchange/ack/customers/a.rejects.csv")
    #expect(rejects == form.encode(form.above + form.row("id", "seit", "Ort") + bad))
    let mended =
      form.above + form.row("id", "seit", "Ort")
      + form.row("B", "29.2.2020", "ЖЖ") + form.row("C", "1.1.2020", "x") + form.below
    let fixed = try nights.take("customers", "a_fix1.csv", bytes: form.encode(mended))
    #expect(fixed.balance.drawn == "read 2, new 2", "\(fixed.reason ?? "")")
    #expect(
      try nights.list(
        "SELECT customer_id || ' ' || city AS item FROM warehouse.customer ORDER BY customer_id")
        == ["A Ж", "B ЖЖ", "C x"])
  }

  @Test func `fixed widths in an old encoding, packed`() throws {
    let nights = try InputNights.tolerant()
    try nights.world.write(
      "jobs/feeds/customers.json5",
      """
      { kind: 'customers', reject_limit: { share: '100%' },
        dialect: { encoding: 'koi8-r', fixed: { id: [1, 4], since: [5, 10], city: [15, 6] } },
        columns: { customer_id: 'id', registered_at: { column: 'since', format: 'dd.mm.yyyy' },
          city: 'city' } }
      """)
    let zhe: [UInt8] = [0xF6]
    let rows: [[UInt8]] = [
      Array("A   01.02.2020".utf8) + zhe + Array("     ".utf8),
      Array("B   31.02.2020".utf8) + zhe + zhe + Array("    ".utf8),
      Array("C   01.02.2020x".utf8),
    ]
    for program in [("gzip", "a.txt.gz"), ("zstd", "b.txt.zst")] {
      let bytes: [UInt8] = rows.flatMap { $0 + [0x0A] }
      let packed = try self.packed(bytes, by: program.0, in: nights)
      let outcome = try nights.take("customers", program.1, bytes: packed)
      #expect(outcome.balance.read == 3 && outcome.balance.rejected == 2)
      #expect(
        try nights.world.bytes("var/exchange/ack/customers/\(program.1).rejects.csv")
          == Array((rows[1] + [0x0A] + rows[2] + [0x0A])))
      #expect(
        try nights.errors("customers", program.1) == [
          "2,2,25,20,type.datetime,since", "3,3,57,15,ragged.short,city",
        ])
      for kept in [packed.count - 1, packed.count / 2, 5] {
        let cut = try nights.take("customers", program.1, bytes: Array(packed[..<kept]))
        #expect(cut.verdict == .quarantined)
      }
      var damaged = packed
      damaged[packed.count - 6] ^= 0x55
      #expect(try nights.take("customers", program.1, bytes: damaged).verdict == .quarantined)
    }
    let mended = rows[1].map { $0 == UInt8(ascii: "3") ? UInt8(ascii: "0") : $0 } + [0x0A]
    #expect(
      try nights.take("customers", "a_fix1.txt", bytes: mended).balance.drawn == "read 1, new 1")
    #expect(
      try nights.list("SELECT city AS item FROM warehouse.customer ORDER BY customer_id")
        == ["Ж", "ЖЖ"])
  }

  @Test func `a packed file that grows beyond the caps is refused before it fills anything`() throws
  {
    let nights = try InputNights("caps: { unpacked_bytes: 100000 }")
    let text = InputNights.customers + String(repeating: "A,2020-01-01 00:00:00,,\n", count: 9000)
    for (program, name) in [("gzip", "a.csv.gz"), ("zstd", "a.csv.zst")] {
      let packed = try packed(Array(text.utf8), by: program, in: nights)
      let outcome = try nights.take("customers", name, bytes: packed)
      #expect(outcome.verdict == .quarantined)
      #expect(outcome.reason?.hasPrefix("CAP: the file unpacks to more than 100000 bytes") == true)
    }
    #expect(try nights.count("warehouse.customer") == 0)
  }

  @Test func `a record beyond the cap is listed with all its bytes`() throws {
    let nights = try InputNights.tolerant("caps: { record_bytes: 1000 }")
    let long = "B,2020-01-01 00:00:00,," + String(repeating: "b", count: 3_000_000) + "\n"
    let wide = "C" + String(repeating: ",", count: 900) + "\n"
    let outcome = try nights.take(
      "customers", "a.csv",
      InputNights.customers + "A,2020-01-01 00:00:00,,\n" + long + wide + "D,2020-01-01 00:00:00,,")
    #expect(outcome.balance.drawn == "read 4, new 2, rejected 2")
    #expect(try nights.rejects("customers", "a") == InputNights.customers + long + wide)
    #expect(
      try nights.errors("customers", "a").map { $0.split(separator: ",")[4] }
        == ["record.too_large", "ragged.long"])
  }

  @Test func `columns nobody asked for are kept as custom texts`() throws {
    let nights = try InputNights()
    try nights.world.write(
      "jobs/feeds/customers.json5", "{ kind: 'customers', extra_columns: 'add-as-jsonb' }")
    let outcome = try nights.take(
      "customers", "a.csv",
      "local_id,register_date,Lieblingsfarbe\nA,2020-01-01 00:00:00,rot\nB,2020-01-01 00:00:00,\n")
    #expect(outcome.balance.drawn == "read 2, new 2")
    #expect(
      try nights.list("SELECT custom::text AS item FROM warehouse.customer ORDER BY customer_id")
        == [#"{"Lieblingsfarbe": "rot"}"#, "{}"])
    #expect(try nights.ack("customers", "a").contains("Lieblingsfarbe"))
    try nights.world.write(
      "jobs/feeds/receipts.json5", "{ kind: 'receipts', extra_columns: 'add-as-jsonb' }")
    let receipts = try nights.take(
      "receipts", "r.csv",
      InputNights.receipts.replacing("\n", with: ",till\n")
        + "R-1,A,2026-02-01 10:00:00,SALE,PAID,5.00,GBP,till 3\n")
    #expect(receipts.balance.drawn == "read 1, new 1", "\(receipts.reason ?? "")")
    #expect(
      try nights.list("SELECT custom::text AS item FROM warehouse.receipt")
        == [#"{"till": "till 3"}"#])
  }

  private func packed(
    _ bytes: [UInt8], by program: String, in nights: InputNights
  ) throws -> [UInt8] {
    try nights.world.write("packed/plain", bytes: bytes)
    var packer = Program(program, ["-c", nights.world.home("packed/plain")])
    packer.output = .pipe
    packer.errors = .null
    let child = try packer.start()
    var packed: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(child.outputDescriptor, &buffer, buffer.count)
      if count <= 0 { break }
      packed += buffer[..<count]
    }
    #expect(try child.wait(until: .after(.seconds(20))).isSuccess)
    return packed
  }
}
