import Vocabulary

/// The planted cases of customers, around a business date.
struct PlantedCustomers {
  let asOf: CivilDate
  let drops: Int

  var cases: [PlantedCase] {
    registrations + birthDates + nights + reach + names + keys
  }

  private var registrations: [PlantedCase] {
    [364, 365, 366].map { days in
      PlantedCase(
        id: "registered-\(days)-days", what: "birthday on \(asOf), registered \(days) days before",
        expected: days < 365
          ? "the birthday bonus for 365 days and more does not pay"
          : "the birthday bonus for 365 days and more pays on \(asOf)",
        rows: [
          customer(
            "P-REG-\(days)",
            [
              "register_date": "\(asOf.adding(days: -days)) 10:00:00",
              "birth_date": Self.birthday(asOf),
            ])
        ])
    }
  }

  private var birthDates: [PlantedCase] {
    let future = "\(asOf.year + 1)" + Self.birthday(asOf).dropFirst(4)
    let exists = CivilDate(future) != nil
    let unknown = "unknown: counted as date.sentinel, no trigger fires"
    return [
      ("birth-1900", "born 1900-01-01", "1900-01-01", unknown),
      ("birth-1970", "born 1970-01-01", "1970-01-01", unknown),
      ("birth-future", "born next year", exists ? future : "\(asOf.year + 1)-02-28", unknown),
      ("birth-121-years", "more than 120 years old", "\(asOf.year - 122)-06-15", unknown),
      (
        "birthday-leap-day", "born on 29 February", "1988-02-29",
        "29 February in leap years; else 28 February (feb28), 1 March (mar1), never (leap_only)"
      ),
      ("birth-unknown", "no birth date", "", "no birthday trigger fires, nothing is counted"),
    ].map { id, what, birth, expected in
      PlantedCase(
        id: id, what: what, expected: expected,
        rows: [customer("P-" + id.uppercased(), ["birth_date": birth])])
    }
  }

  private var nights: [PlantedCase] {
    (0..<drops).map { drop in
      let night = asOf.adding(days: drop)
      return PlantedCase(
        id: "birthday-night-\(drop + 1)", what: "birthday on \(night), registered long ago",
        expected: "the birthday bonus pays on \(night), once",
        rows: [customer("P-BIRTHDAY-\(drop + 1)", ["birth_date": Self.birthday(night)])])
    }
  }

  private var reach: [PlantedCase] {
    let birthday = Self.birthday(asOf)
    let pays = "the birthday bonus pays on \(asOf); "
    let off = [
      "client_local_id": "P-UNSUBSCRIBED", "state": "OFF", "source": "web",
      "changed_at": "\(asOf.adding(days: -20)) 08:00:00",
    ]
    func out(_ channel: String) -> PlantedRow {
      PlantedRow(
        drop: 0, feed: .subscriptions, values: off.merging(["channel": channel]) { $1 })
    }
    return [
      PlantedCase(
        id: "no-address", what: "birthday on \(asOf), neither e-mail nor phone",
        expected: pays + "no message, refused for want of an address",
        rows: [customer("P-NO-ADDRESS", ["birth_date": birthday, "email": "", "phone": ""])]),
      PlantedCase(
        id: "unsubscribed", what: "birthday on \(asOf), every channel off",
        expected: pays + "no message, refused as unsubscribed",
        rows: [
          customer("P-UNSUBSCRIBED", ["birth_date": birthday]), out("EMAIL"), out("SMS"),
          out("PUSH"),
        ]),
      PlantedCase(
        id: "far-east", what: "birthday on \(asOf), lives 14 hours ahead of UTC",
        expected: pays + "the message's window is in the recipient's time",
        rows: [customer("P-FAR-EAST", ["birth_date": birthday, "time_zone": "Pacific/Kiritimati"])]),
      PlantedCase(
        id: "blocked", what: "birthday on \(asOf), blocked",
        expected: "loaded with status blocked",
        rows: [customer("P-BLOCKED", ["birth_date": birthday, "status": "BLOCKED"])]),
    ]
  }

  private var names: [PlantedCase] {
    [
      ("name-comma", "Doe, Jr.", "a comma"), ("name-quote", "Müller \"Mucki\"", "quotes"),
      ("name-newline", "von\nund zu", "a line break"), ("name-emoji", "Lee 👩‍👩‍👧🎂", "emoji"),
      ("name-right-to-left", "كوهين", "letters from right to left"),
      ("name-end-of-copy", "\\.", "nothing but the end mark of COPY"),
      ("name-formula", "=1+1", "a formula"),
    ].map { id, name, what in
      PlantedCase(
        id: id, what: "the last name holds \(what)",
        expected: "the name arrives and leaves unchanged",
        rows: [customer("P-" + id.uppercased(), ["last_name": name])])
    }
  }

  private var keys: [PlantedCase] {
    var second = customer("P-TWICE", ["city": "second"])
    second.isLast = true
    return [
      PlantedCase(
        id: "duplicate-customer", what: "the same customer twice in one file",
        expected: "the last row stands (city 'second'), the first counts as duplicate",
        rows: [customer("P-TWICE", ["city": "first"]), second]),
      PlantedCase(
        id: "leading-zeros", what: "ids that differ in leading zeros only",
        expected: "two customers",
        rows: [customer("000742", ["city": "zeros"]), customer("742", ["city": "plain"])]),
    ]
  }

  /// A day of birth whose yearly day is a date, in a leap year so that every day exists.
  static func birthday(_ date: CivilDate) -> String {
    let (_, month, day) = date.components
    return CivilDate(year: 1984, month: month, day: day)!.description
  }

  func customer(_ id: String, drop: Int = 0, _ values: [String: String]) -> PlantedRow {
    let usual = [
      "local_id": id, "first_name": "Petra", "last_name": "Planted",
      "register_date": "\(asOf.adding(days: -1000)) 10:00:00", "sex": "F",
      "email": "\(id.lowercased())@example.org", "phone": "+4915112345678",
      "birth_date": "", "country": "DE", "city": "Hamburg", "zip": "01067",
      "time_zone": "Europe/Berlin", "status": "ACTIVE",
    ]
    return PlantedRow(drop: drop, feed: .customers, values: usual.merging(values) { $1 })
  }
}
