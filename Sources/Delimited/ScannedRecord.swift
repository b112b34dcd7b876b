/// What one scan found. Pointers are into the scanned bytes.
struct ScannedRecord {
  typealias Bytes = UnsafePointer<UInt8>

  enum Outcome {
    case complete
    /// More bytes are needed to see where the record ends.
    case incomplete
    /// The record has more bytes than the cap.
    case overLimit
  }

  var outcome = Outcome.complete
  var fieldCount = 0
  /// Behind the last byte of the record, before its line end.
  var end: Bytes
  /// Where the next record starts.
  var next: Bytes
  /// Line ends before `next`.
  var lineEnds = 0
  var fault: RecordFaultCode?
  var faultPosition: Bytes
  var faultLineEnds = 0
  var faultField = 0
  /// The first NUL byte.
  var nul: Bytes?
  /// All words that were read, combined: a high bit means that there may be more than ASCII.
  var seen: UInt64 = 0

  init(start: Bytes) {
    end = start
    next = start
    faultPosition = start
  }

  /// The first fault of a record is the one that is reported.
  mutating func note(_ code: RecordFaultCode, at position: Bytes, lineEnds: Int) {
    guard fault == nil else { return }
    fault = code
    faultPosition = position
    faultLineEnds = lineEnds
    faultField = fieldCount
  }
}
