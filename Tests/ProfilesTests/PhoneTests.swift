import Foundation
import TestKit
import Testing
import Vocabulary

@testable import Profiles

/// Numbers in any written form become what the numbering plans of the world make of them.
@Suite struct PhoneTests {
  @Test(.needsSharedData) func `every published vector is read as published`() throws {
    let vectors = try PhoneVector.read(SharedData.path("phone/parse_vectors.csv"))
    #expect(vectors.count == 2178)
    expectNoDifferences(in: vectors)
  }

  /// More vectors: made by make-phone-vectors.py.
  @Test(.enabled("NIGHTLEDGER_PHONE_VECTORS names them") { Self.moreVectors != nil })
  func `random numbers are read as the witness reads them`() throws {
    expectNoDifferences(in: try PhoneVector.read(try #require(Self.moreVectors)))
  }

  private static var moreVectors: String? {
    ProcessInfo.processInfo.environment["NIGHTLEDGER_PHONE_VECTORS"]
  }

  private func expectNoDifferences(in vectors: [PhoneVector]) {
    var readers: [String: PhoneReader] = [:]
    var different = 0
    for vector in vectors {
      let reader = readers[vector.home] ?? PhoneReader(country: vector.home)
      readers[vector.home] = reader
      let differences = vector.differences(reader)
      if differences.isEmpty { continue }
      different += 1
      if different <= 40 {
        Issue.record("\(vector.home) '\(vector.text)': \(differences.joined(separator: "; "))")
      }
    }
    #expect(different == 0, "of \(vectors.count)")
  }

  private func drawn(_ text: String, in country: String?) -> String {
    let reader = PhoneReader(country: country)
    return Array(text.utf8).withUnsafeBytes { bytes in
      guard let number = reader.read(bytes) else { return "-" }
      return "\(String(decoding: number.e164, as: UTF8.self)) \(number.kind.rawValue)"
    }
  }

  @Test(arguments: [
    ("DE", "0170 123 45 67", "+491701234567 mobile"),
    ("DE", "+49 (0)30 / 901820", "+4930901820 landline"),
    ("DE", "0049-170-1234567", "+491701234567 mobile"),
    ("DE", "(0170) 1234567", "+491701234567 mobile"),
    ("DE", "491701234567", "+491701234567 mobile"),
    ("DE", "Tel.: 0170 1234567", "+491701234567 mobile"),
    ("DE", "\u{FF0B}49\u{2011}170\u{A0}1234567", "+491701234567 mobile"),
    ("DE", "\u{FF10}170 1234567", "+491701234567 mobile"),
    ("DE", "0800 1234567", "+498001234567 service"),
    ("DE", "0900 1234567", "+499001234567 service"),
    ("DE", "030 901820 ext. 12", "+4930901820 extension"),
    ("DE", "030 901820 DW 12", "+4930901820 extension"),
    ("RU", "8 (912) 345-67-89", "+79123456789 mobile"),
    ("RU", "8 (495) 700-12-34 доб. 5", "+74957001234 extension"),
    ("RU", "810 49 170 1234567", "+491701234567 mobile"),
    ("GB", "+44 (0)20 7946 0000", "+442079460000 landline"),
    ("US", "011 49 170 1234567", "+491701234567 mobile"),
    ("US", "(212) 555-0123", "+12125550123 either"),
    ("IT", "06 698 12345", "+390669812345 landline"),
    (nil, "+49 170 1234567", "+491701234567 mobile"),
    (nil, "0170 1234567", "-"),
    ("DE", "0170 Anton 12", "-"), ("DE", "anna@example.org", "-"), ("DE", "12 ab", "-"),
    ("DE", "-", "-"), ("DE", "0", "-"), ("DE", "+", "-"), ("DE", "+0", "-"),
    ("DE", "+999 123456", "-"),
    ("DE", String(repeating: "1", count: 80), "-"),
    ("DE", "+491", "-"), ("DE", "01", "+4901 impossible"),
  ])
  func `a written form is one number`(country: String?, text: String, expected: String) {
    #expect(drawn(text, in: country) == expected)
  }

  @Test func `no bytes and no length of bytes stop the reader`() {
    var random = SystemRandomNumberGenerator()
    let reader = PhoneReader(country: "AR")
    let signs = Array("0123456789+()-. /x#е\u{FF11}\u{A0}\u{202D}доб".utf8)
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? 0
      }
      bytes.withUnsafeBytes { text in
        guard let number = reader.read(text) else { return }
        #expect(number.e164.count <= 21)
        _ = number.timeZone
        _ = number.operatorName
      }
    }
  }
}
