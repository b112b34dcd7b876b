import Vocabulary

@testable import Intake

/// Reads a text as a cell would and draws the answer: the value, or the code of the fault.
func drawn(
  _ text: String, _ read: (UnsafeRawBufferPointer) -> CellReading
) -> String {
  drawn(Array(text.utf8), read)
}

func drawn(_ bytes: [UInt8], _ read: (UnsafeRawBufferPointer) -> CellReading) -> String {
  bytes.withUnsafeBytes { bytes in
    switch read(bytes) {
    case .fault(let code): code.rawValue
    case .value(.null): "null"
    case .value(.text(let text)): "'\(String(decoding: text, as: UTF8.self))'"
    case .value(.integer(let number)): "\(number)"
    case .value(.decimal(let units, let scale)): "\(units)e-\(scale)"
    case .value(.date(let date)): "\(date)"
    case .value(.instant(let instant)): "\(instant)"
    case .value(.boolean(let flag)): "\(flag)"
    case .value(.json(let text)): "json '\(String(decoding: text, as: UTF8.self))'"
    }
  }
}
