import Definitions
import Testing
import Vocabulary

@testable import Intake

/// Numbers are exact or refused; nothing is rounded and nothing is guessed.
@Suite struct CellNumbersTests {
  @Test(arguments: [
    ("0", "0e-0"), ("12.50", "1250e-2"), ("-12.50", "-1250e-2"), ("007.1", "71e-1"),
    ("1.123456", "1123456e-6"), ("999999999999999", "999999999999999e-0"),
    ("-0.00", "0e-2"),
    ("1e5", "type.decimal"), ("1E5", "type.decimal"), ("NaN", "type.decimal"),
    ("Infinity", "type.decimal"), ("12,50", "type.decimal"), ("\u{2212}5", "type.decimal"),
    ("+5", "type.decimal"), ("-", "type.decimal"), ("--5", "type.decimal"),
    ("5-", "type.decimal"), (".5", "type.decimal"), ("5.", "type.decimal"),
    ("1.2.3", "type.decimal"), (" 5", "type.decimal"), ("5 ", "type.decimal"),
    ("0x10", "type.decimal"), ("\u{0665}", "type.decimal"), ("1 000", "type.decimal"),
    ("1.1234567", "scale"), ("1.1234567890", "scale"),
    ("1000000000000000", "range.max"), ("99999999999999.999999", "range.max"),
  ])
  func `a plain number is exact or refused`(text: String, expected: String) {
    #expect(drawn(text, CellNumbers(.plain).decimal) == expected)
  }

  @Test(arguments: [
    ("1.234,50", "123450e-2"), ("1.234.567,1", "12345671e-1"), ("123", "123e-0"),
    ("12.345", "12345e-0"), ("1234,5", "12345e-1"),
    ("12.50", "type.decimal"), ("1.2345", "type.decimal"), ("1..234", "type.decimal"),
    ("1234.567", "type.decimal"), (".123", "type.decimal"), ("1.", "type.decimal"),
    ("1.23,4", "type.decimal"), ("1,234.5", "type.decimal"), ("1,2345", "scale"),
  ])
  func `groups have three digits, or the number is a slip`(text: String, expected: String) {
    var format = FeedColumn.NumberFormat.plain
    format.decimalMark = UInt8(ascii: ",")
    format.groupMark = UInt8(ascii: ".")
    format.maximumDecimals = 3
    #expect(drawn(text, CellNumbers(format).decimal) == expected)
  }

  @Test func `surplus decimals are refused at the feed's own count, zeros too`() {
    for maximum in 0...9 {
      var format = FeedColumn.NumberFormat.plain
      format.maximumDecimals = maximum
      for decimals in 1...9 {
        let text = "1." + String(repeating: "0", count: decimals)
        let expected =
          decimals > maximum ? "scale" : "1" + text.dropFirst(2) + "e-\(decimals)"
        #expect(drawn(text, CellNumbers(format).decimal) == expected, "\(text) of \(maximum)")
      }
    }
  }

  @Test func `every text of up to four signs reads as its slow witness says`() {
    let signs = Array("09.-,e")
    var texts = [""]
    for _ in 1...4 { texts += texts.flatMap { text in signs.map { text + String($0) } } }
    for text in Set(texts) where !text.isEmpty {
      let answer = drawn(text, CellNumbers(.plain).decimal)
      let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
      let parts = body.split(separator: ".", omittingEmptySubsequences: false)
      let isNumber =
        (1...2).contains(parts.count)
        && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
      guard isNumber, let units = Int(parts.joined()) else {
        #expect(answer == "type.decimal", "\(text)")
        continue
      }
      let sign = text.hasPrefix("-") ? -1 : 1
      let scale = parts.count == 2 ? parts[1].count : 0
      #expect(answer == "\(sign * units)e-\(scale)", "\(text)")
    }
  }

  @Test(arguments: [
    ("0", "0"), ("-7", "-7"), ("000000001", "1"), ("999999999", "999999999"),
    ("1000000000", "range.max"), ("99999999999999999999", "range.max"), ("-", "type.integer"),
    ("1.0", "type.integer"), ("1e3", "type.integer"), ("+1", "type.integer"),
    (" 1", "type.integer"), ("\u{2212}1", "type.integer"),
  ])
  func `a whole number has at most nine digits`(text: String, expected: String) {
    #expect(drawn(text, CellNumbers.integer) == expected)
  }
}
