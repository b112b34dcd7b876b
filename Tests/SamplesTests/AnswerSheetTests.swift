import Samples
import Testing
import Vocabulary

@Suite struct AnswerSheetTests {
  @Test func `every planted row stands at its line and record`() throws {
    try withFolder { folder in
      let programme = SampleProgrammeTests.programme()
      let drops = try programme.writeAll(inbox: folder, sheet: "\(folder)/planted.json")
      let places = drops.flatMap(\.planted)
      for file in drops.flatMap(\.files) {
        let table = NaiveCSV(content(file.path))
        #expect(table.header == file.feed.columns)
        for place in places where place.path == file.path {
          let row = table.rows[place.record - 1]
          #expect(row.line == place.line)
          #expect(row.text(0) == place.key)
        }
      }
      let found = Set(places.map(\.id))
      #expect(found == Set(programme.plantedCases.map(\.id)))
    }
  }

  @Test func `the cases the tests rely on are there`() {
    let ids = Set(SampleProgrammeTests.programme().plantedCases.map(\.id))
    let wanted = [
      "registered-364-days", "registered-365-days", "registered-366-days", "birthday-leap-day",
      "birthday-night-1", "birthday-night-3", "birth-1900", "birth-future", "no-address",
      "unsubscribed", "name-newline", "name-emoji", "name-right-to-left", "leading-zeros",
      "duplicate-customer", "receipt-before-customer", "receipt-orphan", "receipt-correction",
      "receipt-moves", "return-above-sale", "quantity-three-decimals", "duplicate-receipt",
    ]
    #expect(ids.isSuperset(of: wanted))
  }

  @Test func `registrations lie exactly so many days before the business date`() throws {
    try withFolder { folder in
      let drop = try SampleProgrammeTests.programme().write(drop: 0, inbox: folder)
      let customers = NaiveCSV(content(drop.files[0].path))
      for days in [364, 365, 366] {
        let row = try #require(customers.rows.first { $0.text(0) == "P-REG-\(days)" })
        let registered = try #require(CivilDate(row.text(4).prefix(10)))
        #expect(CivilDate("2026-11-21")!.days(since: registered) == days)
        #expect(row.text(8).hasSuffix("-11-21"))
      }
    }
  }

  @Test func `every dirty row stands where the sheet says, and nowhere else`() throws {
    try withFolder { folder in
      let drops = try SampleProgrammeTests.programme().writeAll(
        inbox: folder, sheet: "\(folder)/planted.json")
      let dirty = drops.flatMap(\.dirty)
      for file in drops.flatMap(\.files) {
        let bytes = content(file.path)
        let table = NaiveCSV(bytes)
        let own = dirty.filter { $0.path == file.path }
        #expect(own.count == file.dirtyRows)
        for wrong in own {
          let row = table.rows[wrong.record - 1]
          #expect(row.line == wrong.line && row.offset == wrong.byteOffset)
          #expect(bytes[wrong.byteOffset + wrong.byteLength] == UInt8(ascii: "\n"))
          #expect(row.text(0).hasPrefix("D-"))
        }
        let marked = table.rows.filter { $0.text(0).hasPrefix("D-") }.count
        #expect(marked == own.count)
        #expect(
          table.rows.filter { $0.fields.count != table.header.count }.count
            == own.filter { $0.code.hasPrefix("ragged") }.count)
      }
      let codes = Set(dirty.map(\.code))
      #expect(
        codes == [
          "ragged.short", "ragged.long", "quote.stray", "encoding.invalid", "encoding.nul",
          "type.integer", "type.decimal", "type.date", "type.datetime", "enum", "required", "scale",
        ])
    }
  }

  @Test func `the share of dirty rows is the one asked for`() throws {
    try withFolder { folder in
      let drop = try SampleProgrammeTests.programme(dirtyPerMillion: 10_000)
        .write(drop: 0, inbox: folder)
      let receipts = try #require(drop.files.first { $0.feed == .receipts })
      #expect((140...260).contains(receipts.dirtyRows))
    }
  }

  @Test func `the sheet names every file, case and dirty row`() throws {
    try withFolder { folder in
      let programme = SampleProgrammeTests.programme()
      let drops = try programme.writeAll(inbox: folder, sheet: "\(folder)/planted.json")
      let sheet = String(decoding: content("\(folder)/planted.json"), as: UTF8.self)
      let lines = sheet.split(separator: "\n")
      #expect(
        lines.filter { $0.contains("\"byte_offset\":") }.count == drops.flatMap(\.dirty).count)
      #expect(lines.filter { $0.contains("\"expected\":") }.count == programme.plantedCases.count)
      #expect(lines.filter { $0.contains("\"business_date\":") }.count == 12)
    }
  }
}
