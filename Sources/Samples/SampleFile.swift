import Glibc
import Vocabulary

/// A CSV file in the making: bytes go into one buffer, the buffer into a hidden file beside the
/// final name, which appears only when the file is complete.
///
/// Quoting is that of `RecordWriter`: a text with a comma, a quote, CR, LF or an outer blank is
/// quoted; an unknown value is an empty field. Line ends are LF.
struct SampleFile: ~Copyable {
  private static let capacity = 1 << 20
  /// The longest row. Flushing once per row makes all puts free of checks.
  private static let rowBytes = 1 << 14

  let path: String
  let feed: SampleFeed
  /// Rows without the header.
  private(set) var rows = 0
  /// The physical line on which the next row starts, from 1.
  private(set) var line = 1
  private(set) var planted: [PlantedPlace] = []
  private(set) var dirty: [DirtyRow] = []
  private var flushedBytes = 0
  private var descriptor: Int32
  private var used = 0
  private let buffer: UnsafeMutablePointer<UInt8>

  /// Starts a file with its header. The folder must exist.
  init(feed: SampleFeed, folder: String, name: String) throws(Problem) {
    path = "\(folder)/\(name)"
    self.feed = feed
    buffer = .allocate(capacity: Self.capacity)
    descriptor = open(
      Self.hiddenPath(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0 { throw Self.failed("created", path, .cannotCreate) }
    for (position, column) in feed.columns.enumerated() {
      if position > 0 { comma() }
      put(column)
    }
    put(UInt8(ascii: "\n"))
    line += 1
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(Self.hiddenPath(path))
    }
    buffer.deallocate()
  }

  /// Bytes so far.
  var bytes: Int { flushedBytes + used }

  // MARK: Rows

  /// Ends a row and makes room for the next.
  @inline(__always)
  mutating func endRow() throws(Problem) {
    put(UInt8(ascii: "\n"))
    rows &+= 1
    line &+= 1
    if used > Self.capacity - Self.rowBytes { try flush() }
  }

  /// A whole row of texts, quoted where they must be.
  mutating func row(_ fields: [String]) throws(Problem) {
    precondition(
      fields.reduce(0) { $0 + 2 * $1.utf8.count + 3 } < Self.rowBytes, "a sample row is short")
    for (position, field) in fields.enumerated() {
      if position > 0 { comma() }
      quoted(field)
    }
    try endRow()
  }

  mutating func plant(_ row: PlantedRow, of id: String) throws(Problem) {
    planted.append(
      PlantedPlace(
        id: id, feed: feed, key: row.values[feed.columns[0]] ?? "", path: path, line: line,
        record: rows + 1))
    try self.row(feed.columns.map { row.values[$0] ?? "" })
  }

  /// A row that must be refused, as it stands, without its line end.
  mutating func dirtyRow(_ row: DirtyRow, bytes: [UInt8]) throws(Problem) {
    var row = row
    row.path = path
    row.line = line
    row.record = rows + 1
    row.byteOffset = self.bytes
    row.byteLength = bytes.count
    dirty.append(row)
    try rawRow(bytes)
  }

  /// A row as it stands, without its line end.
  mutating func rawRow(_ bytes: [UInt8]) throws(Problem) {
    bytes.withUnsafeBufferPointer { put($0.baseAddress!, $0.count) }
    try endRow()
  }

  // MARK: Fields

  @inline(__always)
  mutating func comma() { put(UInt8(ascii: ",")) }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    buffer[used] = byte
    used &+= 1
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(text.utf8Start, text.utf8CodeUnitCount)
  }

  @inline(__always)
  mutating func put(_ start: UnsafePointer<UInt8>, _ count: Int) {
    (buffer + used).update(from: start, count: count)
    used &+= count
  }

  mutating func put(_ text: String) {
    for byte in text.utf8 { put(byte) }
  }

  mutating func quoted(_ text: String) {
    let isOuterBlank = text.hasPrefix(" ") || text.hasSuffix(" ")
    let mustQuote =
      isOuterBlank
      || text.utf8.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
          || $0 == UInt8(ascii: "\r")
      }
    guard mustQuote else { return put(text) }
    put(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { put(byte) }
      if byte == UInt8(ascii: "\n") { line += 1 }
      put(byte)
    }
    put(UInt8(ascii: "\""))
  }

  /// A number that is not negative, in decimal digits.
  @inline(__always)
  mutating func number(_ value: Int) {
    var divisor = 1
    while value / divisor >= 10 { divisor &*= 10 }
    var rest = value
    while divisor > 0 {
      put(0x30 &+ UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Hundredths: 1250 is `12.50`.
  @inline(__always)
  mutating func cents(_ value: Int) {
    number(value / 100)
    put(UInt8(ascii: "."))
    twoDigits(value % 100)
  }

  /// Thousandths: 375 is `0.375`; whole numbers stand without decimals.
  @inline(__always)
  mutating func thousandths(_ value: Int) {
    number(value / 1000)
    let rest = value % 1000
    if rest == 0 { return }
    put(UInt8(ascii: "."))
    put(0x30 &+ UInt8(truncatingIfNeeded: rest / 100))
    twoDigits(rest % 100)
  }

  @inline(__always)
  mutating func twoDigits(_ value: Int) {
    put(0x30 &+ UInt8(truncatingIfNeeded: value / 10))
    put(0x30 &+ UInt8(truncatingIfNeeded: value % 10))
  }

  /// `yyyy-mm-dd`.
  mutating func date(_ date: CivilDate) {
    let (year, month, day) = date.components
    twoDigits(year / 100)
    twoDigits(year % 100)
    put(UInt8(ascii: "-"))
    twoDigits(month)
    put(UInt8(ascii: "-"))
    twoDigits(day)
  }

  /// `yyyy-mm-dd hh:mm:ss`.
  mutating func moment(_ moment: LocalTime) {
    date(moment.date)
    put(UInt8(ascii: " "))
    twoDigits(moment.secondOfDay / 3600)
    put(UInt8(ascii: ":"))
    twoDigits(moment.secondOfDay / 60 % 60)
    put(UInt8(ascii: ":"))
    twoDigits(moment.secondOfDay % 60)
  }

  // MARK: The file

  private mutating func flush() throws(Problem) {
    var written = 0
    while written < used {
      let count = write(descriptor, buffer + written, used - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failed("written", path, .inputOutput)
      }
      written += count
    }
    flushedBytes += used
    used = 0
  }

  /// Writes what is left and gives the file its name.
  mutating func finish() throws(Problem) {
    try flush()
    let closing = close(descriptor)
    descriptor = -1
    if closing != 0 { throw Self.failed("closed", path, .inputOutput) }
    if rename(Self.hiddenPath(path), path) != 0 {
      throw Self.failed("given its name", path, .cannotCreate)
    }
  }

  private static func hiddenPath(_ path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<slash]).\(path[slash...]).part"
  }

  private static func failed(_ action: String, _ path: String, _ exit: ExitCode) -> Problem {
    Problem(
      exit, "a sample file cannot be \(action): \(String(cString: strerror(errno)))",
      at: Place(path: path))
  }
}
