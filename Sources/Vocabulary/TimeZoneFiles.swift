import Glibc

/// Where the rules of time zones come from: the system's compiled files.
extension TimeZoneRules {
  /// The folder of the system.
  package static let systemFolder = "/usr/share/zoneinfo"

  /// The rules of a zone by its IANA name.
  ///
  /// Throws exit 78 for a name that is none (naming the nearest known one) and for a file that
  /// cannot be read.
  ///
  /// ```
  /// try TimeZoneRules.load(name: "Europe/Berlin").version   // "2025b"
  /// ```
  package static func load(
    name: String, folder: String = systemFolder
  ) throws(Problem) -> TimeZoneRules {
    guard isZoneName(name) else { throw unknownZone(name, folder) }
    guard let bytes = fileBytes("\(folder)/\(name)") else { throw unknownZone(name, folder) }
    let version = rulesVersion(of: bytes, folder)
    guard let rules = TimeZoneRules(name: name, tzif: bytes, version: version) else {
      throw Problem(
        .definition,
        "the file of time zone '\(name)' is no TZif file of version 2 without leap seconds",
        at: Place(path: "\(folder)/\(name)"), hint: "use a name such as Europe/Berlin")
    }
    return rules
  }

  /// Whether a name is that of a zone with rules.
  package static func isKnown(name: String, folder: String = systemFolder) -> Bool {
    guard isZoneName(name), let bytes = fileBytes("\(folder)/\(name)") else { return false }
    return TZif(bytes) != nil
  }

  /// Letters, digits, `_ + -` and single slashes inside; no folder can be left by it.
  static func isZoneName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 255
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
              UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }
  }

  private static func unknownZone(_ name: String, _ folder: String) -> Problem {
    let known = knownZones(folder)
    if known.isEmpty {
      return Problem(
        .definition, "time zone '\(name)' is unknown, and \(folder) has no list of zones",
        hint: "install the package tzdata")
    }
    let nearest = nearestName(to: name, among: known)
    return Problem(
      .definition, "unknown time zone '\(name)', expected an IANA name such as Europe/Berlin",
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  /// The zones and links of `tzdata.zi`, else the zones of `zone1970.tab`.
  static func knownZones(_ folder: String) -> [String] {
    if let bytes = fileBytes("\(folder)/tzdata.zi") {
      return lines(bytes).compactMap { line in
        let words = line.split(separator: " ")
        switch words.first {
        case "Z" where words.count > 1: return String(words[1])
        case "L" where words.count > 2: return String(words[2])
        default: return nil
        }
      }
    }
    guard let bytes = fileBytes("\(folder)/zone1970.tab") else { return [] }
    return lines(bytes).filter { !$0.hasPrefix("#") }.compactMap { line in
      let columns = line.split(separator: "\t")
      return columns.count > 2 ? String(columns[2]) : nil
    }
  }

  /// `2025b` from the first line of `tzdata.zi` or from `+VERSION`, else a digest of the zone's
  /// file (FNV-1a, 64 bits).
  private static func rulesVersion(of bytes: [UInt8], _ folder: String) -> String {
    let mark = "# version "
    if let first = firstLine(of: "\(folder)/tzdata.zi"), first.hasPrefix(mark) {
      return String(first.dropFirst(mark.count))
    }
    if let first = firstLine(of: "\(folder)/+VERSION") { return first }
    let digest = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { digest, byte in
      (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return "fnv1a64:\(String(digest, radix: 16))"
  }

  /// A short first line, without reading on: `tzdata.zi` has four thousand, and every command asks.
  private static func firstLine(of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    let bytes = line.prefix { $0 != 0 && $0 != 0x0A }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// The bytes of a file of at most four megabytes; `nil` if there is none that can be read.
  private static func fileBytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= 4 << 20 {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += chunk[..<count]
    }
    return nil
  }
}
