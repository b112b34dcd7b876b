/// A ZIP archive whose entries are stored as they are. The same entries are the same bytes: every
/// entry has the earliest date that the format knows, 1980-01-01.
///
/// The layout is that of APPNOTE.TXT 6.3.3: local headers, the central directory, its end record.
struct StoredArchive {
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var entries = 0

  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  private static let earliestDate: UInt16 = 1 << 5 | 1

  mutating func add(_ name: String, _ content: String) {
    let (name, content) = (Array(name.utf8), Array(content.utf8))
    let offset = local.count
    precondition(
      content.count < Int(UInt32.max) - offset, "an archive is below 4 GiB; larger ones need ZIP64")
    var facts: [UInt8] = []
    facts.append(Self.version)
    facts.append(Self.flags)
    facts.append(UInt16(0))
    facts.append(UInt16(0))
    facts.append(Self.earliestDate)
    facts.append(CRC32.of(content))
    facts.append(UInt32(content.count))
    facts.append(UInt32(content.count))
    facts.append(UInt16(name.count))
    facts.append(UInt16(0))
    local.append(UInt32(0x0403_4B50))
    local += facts + name + content
    directory.append(UInt32(0x0201_4B50))
    directory.append(Self.version)
    directory += facts
    // No comment, first disk, no attributes.
    directory.append(UInt16(0))
    directory.append(UInt16(0))
    directory.append(UInt16(0))
    directory.append(UInt32(0))
    directory.append(UInt32(offset))
    directory += name
    entries += 1
  }

  var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(UInt32(0x0605_4B50))
    end.append(UInt16(0))
    end.append(UInt16(0))
    end.append(UInt16(entries))
    end.append(UInt16(entries))
    end.append(UInt32(directory.count))
    end.append(UInt32(local.count))
    end.append(UInt16(0))
    return local + directory + end
  }
}

extension [UInt8] {
  /// The bytes of a number, the lowest first.
  fileprivate mutating func append(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
