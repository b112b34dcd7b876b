import Vocabulary

extension World {
  /// Customers near the edges of what is asked about a business date.
  static func random(_ dice: inout Dice, customers: Int, around date: CivilDate) -> World {
    var author = CustomerAuthor(dice: dice, date: date)
    var world = World(customers: (1...customers).map { author.customer("c\($0)") })
    dice = author.dice
    world.parents = ["boots": "shoes", "shoes": "fashion"]
    if dice.happens(30) { world.parents["food"] = dice.pick(["fashion", "boots"]) }
    for product in Words.products where dice.happens(85) {
      world.categories[product] = dice.pick(Words.categories)
    }
    return world
  }
}

private struct CustomerAuthor {
  var dice: Dice
  let date: CivilDate

  /// A day before, on or after the business date, near the ends of windows.
  private mutating func past() -> CivilDate {
    date.adding(days: -dice.pick([-1, 0, 1, 2, 7, 29, 30, 31, 90, 400]))
  }

  private mutating func maybe<Value>(_ percent: Int, _ values: [Value]) -> Value? {
    dice.happens(percent) ? dice.pick(values) : nil
  }

  mutating func customer(_ id: String) -> World.Customer {
    var customer = World.Customer(
      id: id, registeredOn: date.adding(days: -dice.pick([-3, 0, 1, 29, 30, 31, 364, 365, 366])))
    customer.status = dice.happens(85) ? "active" : dice.pick(["blocked", "merged"])
    if dice.happens(80) { customer.birthDate = birthDate() }
    profile(&customer)
    for number in 0..<dice.pick([0, 0, 1, 2, 3, 6]) {
      customer.receipts.append(receipt("\(id)-\(number)"))
    }
    for number in 0..<dice.pick([0, 1, 2, 5]) { customer.events.append(event("\(id)-\(number)")) }
    messages(&customer)
    loyalty(&customer)
    sets(&customer)
    return customer
  }

  private mutating func birthDate() -> CivilDate? {
    let leapDay = CivilDate(year: dice.pick([1996, 2000, 2004]), month: 2, day: 29)
    let month = dice.happens(50) ? date.components.month : dice.roll(1...12)
    let other = CivilDate(year: dice.roll(1950...2010), month: month, day: dice.roll(1...28))
    return dice.happens(20) ? leapDay : other
  }

  private mutating func profile(_ customer: inout World.Customer) {
    let fields = [
      ("city", Words.cities), ("email", ["a@b.example"]), ("email_provider", Words.providers),
      ("first_name", Words.names), ("phone", ["+4930123456"]), ("phone_kind", Words.phoneKinds),
      ("push_id", ["device"]), ("sex", ["F", "M"]), ("time_zone_source", ["phone", "profile"]),
    ]
    for (name, values) in fields { customer.texts[name] = maybe(70, values) }
    let custom = [
      ("shoe_size", ["38", "42", "\"42\""]), ("rating", ["1.5", "2.25", "\"2.5\"", "-3"]),
      ("vip", ["true", "false"]), ("wedding", ["\"2020-02-29\"", "\"2021-06-01\""]),
      ("nick", ["\"Ann\"", "\"O'Hara\""]),
    ]
    for (name, values) in custom { customer.custom[name] = maybe(60, values) }
  }

  private mutating func receipt(_ id: String) -> World.Receipt {
    let lines = (0..<dice.roll(0...3)).map { _ in
      World.Line(
        product: maybe(90, Words.products), cents: dice.pick([0, 50, 999, 1000, 3333]))
    }
    return World.Receipt(
      id: id, issuedOn: past(), isReturn: dice.happens(25), isCancelled: dice.happens(10),
      cents: lines.isEmpty ? dice.pick([0, 1000, 3333, 10_000]) : lines.map(\.cents).reduce(0, +),
      shop: maybe(80, Words.shops), promoCode: maybe(40, Words.promoCodes), lines: lines)
  }

