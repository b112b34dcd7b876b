import Vocabulary

/// Random numbers that are the same in every run (SplitMix64, Steele et al. 2014).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(0...values.count - 1)] }
  mutating func happens(_ percent: Int) -> Bool { roll(1...100) <= percent }
}

/// Words that worlds and conditions share, few enough to meet.
enum Words {
  static let cities = ["Berlin", "Bern", "Köln", "", "O'Hara"]
  static let names = ["Ann", "Anna", "Hannah", "Élodie", "%_"]
  static let shops = ["s1", "s2", "s3"]
  static let products = ["p1", "p2", "p3", "p4"]
  static let segments = ["loyal", "lost"]
  static let rfmNames = ["Champions", "Lost", "Can't Lose Them"]
}

extension World {
  /// Customers near the edges of what is asked about a business date.
  static func random(_ dice: inout Dice, customers: Int, around date: CivilDate) -> World {
    World(customers: (1...customers).map { .random(&dice, "c\($0)", around: date) })
  }
}

extension World.Customer {
  fileprivate static func random(
    _ dice: inout Dice, _ id: String, around date: CivilDate
  ) -> World.Customer {
    var customer = World.Customer(
      id: id, registeredOn: date.adding(days: -dice.pick([-3, 0, 1, 29, 30, 31, 364, 365, 366])))
    if dice.happens(80) {
      let month = dice.happens(50) ? date.components.month : dice.roll(1...12)
      let leapDay = CivilDate(year: dice.pick([1996, 2000, 2004]), month: 2, day: 29)
      let other = CivilDate(year: dice.roll(1950...2010), month: month, day: dice.roll(1...28))
      customer.birthDate = dice.happens(20) ? leapDay : other
    }
    let fields = [
      "sex": ["F", "M"], "city": Words.cities, "first_name": Words.names, "email": ["a@b.example"],
      "phone": ["+4930123456"], "push_id": ["device"],
    ]
    for (name, values) in fields.sorted(by: { $0.key < $1.key }) where dice.happens(70) {
      customer.texts[name] = dice.pick(values)
    }
    let custom = [
      "shoe_size": ["38", "42", "\"42\""], "rating": ["1.5", "2.25", "\"2.5\"", "-3"],
      "vip": ["true", "false"], "wedding": ["\"2020-02-29\"", "\"2021-06-01\""],
      "nick": ["\"Ann\"", "\"O'Hara\""],
    ]
    for (name, values) in custom.sorted(by: { $0.key < $1.key }) where dice.happens(60) {
      customer.custom[name] = dice.pick(values)
    }
    for number in 0..<dice.pick([0, 0, 1, 2, 3, 6]) {
      customer.receipts.append(.random(&dice, "\(id)-\(number)", around: date))
    }
    if dice.happens(70) {
      customer.scores.append(
        World.Score(
          model: "default", recency: dice.roll(1...5), frequency: dice.roll(1...5),
          monetary: dice.roll(1...5), name: dice.pick(Words.rfmNames)))
    }
    customer.segments = Set(Words.segments.filter { _ in dice.happens(40) })
    for channel in ["email", "sms", "push"] where dice.happens(70) {
      customer.subscriptions[channel] = dice.pick(["on", "on", "off", "pending"])
    }
    return customer
  }
}

extension World.Receipt {
  fileprivate static func random(
    _ dice: inout Dice, _ id: String, around date: CivilDate
  ) -> World.Receipt {
    let lines = (0..<dice.roll(0...3)).map { _ in
      World.Line(product: dice.pick(Words.products), cents: dice.pick([0, 50, 999, 1000, 3333]))
    }
    return World.Receipt(
      id: id, issuedOn: date.adding(days: -dice.pick([-1, 0, 1, 2, 29, 30, 31, 90, 400])),
      isReturn: dice.happens(25), isCancelled: dice.happens(10),
      cents: lines.isEmpty ? dice.pick([0, 1000, 3333, 10_000]) : lines.map(\.cents).reduce(0, +),
      shop: dice.happens(80) ? dice.pick(Words.shops) : nil, lines: lines)
  }
}
