/// Bytes of a definition that live as long as the process: cells can point at them.
struct StableBytes {
  let bytes: UnsafeRawBufferPointer

  init(_ text: String) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, text.utf8.count), alignment: 1)
    copy.copyBytes(from: text.utf8)
    bytes = UnsafeRawBufferPointer(rebasing: copy[..<text.utf8.count])
  }

  func equals(_ other: UnsafeRawBufferPointer) -> Bool {
    bytes.count == other.count && bytes.elementsEqual(other)
  }
}
