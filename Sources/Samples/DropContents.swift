import Vocabulary

/// What stands in the files of a drop besides planted and dirty rows.
extension SampleProgramme {
  private var customers: CustomerModel { receipts.customers }

  /// The new customers of a drop; in the base all that are known.
  private func arrivals(inDrop drop: Int) -> Range<Int> {
    if drop == 0 { return 0..<customers.known }
    let start = customers.known + customers.arriving * (drop - 1)
    return start..<start + customers.arriving
  }

  /// Known customers with something new to say in a later drop, each at most once per drop.
  private func changed(inDrop drop: Int) -> [Int] {
    let count = min(customers.known, 5 * customers.arriving)
    if drop == 0 || count == 0 { return [] }
    var dice = Dice(seed, .touch, -drop)
    let width = customers.known / count
    return (0..<count).map { $0 * width + dice.below(width) }
  }

  func fillCustomers(
    _ file: inout SampleFile, drop: Int, _ dirt: inout DirtSpreader
  ) throws(Problem) {
    for customer in arrivals(inDrop: drop) {
      try file.customer(customer, of: customers)
      try dirt.afterRow(&file)
    }
    for customer in changed(inDrop: drop) {
      try file.customer(customer, version: drop, of: customers)
      try dirt.afterRow(&file)
    }
  }

  /// New customers subscribe; every fifth of the changed ones leaves.
  func fillSubscriptions(
    _ file: inout SampleFile, drop: Int, _ dirt: inout DirtSpreader
  ) throws(Problem) {
    for customer in arrivals(inDrop: drop) {
      try file.subscriptions(ofCustomer: customer, of: customers)
      try dirt.afterRow(&file)
    }
    let leaving = LocalTime(date: asOf.adding(days: drop - 1), secondOfDay: 86_000)
    for customer in changed(inDrop: drop) where customer % 5 == 0 {
      try file.subscription(customer, "EMAIL", "", "OFF", leaving)
      try dirt.afterRow(&file)
    }
  }

  /// The receipts of a drop in the order of their rows, each with the number of lines it brings.
  @inline(__always)
  func forEachReceipt(
    drop: Int, _ body: (SampleReceipt, Int) throws(Problem) -> Void
  ) throws(Problem) {
    let history = asOf.days(since: from)
    if drop == 0 {
      let end = receipts.calendar.receipts(ofDay: history - 1).upperBound
      for number in 0..<end { try body(receipts.receipt(number), .max) }
      return
    }
    let today = history + drop - 1
    let numbers = receipts.calendar.receipts(ofDay: today)
    for number in numbers { try body(receipts.receipt(number), .max) }
    for late in lateReceipts(drop: drop, today: today) { try body(late, .max) }
    for touched in touchedReceipts(drop: drop, today: today) {
      try body(touched, touched.status == .cancelled ? 0 : 1)
    }
  }

  /// Numbers of receipts that no calendar holds, apart for each drop.
  private func numberBeyondCalendar(drop: Int, _ position: Int) -> Int {
    (receiptCount + 100) * drop + position
  }

  /// Sales of two to five days ago that a till sends only now, one for 200 of the day.
  private func lateReceipts(drop: Int, today: Int) -> [SampleReceipt] {
    let earlier = receipts.calendar.receipts(ofDay: max(0, today - 6)).lowerBound
    if earlier == 0 { return [] }
    return (0..<max(2, receipts.calendar.receipts(ofDay: today).count / 200)).map { position in
      var dice = Dice(seed, .late, drop * 1_000_000 + position)
      var late = receipts.sale(dice.below(earlier))
      late.number = numberBeyondCalendar(drop: drop, position)
      late.issued = LocalTime(
        date: asOf.adding(days: drop - 3 - dice.below(4)), secondOfDay: late.issued.secondOfDay)
      late.status = .paid
      return late
    }
  }

  /// Paid sales of the day before that come again: corrected, cancelled or given back in turn, one
  /// for 50 of the day. Every drop has a day of its own to look at, so none comes twice.
  private func touchedReceipts(drop: Int, today: Int) -> [SampleReceipt] {
    if today == 0 { return [] }
    let numbers = receipts.calendar.receipts(ofDay: today - 1)
    let count = min(numbers.count, max(6, numbers.count / 50))
    return (0..<count).compactMap { position in
      let start = numbers.lowerBound + numbers.count * position / count
      let end = numbers.lowerBound + numbers.count * (position + 1) / count
      for number in start..<end {
        var sold = receipts.receipt(number)
        guard !sold.isReturn, sold.status == .paid else { continue }
        switch position % 3 {
        case 0: sold.version = 1
        case 1: sold.status = .cancelled
        default:
          let issued = LocalTime(
            date: asOf.adding(days: drop - 1), secondOfDay: sold.issued.secondOfDay)
          return receipts.giveBack(
            of: sold, number: numberBeyondCalendar(drop: drop, 50 + receiptCount / 2 + position),
            issued: issued)
        }
        return sold
      }
      return nil
    }
  }
}
