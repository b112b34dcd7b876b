import Definitions
import Vocabulary

/// Any text as a feed definition: it is one, or all that is wrong with it is told.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  guard let name = Identifier("fuzz") else { return 0 }
  do throws(Problem) { _ = try FeedDefinition(text: text, name: name) } catch {
    precondition(error.exit == .definition, "\(error)")
  }
  return 0
}
