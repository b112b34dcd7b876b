/// The fields of a customer that have a normal form, in the order of their places.
package enum ProfileField: Int, Sendable, CaseIterable {
  case fullName, firstName, middleName, lastName, email, phone, country, region, city, zip, timeZone

  /// The field of a column of the warehouse.
  package init?(column: String) {
    guard let field = Self.allCases.first(where: { $0.column == column }) else { return nil }
    self = field
  }

  /// The column of the warehouse.
  package var column: String {
    switch self {
    case .fullName: "full_name"
    case .firstName: "first_name"
    case .middleName: "middle_name"
    case .lastName: "last_name"
    case .email: "email"
    case .phone: "phone"
    case .country: "country"
    case .region: "region"
    case .city: "city"
    case .zip: "zip"
    case .timeZone: "time_zone"
    }
  }
}

/// What is wrong with a profile, one word a finding; the words stand in `warehouse.customer.quality`.
package enum QualityFlag: String, Sendable, CaseIterable {
  case phoneImpossible = "phone.impossible"
  case phoneUnknown = "phone.unknown"
  case phoneLandline = "phone.landline"
  case phoneService = "phone.service"
  case phoneExtension = "phone.extension"
  case emailInvalid = "email.invalid"
  case emailUnfit = "email.unfit"
  case emailRole = "email.role"
  case emailDisposable = "email.disposable"
  case emailMistyped = "email.mistyped"
  case countryUnresolved = "country.unresolved"
  case regionUnresolved = "region.unresolved"
  case zipInvalid = "zip.invalid"
  case timeZoneUnknown = "time_zone.unknown"
  case dateSentinel = "date.sentinel"

  /// One sentence for the summary.
  package var meaning: String {
    switch self {
    case .phoneImpossible: "cannot be dialled from anywhere; not kept as a phone"
    case .phoneUnknown: "has a possible length, but no plan knows the range"
    case .phoneLandline: "a landline: no SMS is written to it"
    case .phoneService: "toll-free, premium or a service: nobody's own number"
    case .phoneExtension: "behind an exchange: no SMS is written to it"
    case .emailInvalid: "no e-mail address; not kept as one"
    case .emailUnfit: "an address no mailing is written to; not kept as one"
    case .emailRole: "a role such as info@, nobody's own mailbox"
    case .emailDisposable: "a mailbox that is thrown away after use"
    case .emailMistyped: "the domain is a known slip of the keyboard"
    case .countryUnresolved: "no country by any known name"
    case .regionUnresolved: "no region of its country by any known name"
    case .zipInvalid: "no postcode of its country"
    case .timeZoneUnknown: "no IANA time zone"
    case .dateSentinel: "a birth date that stands for 'not known'"
    }
  }
}

/// Several flags at once.
package struct QualityFlags: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package mutating func raise(_ flag: QualityFlag) {
    self = QualityFlags(rawValue: rawValue | Self.bit(of: flag))
  }

  package func contains(_ flag: QualityFlag) -> Bool { rawValue & Self.bit(of: flag) != 0 }

  /// In their order.
  package var flags: [QualityFlag] { QualityFlag.allCases.filter(contains) }

  private static func bit(of flag: QualityFlag) -> UInt32 {
    switch flag {
    case .phoneImpossible: 1
    case .phoneUnknown: 1 << 1
    case .phoneLandline: 1 << 2
    case .phoneService: 1 << 3
    case .phoneExtension: 1 << 4
    case .emailInvalid: 1 << 5
    case .emailUnfit: 1 << 6
    case .emailRole: 1 << 7
    case .emailDisposable: 1 << 8
    case .emailMistyped: 1 << 9
    case .countryUnresolved: 1 << 10
    case .regionUnresolved: 1 << 11
    case .zipInvalid: 1 << 12
    case .timeZoneUnknown: 1 << 13
    case .dateSentinel: 1 << 14
    }
  }
}

/// Where the time zone of a customer comes from.
package enum TimeZoneSource: String, Sendable, CaseIterable {
  /// Its own column.
  case profile
  /// Country, postcode or town.
  case address
  case phone
  case region
  /// Nothing is known: the programme's own zone holds.
  case project
}

/// A value of a profile: a text that lives until the reader reads the next one, or nothing.
package typealias ProfileText = UnsafeRawBufferPointer?
