/// The regions of countries whose regions are known by name, and where their clocks are.
enum Regions {
  struct Region: Sendable {
    let name: StaticText
    /// The zone of the whole region; `nil` where it has several.
    let zone: StaticText?
  }

  /// Whether the regions of a country are known, so that an unknown one is worth a word.
  static func isKnown(country: UnsafeRawBufferPointer) -> Bool {
    tables[String(decoding: country, as: UTF8.self)] != nil
  }

  static func region(
    named text: UnsafeRawBufferPointer, country: UnsafeRawBufferPointer
  ) -> Region? {
    guard let table = tables[String(decoding: country, as: UTF8.self)] else { return nil }
    let name = String(decoding: text, as: UTF8.self)
    return table[plain(name)] ?? table[key(name)]
  }

  /// A city that says which zone it is in, in countries with several.
  static func zone(
    city text: UnsafeRawBufferPointer, country: UnsafeRawBufferPointer
  ) -> StaticText? {
    cities[String(decoding: country, as: UTF8.self)]?[key(String(decoding: text, as: UTF8.self))]
  }

  /// The zone of a postcode, by the longest prefix; Russia, Spain, Portugal, Australia, Canada.
  static func zone(
    postcode: UnsafeRawBufferPointer, country: UnsafeRawBufferPointer
  ) -> StaticText? {
    guard let ranges = postcodes[String(decoding: country, as: UTF8.self)] else { return nil }
    let text = String(decoding: postcode, as: UTF8.self)
    return ranges.first {
      text.prefix($0.low.count) >= $0.low && text.prefix($0.high.count) <= $0.high
    }?
    .zone
  }

  /// Lower case, `ё` as `е`, words parted by one blank.
  private static func plain(_ text: String) -> String {
    let lower = text.lowercased().replacing("ё", with: "е").replacing("'", with: "")
    return lower.split { " -.".contains($0) }.joined(separator: " ")
  }

  /// The same without the words that say what kind of region it is.
  private static func key(_ text: String) -> String {
    let words = plain(text).split(separator: " ").filter { !kinds.contains(String($0)) }
    return words.joined(separator: " ")
  }

  private static let kinds: Set = [
    "область", "обл", "край", "республика", "респ", "автономный", "округ", "ао", "аобл",
    "автономная", "г", "город", "oblast", "krai", "kray", "region", "republic", "of", "the",
    "autonomous", "okrug", "state", "province", "land", "kanton", "canton", "territory", "city",
  ]

  private static let tables: [String: [String: Region]] = {
    var tables: [String: [String: Region]] = [:]
    for line in RegionTables.regions.description.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let names = parts[2].split(separator: ",")
      let region = Region(
        name: StaticText(names[0]), zone: parts[1].isEmpty ? nil : StaticText(parts[1]))
      // Some differ only in their kind: the Altai is a republic and a territory.
      for name in names {
        tables[String(parts[0]), default: [:]][plain(String(name))] = region
      }
      for name in names where tables[String(parts[0]), default: [:]][key(String(name))] == nil {
        tables[String(parts[0]), default: [:]][key(String(name))] = region
      }
    }
    return tables
  }()

  private static let cities: [String: [String: StaticText]] = {
    var cities: [String: [String: StaticText]] = [:]
    for line in RegionTables.cities.description.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let zone = StaticText(parts[1])
      for name in parts[2].split(separator: ",") {
        cities[String(parts[0]), default: [:]][key(String(name))] = zone
      }
    }
    return cities
  }()

  private typealias Range = (low: String, high: String, zone: StaticText)

  private static let postcodes: [String: [Range]] = {
    var postcodes: [String: [Range]] = [:]
    for line in RegionTables.postcodes.description.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let zone = StaticText(parts[1])
      for range in parts[2].split(separator: ",") {
        let ends = range.split(separator: "-")
        postcodes[String(parts[0]), default: []].append(
          (String(ends[0]), String(ends[ends.count - 1]), zone))
      }
    }
    return postcodes
  }()
}
