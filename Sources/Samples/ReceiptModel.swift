import Vocabulary

enum ReceiptStatus: UInt8, Sendable {
  case new, paid, cancelled
}

/// A receipt without its customer's or its lines' texts. Money in cents.
struct SampleReceipt: Sendable {
  var number: Int
  /// -1: anonymous.
  var customer: Int
  var issued: LocalTime
  var status: ReceiptStatus
  /// The sale that this receipt returns, or -1.
  var parent = -1
  /// 0…11; 11 is the web shop.
  var shop: Int
  var lineCount: Int
  var discountPercent: Int
  var usesBonus: Bool
  var hasPromoCode: Bool
  /// How often it was corrected: each correction adds 1.00 to the price of its first line.
  var version = 0
  var isReturnCandidate: Bool

  var isReturn: Bool { parent >= 0 }
}

/// One line of a receipt. Money in cents, quantity in thousandths.
struct SampleLine: Sendable {
  var product: Int
  var quantity: Int
  var price: Int
  /// What the customer pays: price times quantity less discount.
  var sum: Int
  var discount: Int
  var bonusUsed: Int
  var bonusEarned: Int
}

/// Every receipt and line as a function of the seed and a number: nothing is kept, so a file of any
/// size needs the same memory, and a return or a correction can look at its sale again.
struct ReceiptModel: Sendable {
  /// `time`: numbers ascend with time, as a tillroll does. `random`: time is thrown too.
  enum Order: Sendable {
    case time, random
  }

  let seed: UInt64
  let customers: CustomerModel
  let calendar: PurchaseCalendar
  let meanLines: Int
  let order: Order

  func receipt(_ number: Int) -> SampleReceipt {
    let own = sale(number)
    guard own.isReturnCandidate, number > 0 else { return own }
    var dice = Dice(seed, .returnOf, number)
    let sold = sale(number - 1 - dice.below(min(number, 5000)))
    guard !sold.isReturnCandidate, sold.status == .paid else { return own }
    return giveBack(of: sold, number: number, issued: later(own.issued, sold.issued))
  }

  private func later(_ first: LocalTime, _ second: LocalTime) -> LocalTime {
    first.secondsSinceEpochAsUTC < second.secondsSinceEpochAsUTC ? second : first
  }

  /// A return of the first line of a sale.
  func giveBack(of sold: SampleReceipt, number: Int, issued: LocalTime) -> SampleReceipt {
    var back = sold
    back.number = number
    back.parent = sold.number
    back.issued = issued
    back.lineCount = 1
    back.hasPromoCode = false
    back.usesBonus = false
    return back
  }

  @inline(__always)
  func sale(_ number: Int) -> SampleReceipt {
    var dice = Dice(seed, .receipt, number)
    let issued = issued(number, &dice)
    let status = dice.below(100)
    let shop = min(dice.below(12), dice.below(14))
    let percent = dice.below(10)
    return SampleReceipt(
      number: number, customer: customer(on: issued.date, &dice), issued: issued,
      status: status < 2 ? .cancelled : status < 3 ? .new : .paid, shop: shop,
      lineCount: 1 + dice.below(2 * meanLines - 1),
      discountPercent: percent < 7 ? 0 : percent == 7 ? 5 : percent == 8 ? 10 : 20,
      usesBonus: dice.chance(perThousand: 50), hasPromoCode: dice.chance(perThousand: 30),
      isReturnCandidate: dice.chance(perThousand: 30))
  }

  /// Shops are open from 9 to 21; receipts of one day stand evenly in it.
  @inline(__always)
  private func issued(_ number: Int, _ dice: inout Dice) -> LocalTime {
    guard order == .time else {
      return LocalTime(
        date: calendar.first.adding(days: dice.below(calendar.days)),
        secondOfDay: 32_400 + dice.below(43_200))
    }
    let day = calendar.day(ofReceipt: number)
    let numbers = calendar.receipts(ofDay: day)
    let place = number - numbers.lowerBound
    let start = 43_200 * place / numbers.count
    let end = 43_200 * (place + 1) / numbers.count
    return LocalTime(
      date: calendar.first.adding(days: day),
      secondOfDay: 32_400 + start + dice.below(max(1, end - start)))
  }

  /// One receipt in ten is anonymous. Nobody buys before the day of registration: a throw that hits
  /// a later customer is repeated up to three times, then the receipt is anonymous too.
  @inline(__always)
  private func customer(on date: CivilDate, _ dice: inout Dice) -> Int {
    let throwOfKind = dice.below(640)
    if throwOfKind < 64 { return -1 }
    if date >= customers.asOf, throwOfKind < 80 {
      let arrived = customers.arriving * (date.days(since: customers.asOf) + 1)
      if arrived > 0 { return customers.known + dice.below(arrived) }
    }
    for _ in 0..<4 {
      let customer = customers.buyer(&dice)
      if customers.registrationDate(of: customer) <= date { return customer }
    }
    return -1
  }

  /// Line `position` (from 0) of a receipt. A return has the first line of its sale.
  @inline(__always)
  func line(_ position: Int, of receipt: SampleReceipt) -> SampleLine {
    let origin = receipt.isReturn ? receipt.parent : receipt.number
    var dice = Dice(seed, .line, origin &* 64 &+ position)
    let skew = dice.below(2000)
    let product = skew * dice.below(2000) / 2000
    // Goods by weight have three decimals; the first line never, so that a correction is exact.
    let isByWeight = position > 0 && product % 17 == 0
    let several = dice.below(32)
    let quantity = isByWeight ? 100 + dice.below(2900) : 1000 * (several < 6 ? 2 + several % 3 : 1)
    let price = Self.price(ofProduct: product) + (position == 0 ? 100 * receipt.version : 0)
    let gross = (price * quantity + 500) / 1000
    let discount = gross * receipt.discountPercent / 100
    let sum = gross - discount
    let bonusUsed = receipt.usesBonus && receipt.customer >= 0 ? sum / 10 : 0
    return SampleLine(
      product: product, quantity: quantity, price: price, sum: sum, discount: discount,
      bonusUsed: bonusUsed, bonusEarned: receipt.customer >= 0 ? (sum - bonusUsed) / 20 : 0)
  }

  /// 0.99 to 59.99, the same in every shop and on every day.
  @inline(__always)
  private static func price(ofProduct product: Int) -> Int {
    var dice = Dice(0, .product, product)
    return 99 + 100 * (dice.below(60) * dice.below(60) / 60)
  }
}
