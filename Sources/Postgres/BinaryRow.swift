/// Rows in the format of `COPY … (FORMAT binary)`, encoded one behind the other into one buffer.
///
/// Nothing is allocated per row. Values stand in the order of the columns:
///
/// ```swift
/// var rows = BinaryRow()
/// rows.header()
/// rows.beginRow(fields: 2)
/// rows.append(text: "Ada")
/// rows.append(numeric: ExactDecimal("12.50")!)
/// rows.trailer()
/// ```
/// Format: <https://www.postgresql.org/docs/current/sql-copy.html>, "Binary Format".
package struct BinaryRow: ~Copyable {
  @usableFromInline package private(set) var base: UnsafeMutableRawPointer
  @usableFromInline package var filled = 0
  @usableFromInline package private(set) var capacity: Int

  package init(capacityBytes: Int = 256 * 1024) {
    capacity = max(capacityBytes, 64)
    base = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit {
    base.deallocate()
  }

  /// Bytes encoded so far; also a mark for ``rewind(to:)``.
  @inlinable package var count: Int { filled }

  /// What is encoded, valid until the next change.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: filled) }

  package mutating func removeAll() {
    filled = 0
  }

  /// Forgets what was encoded since `mark`: a row that turned out to be bad.
  package mutating func rewind(to mark: Int) {
    precondition(mark <= filled, "a mark lies before the end")
    filled = mark
  }

  /// The start of the data: signature, no flags, no extension.
  package mutating func header() {
    for byte in "PGCOPY\n".utf8 { put(byte) }
    for byte: UInt8 in [0xFF, 0x0D, 0x0A, 0x00] { put(byte) }
    put(UInt32(0))
    put(UInt32(0))
  }

  /// The end of the data.
  package mutating func trailer() {
    put(UInt16.max)
  }

  /// Room for at least `extra` more bytes.
  @inlinable @inline(__always)
  package mutating func reserve(_ extra: Int) {
    if capacity - filled < extra { grow(extra) }
  }

  @usableFromInline
  package mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, filled + extra)
    let copy = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    copy.copyMemory(from: base, byteCount: filled)
    base.deallocate()
    base = copy
    capacity = larger
  }

  /// Appends a number in network order.
  @inlinable @inline(__always)
  package mutating func put(_ number: some FixedWidthInteger) {
    let width = number.bitWidth / 8
    reserve(width)
    putUnchecked(number)
  }

  /// As ``put(_:)`` where room has been reserved already.
  @inlinable @inline(__always)
  package mutating func putUnchecked<Number: FixedWidthInteger>(_ number: Number) {
    (base + filled).storeBytes(of: number.bigEndian, as: Number.self)
    filled += Number.bitWidth / 8
  }
}
