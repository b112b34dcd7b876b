import Definitions
import Vocabulary

@testable import Intake

private let formats: [FeedColumn.NumberFormat] = {
  var formats: [FeedColumn.NumberFormat] = []
  for (decimal, group) in [(".", nil), (",", "."), (".", " "), (",", nil)] as [(String, String?)] {
    for negative in FeedColumn.NumberFormat.Negative.allCases {
      var format = FeedColumn.NumberFormat.plain
      format.decimalMark = decimal.utf8.first ?? 0
      format.groupMark = group?.utf8.first
      format.negative = negative
      format.moneySigns = negative == .minus ? [] : ["$", "€", "EUR"]
      formats.append(format)
    }
  }
  return formats
}()
nonisolated(unsafe) private let readers = formats.map { (CellNumbers($0), MoneyText($0)) }
private let pattern = TextPattern("[+-]?\\d{1,15}[.]?\\d*")

/// Any text as a number: a value has at most 15 digits before its sign and is written by these digits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size > 1 else { return 0 }
  let text = UnsafeRawBufferPointer(start: data + 1, count: size - 1)
  let (numbers, money) = readers[Int(data[0]) % readers.count]
  let digits = text.filter { (0x30...0x39).contains($0) }
  for reading in [numbers.decimal(text), money.decimal(text), numbers.integer(text)] {
    switch reading {
    case .value(.decimal(let units, let scale)):
      precondition((0...6).contains(scale), "no more decimals than a table keeps")
      precondition(same(units.magnitude, digits), "the digits of the text and no others")
    case .value(.integer(let value)): precondition(same(value.magnitude, digits))
    case .fault: break
    default: preconditionFailure("a number is a number")
    }
  }
  if String(validating: text, as: UTF8.self) != nil { _ = pattern?.matches(text) }
  return 0
}

private func same(_ units: some BinaryInteger, _ digits: [UInt8]) -> Bool {
  let text = String(decoding: digits, as: UTF8.self).drop { $0 == "0" }
  return String(units) == (text.isEmpty ? "0" : text)
}
