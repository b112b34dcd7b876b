/// The countries of ISO 3166-1 and how people write them.
enum Countries {
  /// Where a code of two capital letters stands in a table of all of them.
  static func pair(_ code: UnsafeRawBufferPointer) -> Int? {
    guard code.count == 2, (65...90).contains(code[0]), (65...90).contains(code[1]) else {
      return nil
    }
    return Int(code[0] - 65) * 26 + Int(code[1] - 65)
  }

  struct Country: Sendable {
    let code: StaticText
    /// The one zone of the country.
    let zone: StaticText?
  }

  static func isCode(_ text: UnsafeRawBufferPointer) -> Bool {
    pair(text).map { byPair[$0] >= 0 } ?? false
  }

  static func country(code: UnsafeRawBufferPointer) -> Country? {
    guard let pair = pair(code), byPair[pair] >= 0 else { return nil }
    return all[Int(byPair[pair])]
  }

  /// The country that a code or a name in one of eleven languages means.
  static func country(named text: UnsafeRawBufferPointer) -> Country? {
    var name = String(decoding: text, as: UTF8.self).lowercased()
    name = name.replacing("\u{2019}", with: "'")
    if let index = names[name] { return all[index] }
    return names[name.trimmingPunctuation].map { all[$0] }
  }

  private static let table: (countries: [Country], names: [String: Int]) = {
    var countries: [Country] = []
    var names: [String: Int] = [:]
    for line in CountryTables.countries.description.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      for name in [parts[0].lowercased(), parts[1].lowercased()] + parts[3...].map(String.init) {
        if names[name] == nil { names[name] = countries.count }
      }
      countries.append(
        Country(
          code: StaticText(parts[0]), zone: parts[2].isEmpty ? nil : StaticText(parts[2])))
    }
    return (countries, names)
  }()

  private static let all = table.countries
  private static let names = table.names

  private static let byPair: [Int16] = {
    var places = [Int16](repeating: -1, count: 26 * 26)
    for (index, country) in all.enumerated() {
      if let pair = pair(country.code.bytes) { places[pair] = Int16(index) }
    }
    return places
  }()
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var text = self[...]
    while let last = text.last, last == "." || last == "," || last == " " { text = text.dropLast() }
    return String(text)
  }
}
