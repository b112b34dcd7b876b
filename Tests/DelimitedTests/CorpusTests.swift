import Delimited
import Foundation
import TestKit
import Testing
import Vocabulary

/// Files and calls that others recorded.
@Suite(.needsSharedData) struct CorpusTests {
  @Test(
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
      "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
  func `csv-spectrum is read as its authors expect`(name: String) throws {
    let (csv, json) = try Self.spectrum(name)
    let expected = try #require(json as? [[String: String]])
    // The copy in the shared data has lost the CRs of the files named after them: put them back.
    let text = String(decoding: csv, as: UTF8.self)
    let bytes = name.hasSuffix("crlf") ? Array(text.replacing("\n", with: "\r\n").utf8) : csv
    let reader = RecordReader(ByteSource(bytes), chunkLength: 7)
    let header = try #require(try reader.readHeader())
    var found: [[String: String]] = []
    while let record = try reader.next() {
      #expect(record.fault == nil && header.fault(of: record) == nil)
      let texts = (0..<record.fieldCount).map(record.text)
      found.append(Dictionary(uniqueKeysWithValues: zip(header.names, texts)))
    }
    #expect(found == expected)
  }

  /// The twelfth file has quotes inside unquoted fields, which RFC 4180 does not allow.
  @Test func `csv-spectrum's quotes inside unquoted fields are refused, or ordinary`() throws {
    let (csv, json) = try Self.spectrum("location_coordinates")
    let strict = try collect(csv, .csv)
    #expect(strict.map(\.code) == [.quoteStray])
    #expect(strict.map(\.line) == [2])
    #expect(strict[0].faultOffset == 0x51)
    let lenient = try collect(csv, try Dialect(quote: nil))
    // The phone number differs between the two files of the corpus.
    let expected = try #require(json as? [String: String])
    #expect(
      lenient.map { Array($0.texts.dropFirst()) } == [
        ["Location Coordinates", "Cities", "Counties"].map { expected[$0] }
      ])
  }

  private static func spectrum(_ name: String) throws -> (csv: [UInt8], json: Any) {
    let csv = try Data(
      contentsOf: URL(filePath: SharedData.path("csv-spectrum/csvs/\(name).csv")))
    let json = try Data(
      contentsOf: URL(filePath: SharedData.path("csv-spectrum/json/\(name).json")))
    return (Array(csv), try JSONSerialization.jsonObject(with: json))
  }

  /// What the recorded calls of Python's `csv.reader` ask for that we do not offer, by reason.
  private static let skippedVectors: [String: [Int]] = [
    "escape characters": [156, 183, 186, 197],
    "blanks behind a delimiter are dropped": [160, 210],
    "quoting that turns text into numbers": [206],
    "a list of strings each of which is to be one line": [181, 182],
  ]

  /// Lenient calls: Python takes what a strict reader refuses. Expected instead: this code.
  private static let refusedVectors: [Int: RecordFaultCode] = [
    123: .quoteStray, 126: .quoteStray, 170: .quoteUnclosed, 171: .quoteUnclosed,
    196: .encodingNul, 198: .encodingNul, 202: .quoteStray,
  ]

  @Test func `the calls of Python's reader give the same rows`() throws {
    let url = URL(filePath: SharedData.path("csv-python/reader_vectors.json"))
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let vectors = try #require(json?["vectors"] as? [[String: Any]])
    let skipped = Set(Self.skippedVectors.values.flatMap(\.self))
    var readCount = 0
    for vector in vectors {
      let id = try #require(vector["id"] as? Int)
      guard !skipped.contains(id) else { continue }
      let lines = try #require(vector["input_lines"] as? [String])
      // Recorded lines may have lost their line ends: a list of strings is a list of lines.
      let text = lines.map { [0x0A, 0x0D].contains($0.utf8.last) ? $0 : $0 + "\n" }.joined()
      let found = try collect(text, try Self.dialect(vector))
      readCount += 1
      if let code = Self.refusedVectors[id] {
        #expect(found.first { $0.code != nil }?.code == code, "vector \(id)")
      } else if vector["error"] != nil {
        #expect(found.contains { $0.code != nil }, "vector \(id)")
      } else {
        let rows = try #require(vector["rows"] as? [[String]], "vector \(id)")
        #expect(found.allSatisfy { $0.code == nil }, "vector \(id)")
        // An empty line is no row for Python and one empty field here.
        #expect(found.map(\.texts) == rows.map { $0.isEmpty ? [""] : $0 }, "vector \(id)")
      }
    }
    #expect(readCount > 90)
  }

  private static func dialect(_ vector: [String: Any]) throws -> Dialect {
    let keywords = vector["kw"] as? [String: Any] ?? [:]
    let options = vector["dialect"] as? [String: Any] ?? [:]
    var sign = (keywords["delimiter"] ?? options["delimiter"]) as? String ?? ","
    if vector["test"] as? String == "test_space_dialect" { sign = " " }
    if vector["test"] as? String == "test_register_kwargs" { sign = ";" }
    let byte = try #require(sign.utf8.first)
    return try Dialect(delimiter: .byte(byte), headerRow: nil)
  }
}
