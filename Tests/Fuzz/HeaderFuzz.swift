import Delimited
import Vocabulary

/// Any first line: its problems are told, never with a crash, and no name is taken for another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let wanted = ["local_id", "register_date", "email"]
  let reader = RecordReader(
    ByteSource(bytes), limits: RecordLimits(recordBytes: 256, fields: 32), chunkLength: 64)
  do throws(Problem) {
    guard let header = try reader.readHeader() else { return 0 }
    let problem = header.problem(required: wanted)
    let hasAll = wanted.allSatisfy { header.position(of: $0) != nil } && header.duplicates.isEmpty
    precondition((problem == nil) == hasAll, "a header is refused exactly when something is wrong")
    _ = header.lookalike(of: wanted)
    precondition(bytes.starts(with: header.originalBytes), "a reject file begins with these bytes")
  } catch {
    precondition(error.exit == .badData, "\(error)")
  }
  return 0
}
