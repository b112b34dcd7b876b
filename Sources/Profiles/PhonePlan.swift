/// The numbering plans of the world: calling codes, regions and what their numbers look like.
struct PhonePlan: Sendable {
  static let shared = PhonePlan()

  /// How long national numbers are: bit `n` for `n` digits.
  struct Lengths: Sendable {
    let possible: UInt32
    /// Enough to dial inside a town.
    let local: UInt32

    enum Verdict { case possible, localOnly, tooShort, tooLong, between }

    func verdict(_ count: Int) -> Verdict {
      if count < 32, local >> count & 1 == 1 { return .localOnly }
      if count < 32, possible >> count & 1 == 1 { return .possible }
      if count < possible.trailingZeroBitCount { return .tooShort }
      return count >= 32 - possible.leadingZeroBitCount ? .tooLong : .between
    }
  }

  struct Code: Sendable {
    let digits: [UInt8]
    let root: Int
    let lengths: Lengths
    /// The region whose rules hold; `nil` for numbers that belong to none.
    let mainRegion: Int?
    /// The one region of the code.
    let onlyRegion: String?
  }

  struct Region: Sendable {
    let name: String
    let code: Int
    let generalRoot: Int
    let lengths: Lengths
    let internationalPrefix: DialPattern?
    let nationalPrefix: DialPattern?
    /// Digits and `$1`, `$2`: what stands for the national prefix.
    let rule: [UInt8]
  }

  let codes: [Code]
  let regions: [Region]
  /// The region of a label, by `label / 16`.
  let regionNames: [String]
  let zoneNames: [StaticText]
  let zoneLists: [[Int]]
  let operators: [String]
  /// Places in `codes` by the number of the code.
  private let codeIndex: [Int16]
  private let regionIndex: [String: Int]

  private init() {
    var regions: [Region] = []
    var regionIndex: [String: Int] = [:]
    for line in Self.lines(PhoneTables.regions) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      regionIndex[String(parts[0])] = regions.count
      regions.append(
        Region(
          name: String(parts[0]), code: Self.number(parts[1]), generalRoot: Self.number(parts[2]),
          lengths: Lengths(
            possible: UInt32(Self.number(parts[3])), local: UInt32(Self.number(parts[4]))),
          internationalPrefix: DialPattern(parts[5]), nationalPrefix: DialPattern(parts[6]),
          rule: Array(parts[7].utf8)))
    }
    var codes: [Code] = []
    var codeIndex = [Int16](repeating: -1, count: 1000)
    for line in Self.lines(PhoneTables.codes) {
      let parts = line.split(separator: " ")
      codeIndex[Self.number(parts[0])] = Int16(codes.count)
      codes.append(
        Code(
          digits: Array(parts[0].utf8), root: Self.number(parts[1]),
          lengths: Lengths(
            possible: UInt32(Self.number(parts[2])), local: UInt32(Self.number(parts[3]))),
          mainRegion: regionIndex[String(parts[4])],
          onlyRegion: parts.count == 5 ? String(parts[4]) : nil))
    }
    self.regions = regions
    self.regionIndex = regionIndex
    self.codes = codes
    self.codeIndex = codeIndex
    regionNames = Self.lines(PhoneTables.regionsOfLabels).flatMap {
      $0.split(separator: " ").map(String.init)
    }
    zoneNames = Self.lines(PhoneTables.zoneNames).map(StaticText.init)
    zoneLists = Self.lines(PhoneTables.zoneLists).map { $0.split(separator: " ").map(Self.number) }
    operators = Self.lines(PhoneTables.operators).map(String.init)
  }

  func code(_ number: Int) -> Code? {
    let index = codeIndex[number]
    return index < 0 ? nil : codes[Int(index)]
  }

  func region(named name: String) -> Region? {
    regionIndex[name].map { regions[$0] }
  }

  private static func lines(_ text: StaticString) -> [Substring] {
    text.description.split(separator: "\n")
  }

  private static func number(_ text: Substring) -> Int {
    guard let number = Int(text) else { preconditionFailure("the table has numbers") }
    return number
  }
}
