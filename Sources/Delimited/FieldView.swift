/// Where the content of one field lies, without its quotes.
@frozen
package struct FieldView {
  /// The first byte of the content; doubled quotes are already single.
  package let start: UnsafeRawPointer
  @usableFromInline package let length: UInt32
  /// The distance of the field, with its opening quote, from the start of the record; the top bit
  /// says that it was quoted.
  @usableFromInline package let mark: UInt32

  @inlinable @inline(__always)
  package init(start: UnsafeRawPointer, count: Int, offset: Int, isQuoted: Bool) {
    self.start = start
    length = UInt32(truncatingIfNeeded: count)
    mark = UInt32(truncatingIfNeeded: offset) | (isQuoted ? 0x8000_0000 : 0)
  }

  /// Bytes of content.
  @inlinable @inline(__always)
  package var count: Int { Int(length) }

  @inlinable @inline(__always)
  package var isQuoted: Bool { mark & 0x8000_0000 != 0 }

  /// An empty field without quotes: no value at all.
  @inlinable @inline(__always)
  package var isNull: Bool { length == 0 && !isQuoted }

  @inlinable @inline(__always)
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: Int(length))
  }

  @inlinable
  package var offset: Int { Int(mark & 0x7FFF_FFFF) }
}
