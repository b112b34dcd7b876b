import Vocabulary

@testable import Intake

/// Any bytes as a manifest: it is read or refused in words.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  do throws(Problem) {
    _ = try DropManifest(reading: bytes, at: Place(path: "fuzz.manifest.json"))
  } catch {
    precondition(error.exit == .badData, "\(error)")
  }
  return 0
}
