/// What a telephone number can be used for.
package enum PhoneKind: String, Sendable, CaseIterable {
  case mobile
  case landline
  /// The plan of its country does not tell mobile numbers from fixed ones (USA, Canada).
  case either
  /// Toll-free, premium, shared cost, a service or an exchange: nobody's own number.
  case service
  /// It has a possible length, but the plan knows no such range.
  case unknown
  /// It cannot be dialled: too short, too long, of no country, or no number at all.
  case impossible
  /// A number behind an exchange: no message reaches it.
  case `extension`

  /// Whether an SMS can reach it.
  package var takesMessages: Bool { self == .mobile || self == .either }
}

/// What the numbering plan says of a number, in the words of its publisher.
enum PhoneType: Int {
  case unknown = 0
  case fixedLine, mobile, tollFree, premiumRate, sharedCost, voip, personal, pager
  case universalAccess, voicemail, fixedLineOrMobile

  var kind: PhoneKind {
    switch self {
    case .unknown: .unknown
    case .fixedLine: .landline
    case .mobile: .mobile
    case .fixedLineOrMobile: .either
    case .tollFree, .premiumRate, .sharedCost, .voip, .personal, .pager, .universalAccess,
      .voicemail:
      .service
    }
  }
}

/// A number as `PhoneReader` read it. Its digits live in the reader until the next one.
package struct PhoneNumber {
  /// `+` and all digits (ITU-T E.164), without an extension.
  package let e164: UnsafeRawBufferPointer
  /// Where the national digits begin in it.
  let nationalStart: Int
  let code: Int
  let type: PhoneType
  let label: Int
  let length: PhonePlan.Lengths.Verdict
  let hasExtension: Bool

  /// Whether somebody in its town could dial it.
  var isPossible: Bool { length == .possible || length == .localOnly }

  package var kind: PhoneKind {
    if length != .possible { return .impossible }
    return hasExtension ? .extension : type.kind
  }

  /// Who runs it, as far as prefixes tell; numbers that were carried over keep their old prefix.
  package var operatorName: String? {
    guard [.mobile, .fixedLineOrMobile, .pager].contains(type) else { return nil }
    let label = PhoneAutomaton.shared.lastLabel(from: PhoneTables.operatorRoot, digits)
    return label == 0 ? nil : PhonePlan.shared.operators[label - 1]
  }

  /// The IANA name of its zone, where its prefix lies in one zone only.
  var timeZone: StaticText? {
    let zones = zones
    return zones.count == 1 ? PhonePlan.shared.zoneNames[zones[0]] : nil
  }

  var timeZones: [String] { zones.map { PhonePlan.shared.zoneNames[$0].text } }

  /// The ISO code of its region; `nil` for numbers that belong to none, or to one unknown.
  package var region: String? {
    let plan = PhonePlan.shared
    guard label > 0 else { return plan.code(code)?.onlyRegion }
    return plan.regionNames[label / 16]
  }

  private var digits: UnsafeRawBufferPointer { .init(rebasing: e164.dropFirst()) }

  /// Mobile numbers say where they are only in countries whose mobile prefixes are a town's.
  private var isGeographical: Bool {
    switch type {
    case .fixedLine, .fixedLineOrMobile: true
    case .mobile: Self.codesWithMobilesOfPlaces.contains(code)
    default: false
    }
  }

  private static let codesWithMobilesOfPlaces: Set = [52, 54, 55, 62, 86]

  private var zones: [Int] {
    guard type != .unknown else { return [] }
    let known = isGeographical ? digits : .init(rebasing: digits[..<(nationalStart - 1)])
    let label = PhoneAutomaton.shared.lastLabel(from: PhoneTables.zoneRoot, known)
    return label == 0 ? [] : PhonePlan.shared.zoneLists[label - 1]
  }
}
