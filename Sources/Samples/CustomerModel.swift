import Vocabulary

/// Every customer as a function of the seed and a number.
///
/// The first `known` customers are there in the base drop; each later drop brings `arriving` new
/// ones, who registered the day before its business date.
struct CustomerModel: Sendable {
  let seed: UInt64
  let known: Int
  let arriving: Int
  /// The business date of the base drop: everybody known registered before it.
  let asOf: CivilDate
  private let earliest: CivilDate
  /// Spreads ranks of purchase frequency over the numbers of customers.
  private let stride: Int

  init(seed: UInt64, known: Int, arriving: Int, from: CivilDate, asOf: CivilDate) {
    self.seed = seed
    self.known = known
    self.arriving = arriving
    self.asOf = asOf
    earliest = max(from.adding(days: -1460), CivilDate(year: 2010, month: 1, day: 1)!)
    precondition(earliest < asOf, "a programme has a past")
    precondition(known > 0, "a programme has customers")
    stride = Self.coprime(to: known)
  }

  @inline(__always)
  func registrationDate(of customer: Int) -> CivilDate {
    if customer >= known { return asOf.adding(days: (customer - known) / arriving) }
    var dice = Dice(seed, .registration, customer)
    return earliest.adding(days: dice.below(asOf.days(since: earliest)))
  }

  /// A customer who buys. Shares of customers and of receipts: 2 % make 16 %, 8 % make 34 %, 20 %
  /// make 32 %, 30 % make 14 %, 25 % make 4 %; 15 % never buy.
  @inline(__always)
  func buyer(_ dice: inout Dice) -> Int {
    let share = dice.below(100)
    let from: Int
    let width: Int
    if share < 16 {
      (from, width) = (0, 2)
    } else if share < 50 {
      (from, width) = (2, 8)
    } else if share < 82 {
      (from, width) = (10, 20)
    } else if share < 96 {
      (from, width) = (30, 30)
    } else {
      (from, width) = (60, 25)
    }
    let start = known * from / 100
    let rank = start + dice.below(max(1, known * (from + width) / 100 - start))
    return rank &* stride % known
  }

  /// A number near the golden section of a count that shares no divisor with it.
  private static func coprime(to count: Int) -> Int {
    var candidate = max(1, count / 8 * 5)
    while greatestDivisor(candidate, count) != 1 { candidate += 1 }
    return candidate
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestDivisor(second, first % second)
  }
}

extension SampleFile {
  /// `C-17`.
  @inline(__always)
  mutating func customerID(_ customer: Int) {
    put("C-")
    number(customer + 1)
  }

  /// The row of a customer. A later version has moved and has a new e-mail address.
  mutating func customer(
    _ customer: Int, version: Int = 0, of model: CustomerModel
  ) throws(Problem) {
    var dice = Dice(model.seed, .customer, customer)
    let isFemale = dice.chance(perThousand: 540)
    let names = isFemale ? SampleNames.female : SampleNames.male
    let first = names[dice.below(names.count)]
    let last = SampleNames.last[dice.below(SampleNames.last.count)]
    let middle = dice.below(500)
    let home = min(dice.below(SampleNames.towns.count), dice.below(SampleNames.towns.count))
    let town = SampleNames.towns[(home + version) % SampleNames.towns.count]
    customerID(customer)
    comma()
    quoted(first.text)
    comma()
    if middle == 0 { quoted("von\nund zu") } else if middle < 40 { put("Maria") }
    comma()
    quoted(last.text)
    comma()
    moment(
      LocalTime(
        date: model.registrationDate(of: customer), secondOfDay: 28_800 + dice.below(46_800)))
    comma()
    if !dice.chance(perThousand: 60) { put(isFemale ? "F" : "M") }
    comma()
    if !dice.chance(perThousand: 80) {
      put(first.plain)
      put(".")
      put(last.plain)
      put(".")
      number(customer + 1)
      if version > 0 {
        put("v")
        number(version)
      }
      put("@example.org")
    }
    comma()
    let phone = 10_000_000 + dice.below(89_999_999)
    if !dice.chance(perThousand: 120) {
      put(town.prefix)
      number(phone)
    }
    comma()
    let ageDays = 6_600 + dice.below(24_000)
    if !dice.chance(perThousand: 150) { date(model.asOf.adding(days: -ageDays)) }
    comma()
    put(town.country)
    comma()
    quoted(town.city)
    comma()
    for _ in 0..<town.zipDigits { number(dice.below(10)) }
    comma()
    if !dice.chance(perThousand: 200) { put(town.zone) }
    put(",27")
    number(10_000_000 + customer)
    put(dice.chance(perThousand: 4) ? ",BLOCKED" : ",ACTIVE")
    try endRow()
  }

  /// The subscriptions of a customer: most have e-mail, many SMS, some left.
  mutating func subscriptions(ofCustomer customer: Int, of model: CustomerModel) throws(Problem) {
    var dice = Dice(model.seed, .subscription, customer)
    let moment = LocalTime(
      date: model.registrationDate(of: customer), secondOfDay: 75_000 + dice.below(10_000))
    let email = dice.below(100)
    let state: StaticString = email < 84 ? "ON" : email < 95 ? "OFF" : "PENDING"
    try subscription(customer, "EMAIL", "", state, moment)
    if dice.chance(perThousand: 600) { try subscription(customer, "SMS", "", "ON", moment) }
    if dice.chance(perThousand: 100) { try subscription(customer, "EMAIL", "news", "OFF", moment) }
  }

  mutating func subscription(
    _ customer: Int, _ channel: StaticString, _ category: StaticString, _ state: StaticString,
    _ changed: LocalTime
  ) throws(Problem) {
    customerID(customer)
    comma()
    put(channel)
    comma()
    put(category)
    comma()
    put(state)
    comma()
    moment(changed)
    put(",web")
    try endRow()
  }
}
