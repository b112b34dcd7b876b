import Vocabulary

/// How a number of receipts is spread over days: more before weekends and Christmas, fewer in
/// summer, and always exactly the number asked for.
struct PurchaseCalendar: Sendable {
  let first: CivilDate
  /// The number of receipts before each day, and the number of all at the end.
  private let before: [Int]

  init(receipts: Int, first: CivilDate, days: Int) {
    precondition(days > 0 && receipts >= 0, "receipts are spread over at least one day")
    self.first = first
    var weightBefore = [0]
    for day in 0..<days {
      weightBefore.append(weightBefore[day] + Self.weight(first.adding(days: day)))
    }
    before = weightBefore.map { receipts * $0 / weightBefore[days] }
  }

  var days: Int { before.count - 1 }

  /// The numbers of the receipts of one day.
  func receipts(ofDay day: Int) -> Range<Int> {
    before[day]..<before[day + 1]
  }

  /// The day of a receipt, counted from the first.
  func day(ofReceipt receipt: Int) -> Int {
    var low = 0
    var high = days
    while high - low > 1 {
      let middle = (low + high) / 2
      if before[middle] <= receipt { low = middle } else { high = middle }
    }
    return low
  }

  private static func weight(_ date: CivilDate) -> Int {
    let weekday = [90, 90, 95, 100, 120, 140, 75][date.weekday - 1]
    let month = [85, 90, 100, 100, 100, 95, 90, 90, 100, 100, 120, 140][date.components.month - 1]
    return weekday * month
  }
}
