/// The closed lists that people and places come from.
enum SampleNames {
  struct Name: Sendable {
    let text: String
    /// The same in letters that an address may hold.
    let plain: String

    init(_ text: String, _ plain: String? = nil) {
      self.text = text
      self.plain = plain ?? text.lowercased()
    }
  }

  static let female: [Name] = [
    Name("Anna"), Name("Zoë", "zoe"), Name("Käthe", "kaethe"), Name("Marie-Luise"),
    Name("Olga"), Name("Sofía", "sofia"), Name("Ines"), Name("Chloé", "chloe"),
    Name("Ayşe", "ayse"),
    Name("Greta"), Name("Ирина", "irina"), Name("Łucja", "lucja"), Name("Hanna"), Name("Mia"),
    Name("Emma"), Name("Clara"), Name("Bärbel", "baerbel"), Name("Noor"),
  ]

  static let male: [Name] = [
    Name("Jürgen", "juergen"), Name("Max"), Name("Søren", "soeren"), Name("Paweł", "pawel"),
    Name("José", "jose"), Name("Ali"), Name("Иван", "ivan"), Name("Björn", "bjoern"), Name("Noah"),
    Name("Paul"), Name("Émile", "emile"), Name("Lukas"), Name("Ben"), Name("Jonas"), Name("Karl"),
    Name("Tomáš", "tomas"), Name("Hans-Peter"), Name("Omar"),
  ]

  static let last: [Name] = [
    Name("Müller", "mueller"), Name("Schmidt"), Name("Weiß", "weiss"), Name("García", "garcia"),
    Name("O'Neill", "oneill"), Name("Novák", "novak"), Name("Ivanov"), Name("Jansen"),
    Name("Doe, Jr.", "doe.jr"), Name("van der Berg", "vanderberg"), Name("Yılmaz", "yilmaz"),
    Name("Åkesson", "akesson"), Name("Kowalski"), Name("Schröder", "schroeder"), Name("Fischer"),
    Name("Weber"), Name("Wagner"), Name("Becker"), Name("Hoffmann"), Name("Koch"), Name("Richter"),
    Name("Klein"), Name("Wolf"), Name("Neumann"), Name("Schwarz"), Name("Braun"),
    Name("Müller \"Mucki\" Meier", "mueller.meier"), Name("d'Artagnan", "dartagnan"),
  ]

  struct Town: Sendable {
    let country: String
    let city: String
    let zipDigits: Int
    let zone: String
    let prefix: String
  }

  /// The first towns hold most customers.
  static let towns: [Town] = [
    town("DE", "Hamburg", 5, "Europe/Berlin", "+49151"),
    town("DE", "München", 5, "Europe/Berlin", "+49160"),
    town("DE", "Berlin", 5, "Europe/Berlin", "+4917"),
    town("DE", "Frankfurt, Oder", 5, "Europe/Berlin", "+49152"),
    town("AT", "Wien", 4, "Europe/Vienna", "+43664"),
    town("PL", "Łódź", 5, "Europe/Warsaw", "+4860"),
    town("PT", "Ponta Delgada", 4, "Atlantic/Azores", "+3519"),
    town("GB", "London", 5, "Europe/London", "+4477"),
    town("FI", "Jyväskylä", 5, "Europe/Helsinki", "+3584"),
    town("KZ", "Алматы", 6, "Asia/Almaty", "+770"),
    town("US", "Portland \"Rose City\"", 5, "America/Los_Angeles", "+150"),
    town("KI", "South Tarawa", 4, "Pacific/Tarawa", "+686"),
  ]

  private static func town(
    _ country: String, _ city: String, _ zipDigits: Int, _ zone: String, _ prefix: String
  ) -> Town {
    Town(country: country, city: city, zipDigits: zipDigits, zone: zone, prefix: prefix)
  }
}
