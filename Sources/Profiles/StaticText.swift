/// Bytes of a table that live as long as the process.
struct StaticText: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ text: Substring) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, text.utf8.count), alignment: 1)
    copy.copyBytes(from: text.utf8)
    bytes = UnsafeRawBufferPointer(rebasing: copy[..<text.utf8.count])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
