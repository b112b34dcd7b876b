package import Vocabulary

extension BinaryRow {
  /// Starts a row of so many columns.
  @inlinable @inline(__always)
  package mutating func beginRow(fields: Int) {
    put(Int16(truncatingIfNeeded: fields))
  }

  @inlinable @inline(__always)
  package mutating func appendNull() {
    put(Int32(-1))
  }

  /// `text` and `bytea`.
  @inlinable @inline(__always)
  package mutating func append(text bytes: UnsafeRawBufferPointer) {
    reserve(4 + bytes.count)
    putUnchecked(Int32(truncatingIfNeeded: bytes.count))
    if let start = bytes.baseAddress {
      (base + filled).copyMemory(from: start, byteCount: bytes.count)
    }
    filled += bytes.count
  }

  @inlinable
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(text: UnsafeRawBufferPointer($0)) }
  }

  /// `text[]` of one dimension.
  package mutating func append(texts: [String]) {
    let bytes = texts.reduce(20) { $0 + 4 + $1.utf8.count }
    put(Int32(truncatingIfNeeded: bytes))
    // Dimensions, no NULLs, the type of elements, then length and first index.
    for number: Int32 in [1, 0, 25, Int32(texts.count), 1] { put(number) }
    for text in texts { append(text: text) }
  }

  /// `jsonb`: its version 1 and the JSON text.
  @inlinable
  package mutating func append(jsonb bytes: UnsafeRawBufferPointer) {
    reserve(5 + bytes.count)
    putUnchecked(Int32(truncatingIfNeeded: bytes.count + 1))
    putUnchecked(UInt8(1))
    if let start = bytes.baseAddress {
      (base + filled).copyMemory(from: start, byteCount: bytes.count)
    }
    filled += bytes.count
  }

  @inlinable
  package mutating func append(jsonb text: String) {
    var text = text
    text.withUTF8 { append(jsonb: UnsafeRawBufferPointer($0)) }
  }

  @inlinable @inline(__always)
  package mutating func append(bool value: Bool) {
    reserve(5)
    putUnchecked(Int32(1))
    putUnchecked(UInt8(value ? 1 : 0))
  }

  @inlinable @inline(__always)
  package mutating func append(int2 value: Int16) {
    reserve(6)
    putUnchecked(Int32(2))
    putUnchecked(value)
  }

  @inlinable @inline(__always)
  package mutating func append(int4 value: Int32) {
    reserve(8)
    putUnchecked(Int32(4))
    putUnchecked(value)
  }

  @inlinable @inline(__always)
  package mutating func append(int8 value: Int64) {
    reserve(12)
    putUnchecked(Int32(8))
    putUnchecked(value)
  }

  /// `date`: days since 2000-01-01.
  @inlinable @inline(__always)
  package mutating func append(date: CivilDate) {
    append(int4: date.daysSinceEpoch - 10_957)
  }

  /// `timestamptz`: microseconds since 2000-01-01T00:00:00Z.
  @inlinable @inline(__always)
  package mutating func append(timestamptz instant: Instant) {
    append(int8: instant.microseconds - 946_684_800_000_000)
  }
}