  private mutating func event(_ id: String) -> World.Event {
    var attributes: [String: String] = [:]
    attributes["page"] = maybe(70, Words.pages.map { "\"\($0)\"" } + ["null", "5"])
    attributes["items"] = maybe(60, ["0", "2", "2.50", "\"2\"", "true"])
    attributes["first time"] = maybe(50, ["true", "false", "\"true\"", "{}"])
    return World.Event(
      id: id, code: dice.pick(Words.eventCodes), day: past(),
      objectType: maybe(60, ["product", "page"]), object: maybe(60, Words.objects),
      cents: maybe(70, [0, 50, 999, 3333]), attributes: dice.happens(90) ? attributes : nil)
  }

  private mutating func messages(_ customer: inout World.Customer) {
    for number in 0..<dice.pick([0, 1, 2, 3]) {
      let campaign = dice.pick(Words.campaigns)
      let occasion = "o\(number)"
      let parts = "1|demo|\(campaign)|mail|\(customer.id)|\(occasion)|MESSAGE|1"
      let message = World.Message(
        key: String(SHA256.hex(of: parts).prefix(32)), day: past(),
        channel: dice.pick(["email", "sms", "push"]), campaign: campaign,
        template: dice.pick(Words.templates), category: maybe(60, Words.mailings),
        occasion: occasion, isWithdrawn: dice.happens(20))
      customer.messages.append(message)
      for _ in 0..<dice.roll(0...3) {
        customer.statuses.append(
          World.Status(
            key: message.key, status: dice.pick(Words.statuses), day: past(),
            channel: message.channel))
      }
    }
    if dice.happens(20) {
      customer.statuses.append(
        World.Status(
          key: "somebody-else's", status: dice.pick(Words.statuses), day: past(), channel: "email"))
    }
  }

  private mutating func loyalty(_ customer: inout World.Customer) {
    for number in 0..<dice.pick([0, 1, 2, 4]) {
      let near = [-30, -1, 0, 1, 6, 7, 8, 30]
      customer.lots.append(
        World.Lot(
          id: "\(number)", legalEntity: maybe(80, Words.entities), unit: dice.pick(Words.units),
          cents: dice.pick([0, 50, 1000, 10_000]),
          validFrom: maybe(70, near).map { date.adding(days: -$0) },
          expiresOn: maybe(80, near).map { date.adding(days: $0) },
          state: dice.happens(70)
            ? "active" : dice.pick(["pending", "spent", "expired"]), isOpen: dice.happens(85)))
    }
    for _ in 0..<dice.pick([0, 1, 3]) {
      customer.points.append(
        World.Points(
          score: dice.pick(Words.scores), cents: dice.pick([-500, 100, 1000]), day: past()))
    }
    for tag in Words.tags where dice.happens(40) { customer.tags[tag] = past() }
    for audience in Words.audiences where dice.happens(40) { customer.audiences[audience] = past() }
    for campaign in Words.campaigns {
      if dice.happens(30) { customer.controls[campaign] = past() }
      if dice.happens(30) { customer.entries[campaign] = past() }
    }
    for channel in ["email", "sms", "push", "viber", "call"] {
      for category in ["", "news"] where dice.happens(65) {
        customer.subscriptions[World.Subscription(channel: channel, category: category)] =
          dice.pick(["on", "on", "off", "pending"])
      }
    }
  }

  private mutating func sets(_ customer: inout World.Customer) {
    if dice.happens(70) {
      customer.scores.append(
        World.Score(
          model: "default", recency: dice.roll(1...5), frequency: dice.roll(1...5),
          monetary: dice.roll(1...5), name: dice.pick(Words.rfmNames)))
    }
    for segment in Words.segments where dice.happens(60) {
      // An interval that is over, one that ends around the business date, one that is open.
      let entered = date.adding(days: -dice.pick([-1, 0, 1, 30]))
      let left = maybe(40, [1, 2, 40]).map { entered.adding(days: $0) }
      customer.memberships.append(
        World.Membership(
          segment: segment, enteredOn: day("2000-01-01"), leftOn: day("2000-02-01")))
      customer.memberships.append(
        World.Membership(segment: segment, enteredOn: entered, leftOn: left))
    }
  }
}
