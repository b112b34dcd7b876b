import Vocabulary

/// The piece of the input that is in memory, as UTF-8, and a twin of the same size in which fields
/// with doubled quotes are written plain.
///
/// Both live in one allocation each that grows up to a fixed size, whatever the file is.
struct ByteWindow: ~Copyable {
  typealias Bytes = UnsafeMutablePointer<UInt8>

  /// Words are read past the end; so much behind the capacity may be touched.
  static let padding = 64

  private let source: ByteSource
  /// What is read at a time.
  private let chunkLength: Int
  /// What a chunk can become in UTF-8.
  private let room: Int
  private let largestCapacity: Int
  private var transcoder: Transcoder?
  private var chunk: UnsafeMutableRawBufferPointer?
  private var capacity: Int
  private var base: Bytes
  private(set) var twin: Bytes
  private var first = 0
  private var last = 0
  /// No byte follows those in memory.
  private(set) var isComplete = false

  /// A window that can hold a record of `recordBytes` and the beginning of what follows it.
  init(_ source: ByteSource, encoding: TextEncoding, recordBytes: Int, chunkLength: Int) {
    precondition(chunkLength > 0, "a chunk has at least one byte")
    self.source = source
    self.chunkLength = chunkLength
    room = max(chunkLength, 16)
    transcoder = Transcoder(encoding)
    if transcoder != nil {
      chunk = .allocate(byteCount: room / Transcoder.largestGrowth - 4, alignment: 16)
    }
    capacity = 2 * room
    largestCapacity = recordBytes + 3 * room
    base = .allocate(capacity: capacity + Self.padding)
    base.initialize(repeating: 0, count: capacity + Self.padding)
    twin = .allocate(capacity: capacity + Self.padding)
  }

  deinit {
    base.deallocate()
    twin.deallocate()
    chunk?.deallocate()
  }

  var start: UnsafePointer<UInt8> { UnsafePointer(base + first) }
  var end: UnsafePointer<UInt8> { UnsafePointer(base + last) }
  var count: Int { last - first }

  /// How far a byte in memory is from its twin.
  var twinDistance: Int { UnsafeRawPointer(twin) - UnsafeRawPointer(base) }

  /// Bytes of memory in use.
  var memoryBytes: Int { 2 * (capacity + Self.padding) + (chunk?.count ?? 0) }

  mutating func drop(_ count: Int) {
    precondition((0...self.count).contains(count), "only bytes in memory can be dropped")
    first += count
  }

  /// Reads more bytes behind those in memory; `false` when there are none. Pointers become invalid.
  mutating func fill() throws(Problem) -> Bool {
    guard !isComplete else { return false }
    makeRoom()
    let before = last
    while last == before, !isComplete { try readChunk() }
    return last > before
  }

  private mutating func makeRoom() {
    if first > 0 {
      base.update(from: base + first, count: count)
      last -= first
      first = 0
    }
    guard capacity - last < room else { return }
    let grown = min(2 * capacity, largestCapacity)
    precondition(grown - last >= room, "the record cap bounds what stays in memory")
    let larger = Bytes.allocate(capacity: grown + Self.padding)
    larger.initialize(repeating: 0, count: grown + Self.padding)
    larger.update(from: base, count: last)
    base.deallocate()
    twin.deallocate()
    base = larger
    twin = .allocate(capacity: grown + Self.padding)
    capacity = grown
  }

  private mutating func readChunk() throws(Problem) {
    guard let chunk else {
      let count = try source.fill(
        UnsafeMutableRawBufferPointer(start: base + last, count: chunkLength))
      last += count
      isComplete = count == 0
      return
    }
    let count = try source.fill(chunk)
    if count == 0 {
      last += transcoder?.finish(base + last) ?? 0
      isComplete = true
    } else {
      let bytes = UnsafeRawBufferPointer(rebasing: chunk[..<count])
      last += transcoder?.append(bytes, to: base + last) ?? 0
    }
  }
}
