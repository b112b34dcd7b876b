import Definitions
import Delimited
import Host
import Postgres
import TestKit
import Testing
import Vocabulary

@testable import Intake

/// What peek writes is a definition, and the file has no reject when it is read by it.
@Suite struct PeekTests {
  private func context() throws -> FeedContext {
    FeedContext(
      zone: try TimeZoneRules.load(name: "Europe/Berlin"), businessDate: BadFile.businessDate,
      currency: "EUR")
  }

  private func peek(_ path: String) throws -> FilePeek {
    let slash = try #require(path.lastIndex(of: "/"))
    let folder = try Folder(opening: String(path[..<slash]))
    return try FilePeek(
      FileOpening(String(path[path.index(after: slash)...]), in: folder), context: try context())
  }

  private func peek(_ bytes: [UInt8]) throws -> FilePeek {
    let scratch = try ScratchFolder()
    let folder = try Folder(opening: scratch.path)
    try DurableFile.write(bytes, as: EntryName("unknown.txt"), in: folder)
    return try FilePeek(FileOpening("unknown.txt", in: folder), context: try context())
  }

  private func expectClean(_ peek: FilePeek, rows: Int, _ kind: FeedKind) throws {
    let name = try #require(Identifier("peeked"))
    _ = try FeedDefinition(text: peek.definition, name: name)
    #expect(peek.missing == [], "\(peek.definition)")
    #expect(peek.kind == kind)
    #expect(peek.tally?.rowsRead == rows, "\(peek.definition)")
    #expect(peek.tally?.rowsRejected == 0, "\(peek.definition)")
  }

  @Test(
    .needsSharedData,
    arguments: [
      ("online-retail-2010-12/2010-12-01.csv", 3108, FeedKind.sales),
      ("online-retail-2010-12/2010-12-07.csv", 2963, .sales),
      ("online-retail-2010-12/2010-12-22.csv", 291, .sales),
      ("online-retail-2010-12/2010-12-23.csv", 963, .sales),
      ("adventureworks-star/DimCustomer.csv", 18484, .customers),
      ("adventureworks-star/FactInternetSales.csv.gz", 58168, .sales),
      ("cdnow-sample/CDNOW_sample.txt", 6919, .sales),
      ("rfm-orders/rfm_data_orders.csv", 4906, .sales),
    ])
  func `a real file loads by what peek writes`(file: String, rows: Int, kind: FeedKind) throws {
    try expectClean(try peek(SharedData.path(file)), rows: rows, kind)
  }

  @Test(.needsSharedData) func `returns of a real file are told by their numbers`() throws {
    let found = try peek(SharedData.path("online-retail-2010-12/2010-12-01.csv"))
    #expect(found.definition.contains("prefix_map: { C: \"return\" }"))
    #expect(found.definition.contains("strip_suffix: \".0\""))
    #expect(found.definition.contains("amounts: \"signed\""))
  }

  private static let names = [
    "Анна Иванова", "Пётр Сидоров", "Ольга Кузнецова", "Сергей Попов", "Мария Волкова",
  ]

  @Test(arguments: [TextEncoding.windows1251, .koi8r, .cp866, .utf16LittleEndian, .utf8])
  func `a Russian list of customers in any encoding`(encoding: TextEncoding) throws {
    var text = "Код клиента;ФИО;Пол;Дата рождения;Дата регистрации;Город\r\n"
    for number in 0..<200 {
      text +=
        "К-\(number);\(Self.names[number % 5]);\(number % 2 == 0 ? "ж" : "м");"
        + "\(1 + number % 28).0\(1 + number % 9).\(1960 + number % 40);"
        + "1\(number % 10).11.2024 1\(number % 10):30;Нижний Новгород\r\n"
    }
    let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : []
    let found = try peek(mark + bytes(text, encoding))
    try expectClean(found, rows: 200, .customers)
    #expect(found.encoding == encoding.rawValue)
    #expect(found.definition.contains("\"ж\": \"F\""))
  }

  @Test func `a German report with a title, money and a sum`() throws {
    var text = "Umsatzbericht \"März\n\nBelegnr;Kundennummer;Datum;Artikel;Betrag\n"
    for number in 0..<300 {
      text +=
        "B\(number);K\(number % 40);\(1 + number % 28).3.25;Käse \(number % 7);"
        + "\(number % 50 == 0 ? "1.234" : "\(number)"),5\(number % 10) €\n"
    }
    text += "Summe;;;;99.999,00 €\nerstellt am 1.4.25\n"
    let found = try peek(bytes(text, .windows1252))
    try expectClean(found, rows: 300, .sales)
    #expect(found.encoding == "windows-1252")
    for piece in [
      "header: { find: true", "trailer: { starts_with: \"Summe\", lines: 2 }", "money: [\"€\"]",
      "decimal: \",\"", "group: \".\"", "format: \"d.m.yy\", pivot: 1950",
    ] {
      #expect(found.definition.contains(piece), "\(piece)\n\(found.definition)")
    }
  }

  @Test func `fixed widths with empty columns`() throws {
    var text = "order   customer  date       amount\n"
    for number in 0..<120 {
      let order = "A\(1000 + number)".padded(8)
      let customer = (number % 3 == 0 ? "" : "C \(number % 20)").padded(10)
      let amount = "\(number * 37 % 1000).50"
      text +=
        order + customer + "2025-0\(1 + number % 9)-1\(number % 10) "
        + String(repeating: " ", count: 6 - amount.count) + amount + "\n"
    }
    let found = try peek(Array(text.utf8))
    #expect(found.definition.contains("fixed: {"), "\(found.definition)")
    try expectClean(found, rows: 120, .sales)
  }

  @Test func `comments, empty lines, ASCII quotes and a bar`() throws {
    var text = "# export of today\nid|registered|email\n"
    for number in 0..<50 {
      if number % 10 == 3 { text += "\n# page\n" }
      text += "'c \(number)'|2024-01-0\(1 + number % 9)T10:00:00+01:00|a\(number)@example.org\n"
    }
    let found = try peek(Array(text.utf8))
    try expectClean(found, rows: 50, .customers)
    #expect(found.definition.contains("comment: \"#\""))
    #expect(found.definition.contains("skip_empty_lines: true"))
  }

  @Test func `what fits no feed is a beginning and says so`() throws {
    let found = try peek(Array("colour,taste\nred,sweet\nblue,sour\n".utf8))
    #expect(!found.missing.isEmpty)
    #expect(found.tally == nil)
    #expect(found.definition.contains("No kind of feed fits"))
    #expect(throws: Problem.self) { try peek([]) }
  }

  /// A text in an encoding that has all its characters.
  private func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    if encoding == .utf8 { return Array(text.utf8) }
    if encoding == .utf16LittleEndian {
      return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8.min...UInt8.max {
      if let scalar = encoding.character(of: byte) { table[scalar] = byte }
    }
    return text.unicodeScalars.map { table[$0] ?? 0x3F }
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
