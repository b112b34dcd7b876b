import Vocabulary

/// Brings the profile of one customer after the other into its normal form.
///
/// Give the fields with `take`, call `read`, then ask. All texts live until the next `begin`; a value
/// that is normal already is handed on as it is, and nothing is allocated for it.
package final class ProfileReader {
  /// What was given, by the places of `ProfileField`.
  private let given: UnsafeMutablePointer<ProfileText>
  private let normal: UnsafeMutablePointer<ProfileText>
  private static let fieldCount = ProfileField.allCases.count

  package private(set) var flags = QualityFlags()
  package private(set) var phoneKind: PhoneKind?
  package private(set) var phoneOperator: String?
  package private(set) var emailProvider: String?
  package private(set) var timeZoneSource = TimeZoneSource.project

  let phones: PhoneReader
  private let emails = EmailReader()
  private let zoneNames = ByteMemory<StaticText?>()
  private let home: StaticText?
  private let countries = ByteMemory<Countries.Country?>()
  private let regions = ByteMemory<(country: [UInt8], region: Regions.Region?)>()
  /// One piece of memory for each field that is changed, as long as the longest text.
  private let scratch: UnsafeMutableRawBufferPointer
  private static let longestText = 4096

  /// - Parameter country: the programme's own; completes phone numbers and addresses without one.
  package init(country: String?) {
    phones = PhoneReader(country: country)
    home = country.map { StaticText($0[...]) }
    given = .allocate(capacity: Self.fieldCount)
    given.initialize(repeating: nil, count: Self.fieldCount)
    normal = .allocate(capacity: Self.fieldCount)
    normal.initialize(repeating: nil, count: Self.fieldCount)
    scratch = .allocate(byteCount: (Self.fieldCount + 1) * Self.longestText, alignment: 8)
  }

  deinit {
    given.deallocate()
    normal.deallocate()
    scratch.deallocate()
  }

  package func begin() {
    for place in 0..<Self.fieldCount {
      given[place] = nil
      normal[place] = nil
    }
    flags = []
    phoneKind = nil
    phoneOperator = nil
    emailProvider = nil
    timeZoneSource = .project
  }

  package func take(_ field: ProfileField, _ text: UnsafeRawBufferPointer) {
    given[field.rawValue] = text.contains { $0 > 0x20 } ? text : nil
  }

  /// The normal form of a field; `nil` when there is none.
  package func value(_ field: ProfileField) -> ProfileText { normal[field.rawValue] }

  /// What was given, where it is not the normal form.
  package func original(_ field: ProfileField) -> ProfileText {
    guard let text = given[field.rawValue] else { return nil }
    guard let value = normal[field.rawValue] else { return text }
    if text.baseAddress == value.baseAddress, text.count == value.count { return nil }
    return text.count == value.count && text.elementsEqual(value) ? nil : text
  }

  /// A birth date that stands for "not known".
  package func noteSentinel() { flags.raise(.dateSentinel) }

  package func read() {
    for field in [ProfileField.fullName, .firstName, .middleName, .lastName, .city] {
      normal[field.rawValue] = clean(field)
    }
    readEmail()
    readCountry()
    readRegion()
    readZip()
    readZone()
    readPhone()
    if normal[ProfileField.timeZone.rawValue] == nil { readZoneOfRegion() }
  }

  // MARK: Texts

  private func piece(_ place: Int) -> UnsafeMutableRawBufferPointer {
    let start = place * Self.longestText
    return UnsafeMutableRawBufferPointer(rebasing: scratch[start..<(start + Self.longestText)])
  }

  private func clean(_ field: ProfileField) -> ProfileText {
    guard let text = given[field.rawValue] else { return nil }
    if CleanText.isClean(text) || text.count > Self.longestText { return text }
    let piece = piece(field.rawValue)
    let count = CleanText.clean(text, into: piece)
    return count == 0 ? nil : UnsafeRawBufferPointer(rebasing: piece[..<count])
  }

  private func readEmail() {
    guard let text = given[ProfileField.email.rawValue] else { return }
    let email = emails.read(text)
    if email.text.isEmpty { return }
    switch email.verdict {
    case .invalid: flags.raise(.emailInvalid)
    case .unfit: flags.raise(.emailUnfit)
    case .valid:
      normal[ProfileField.email.rawValue] = email.text
      emailProvider = email.provider
      if email.isRole { flags.raise(.emailRole) }
      if email.isDisposable { flags.raise(.emailDisposable) }
      if email.isMistyped { flags.raise(.emailMistyped) }
    }
  }

  private func readPhone() {
    guard let text = given[ProfileField.phone.rawValue] else { return }
    guard let number = phones.read(text) else {
      phoneKind = .impossible
      flags.raise(.phoneImpossible)
      return
    }
    let kind = number.kind
    phoneKind = kind
    switch kind {
    case .mobile, .either: break
    case .landline: flags.raise(.phoneLandline)
    case .service: flags.raise(.phoneService)
    case .unknown: flags.raise(.phoneUnknown)
    case .extension: flags.raise(.phoneExtension)
    case .impossible:
      flags.raise(.phoneImpossible)
      return
    }
    normal[ProfileField.phone.rawValue] = number.e164
    phoneOperator = number.operatorName
    guard normal[ProfileField.timeZone.rawValue] == nil, let zone = zone(of: number) else { return }
    normal[ProfileField.timeZone.rawValue] = zone.bytes
    timeZoneSource = .phone
  }

  /// The zone of a number's prefix, else the one zone of its country.
  private func zone(of number: PhoneNumber) -> StaticText? {
    guard number.type != .unknown else { return nil }
    if let zone = number.timeZone { return zone }
    guard var region = number.region else { return nil }
    return region.withUTF8 {
      Countries.country(code: UnsafeRawBufferPointer($0))?.zone
    }
  }

  // MARK: Address

  private func readCountry() {
    guard let text = clean(.country) else { return }
    if Countries.isCode(text) {
      normal[ProfileField.country.rawValue] = text
    } else if let country = countries.value(of: text, make: { Countries.country(named: text) }) {
      normal[ProfileField.country.rawValue] = country.code.bytes
    } else {
      normal[ProfileField.country.rawValue] = text
      flags.raise(.countryUnresolved)
    }
  }

  /// The country that was given, when it is one.
  private var country: ProfileText {
    flags.contains(.countryUnresolved) ? nil : normal[ProfileField.country.rawValue]
  }

  /// The same, or the programme's own where none was given: towns and regions are looked up in it, but
  /// nothing is found wrong by it.
  private var likelyCountry: ProfileText {
    given[ProfileField.country.rawValue] == nil ? home?.bytes : country
  }

  private func readRegion() {
    guard let text = clean(.region) else { return }
    normal[ProfileField.region.rawValue] = text
    guard let likelyCountry else { return }
    if let region = region(text, likelyCountry) {
      normal[ProfileField.region.rawValue] = region.name.bytes
    } else if let country, Regions.isKnown(country: country) {
      flags.raise(.regionUnresolved)
    }
  }

  private func region(
    _ text: UnsafeRawBufferPointer, _ country: UnsafeRawBufferPointer
  ) -> Regions.Region? {
    let known = regions.value(of: text) {
      (Array(country), Regions.region(named: text, country: country))
    }
    if known.country.elementsEqual(country) { return known.region }
    return Regions.region(named: text, country: country)
  }

  private func readZip() {
    guard let text = clean(.zip) else { return }
    normal[ProfileField.zip.rawValue] = text
    guard let country else { return }
    if let zip = Postcode.read(text, country: country, into: piece(Self.fieldCount)) {
      normal[ProfileField.zip.rawValue] = zip
    } else {
      flags.raise(.zipInvalid)
    }
  }

  // MARK: Time zone

  /// The column of its own, else the address.
  private func readZone() {
    if let text = clean(.timeZone) {
      let known = zoneNames.value(of: text) {
        let name = String(decoding: text, as: UTF8.self)
        return TimeZoneRules.isKnown(name: name) ? StaticText(name[...]) : nil
      }
      if let known {
        normal[ProfileField.timeZone.rawValue] = known.bytes
        timeZoneSource = .profile
        return
      }
      flags.raise(.timeZoneUnknown)
    }
    guard let likelyCountry, let zone = zone(ofAddressIn: likelyCountry) else { return }
    normal[ProfileField.timeZone.rawValue] = zone.bytes
    timeZoneSource = .address
  }

  private func zone(ofAddressIn country: UnsafeRawBufferPointer) -> StaticText? {
    guard let known = Countries.country(code: country) else { return nil }
    if let zone = known.zone { return self.country == nil ? nil : zone }
    if let zip = normal[ProfileField.zip.rawValue], !flags.contains(.zipInvalid),
      let zone = Regions.zone(postcode: zip, country: country)
    {
      return zone
    }
    guard let city = normal[ProfileField.city.rawValue] else { return nil }
    return Regions.zone(city: city, country: country)
  }

  private func readZoneOfRegion() {
    guard let likelyCountry, let text = normal[ProfileField.region.rawValue],
      let zone = region(text, likelyCountry)?.zone
    else { return }
    normal[ProfileField.timeZone.rawValue] = zone.bytes
    timeZoneSource = .region
  }
}
