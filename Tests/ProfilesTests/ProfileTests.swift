import Testing
import Vocabulary

@testable import Profiles

/// A profile in its normal form: what is known of it, what was changed, what is wrong.
@Suite struct ProfileTests {
  /// `field=value` for what is normal, `field<given` for what was changed, then flags and the zone.
  private func drawn(_ fields: [ProfileField: String], home: String? = "DE") -> String {
    let reader = ProfileReader(country: home)
    let texts = ProfileField.allCases.compactMap { field in
      fields[field].map { (field, Array($0.utf8)) }
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 8)
    defer { memory.deallocate() }
    reader.begin()
    var start = 0
    for (field, bytes) in texts {
      let piece = UnsafeMutableRawBufferPointer(rebasing: memory[start..<(start + bytes.count)])
      piece.copyBytes(from: bytes)
      reader.take(field, UnsafeRawBufferPointer(piece))
      start += bytes.count
    }
    reader.read()
    var words: [String] = []
    for field in ProfileField.allCases {
      if let value = reader.value(field) {
        words.append("\(field)=\(String(decoding: value, as: UTF8.self))")
      }
      if let original = reader.original(field) {
        words.append("\(field)<\(String(decoding: original, as: UTF8.self))")
      }
    }
    words += reader.flags.flags.map(\.rawValue)
    words.append(reader.timeZoneSource.rawValue)
    return words.joined(separator: " ")
  }

  @Test(arguments: [
    ("Anna", "fullName=Anna"), ("Anna Berg", "fullName=Anna Berg"),
    (" Anna  Berg ", "fullName=Anna Berg fullName< Anna  Berg "),
    ("Anna\u{A0}Berg", "fullName=Anna Berg fullName<Anna\u{A0}Berg"),
    ("Anna\u{200B}", "fullName=Anna fullName<Anna\u{200B}"),
    ("An\u{1}na", "fullName=An na fullName<An\u{1}na"),
    ("Jürgen – Öz", "fullName=Jürgen – Öz"), ("Анна", "fullName=Анна"),
    ("O’Neil", "fullName=O’Neil"),
    ("客户", "fullName=客户"),
  ])
  func `a name has no blanks and signs that nobody sees`(text: String, expected: String) {
    #expect(drawn([.fullName: text]) == expected + " project")
  }

  @Test(arguments: [
    ("DE", "country=DE"), ("Deutschland", "country=DE country<Deutschland"),
    ("GERMANY", "country=DE country<GERMANY"), ("deu", "country=DE country<deu"),
    ("Германия", "country=DE country<Германия"), ("de", "country=DE country<de"),
    (" Germany ", "country=DE country< Germany "),
  ])
  func `a country is a code, and one zone is its zone`(text: String, expected: String) {
    #expect(drawn([.country: text]) == "\(expected) timeZone=Europe/Berlin address")
  }

  @Test func `a country that is none stays as it is and is told`() {
    #expect(drawn([.country: "Atlantis"]) == "country=Atlantis country.unresolved project")
    #expect(drawn([.country: "ZZ", .zip: "x"]) == "country=ZZ zip=x country.unresolved project")
  }

  @Test(arguments: [
    ("DE", "10115", "zip=10115"), ("DE", "D-10115", "zip=10115 zip<D-10115"),
    ("NL", "1011ab", "zip=1011 AB zip<1011ab"), ("GB", "sw1a1aa", "zip=SW1A 1AA zip<sw1a1aa"),
    ("PL", "00950", "zip=00-950 zip<00950"), ("AT", "1010", "zip=1010"),
  ])
  func `a postcode has the form of its country`(country: String, zip: String, expected: String) {
    #expect(drawn([.country: country, .zip: zip]).contains(expected))
    #expect(!drawn([.country: country, .zip: zip]).contains("zip.invalid"))
  }

  @Test(arguments: [("DE", "1011"), ("DE", "ABCDE"), ("NL", "10115"), ("RU", "12345")])
  func `a postcode of no form of its country is told`(country: String, zip: String) {
    #expect(drawn([.country: country, .zip: zip]).contains("zip=\(zip)"))
    #expect(drawn([.country: country, .zip: zip]).contains("zip.invalid"))
  }

  @Test(
    arguments: [
      // Its own column stands above all.
      ([.timeZone: "Asia/Tokyo", .country: "DE"], "Asia/Tokyo profile"),
      ([.country: "RU", .zip: "690001"], "Asia/Vladivostok address"),
      ([.country: "RU", .city: "Омск"], "Asia/Omsk address"),
      ([.country: "RU", .city: "г. Омск"], "Asia/Omsk address"),
      ([.city: "Омск"], "Asia/Omsk address"),
      ([.country: "US", .phone: "+1 212 555 0123"], "America/New_York phone"),
      ([.country: "RU", .phone: "+74232700123"], "Asia/Vladivostok phone.landline phone"),
      ([.country: "RU", .phone: "+7 912 3456789", .region: "Томская обл."], "Asia/Tomsk region"),
      ([.phone: "+7 701 1234567"], "Asia/Almaty phone"),
      ([.country: "RU", .phone: "+7 912 3456789"], "project"),
      ([.region: "Altai Krai"], "Asia/Barnaul region"),
    ] as [([ProfileField: String], String)])
  func `a zone comes from the nearest source`(fields: [ProfileField: String], expected: String) {
    let words = drawn(fields, home: "RU")
    #expect(words.hasSuffix(expected), "\(words)")
  }

  @Test func `a zone that is none is told and looked for elsewhere`() {
    #expect(
      drawn([.timeZone: "Mars/Olympus", .country: "AT"])
        == "country=AT timeZone=Europe/Vienna timeZone<Mars/Olympus time_zone.unknown address")
  }

  @Test func `a region has the name of the dictionary`() {
    #expect(
      drawn([.country: "DE", .region: "Bavaria"]).contains("region=Bayern region<Bavaria"))
    #expect(drawn([.country: "DE", .region: "Mordor"]).contains("region=Mordor "))
    #expect(drawn([.country: "DE", .region: "Mordor"]).contains("region.unresolved"))
    #expect(!drawn([.country: "FR", .region: "Bretagne"]).contains("unresolved"))
    #expect(drawn([.country: "RU", .region: "Altai Krai"]).contains("region=Алтайский край"))
  }

  @Test func `what cannot be written to is kept apart from what can`() {
    #expect(drawn([.phone: "12"]) == "phone<12 phone.impossible project")
    #expect(drawn([.phone: "030 901820"]).hasPrefix("phone=+4930901820 phone<030 901820 "))
    #expect(drawn([.phone: "030 901820"]).contains("phone.landline"))
    #expect(drawn([.email: "anna"]) == "email<anna email.invalid project")
    #expect(drawn([.email: "anna@localhost"]) == "email<anna@localhost email.unfit project")
    #expect(drawn([.phone: "  ", .email: " "]) == "project")
  }
}
