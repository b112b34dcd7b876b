package import Vocabulary

/// A loyalty programme that never was: customers, subscriptions, receipts and lines of a history and
/// of the days after it, as a sender would drop them.
///
/// The same programme gives the same bytes on every machine. Drop 0 is the base: everything before
/// the business date `asOf`, for the night of `asOf`. Drop `k` holds what happened on the day
/// before `asOf + k`, for the night of that date: new receipts, late ones, corrections, returns,
/// cancellations, new and changed customers, unsubscriptions. Any drop can be written alone.
///
/// ```
/// let programme = SampleProgramme(seed: 7, customers: 50_000, receipts: 500_000, asOf: asOf)
/// let drops = try programme.writeAll(inbox: "var/inbox", sheet: "var/planted.json")
/// ```
package struct SampleProgramme: Sendable {
  package let seed: UInt64
  /// All customers of all drops, planted and dirty ones not counted.
  package let customerCount: Int
  /// All receipts at the till of all days; late ones, returns brought in later and repeated rows of
  /// later drops, planted and dirty ones not counted.
  package let receiptCount: Int
  /// The average number of lines of a receipt; 0 writes no lines.
  package let linesPerReceipt: Int
  package let from: CivilDate
  package let asOf: CivilDate
  /// The number of drops, the base included.
  package let dropCount: Int
  /// Rows that must be refused, per million good ones and file.
  package let dirtyPerMillion: Int
  let receipts: ReceiptModel

  /// `from` is the first day of the history, a year and a half before `asOf` if not given.
  package init(
    seed: UInt64, customers: Int, receipts: Int, linesPerReceipt: Int = 2, from: CivilDate? = nil,
    asOf: CivilDate, drops: Int = 3, dirtyPerMillion: Int = 1000
  ) {
    precondition((0...32).contains(linesPerReceipt), "a sample receipt has at most 32 lines")
    precondition((1...400).contains(drops), "a programme has between 1 and 400 drops")
    let from = from ?? asOf.adding(days: -548)
    precondition(from < asOf, "a history begins before its end")
    let arriving = min(max(2, customers / 2000), customers / (2 * drops))
    self.seed = seed
    customerCount = customers
    receiptCount = receipts
    self.linesPerReceipt = linesPerReceipt
    self.from = from
    self.asOf = asOf
    dropCount = drops
    self.dirtyPerMillion = dirtyPerMillion
    self.receipts = ReceiptModel(
      seed: seed,
      customers: CustomerModel(
        seed: seed, known: customers - arriving * (drops - 1), arriving: arriving, from: from,
        asOf: asOf),
      calendar: PurchaseCalendar(
        receipts: receipts, first: from, days: asOf.days(since: from) + drops - 1),
      meanLines: max(1, linesPerReceipt), order: .time)
  }

  /// The cases hidden in the drops of this programme.
  package var plantedCases: [PlantedCase] {
    let customers = PlantedCustomers(asOf: asOf, drops: dropCount).cases
    return customers + PlantedReceipts(asOf: asOf, drops: dropCount).cases
  }

  /// Writes every drop into the feeds' folders below `inbox` and the answer sheet.
  package func writeAll(inbox: String, sheet: String) throws(Problem) -> [SampleDrop] {
    var drops: [SampleDrop] = []
    for drop in 0..<dropCount { drops.append(try write(drop: drop, inbox: inbox)) }
    try writeSheet(of: drops, to: sheet)
    return drops
  }

  /// Writes one drop into the feeds' folders below `inbox`, which are made if need be.
  ///
  /// The files appear complete, in the order customers, subscriptions, receipts, lines. Receipts stand
  /// in the order of time, apart from planted ones (first and last) and what a later drop brings in.
  /// Memory is constant but for the places of planted and dirty rows.
  package func write(drop: Int, inbox: String) throws(Problem) -> SampleDrop {
    precondition((0..<dropCount).contains(drop), "a programme has the drop that is written")
    var result = SampleDrop(number: drop, businessDate: asOf.adding(days: drop))
    for feed in SampleFeed.allCases where feed != .receiptLines || linesPerReceipt > 0 {
      let folder = "\(inbox)/\(feed.rawValue)"
      try SampleFolder.create(folder)
      var file = try SampleFile(feed: feed, folder: folder, name: fileName(feed, drop: drop))
      try plant(in: &file, drop: drop, isLast: false)
      var dirt = DirtSpreader(feed: feed, drop: drop, seed: seed, perMillion: dirtyPerMillion)
      try fill(&file, drop: drop, &dirt)
      try plant(in: &file, drop: drop, isLast: true)
      try file.finish()
      result.add(file)
    }
    return result
  }

  /// `receipts_demo_20261121_000001_full.csv`, after the naming rule of the exchange document.
  package func fileName(_ feed: SampleFeed, drop: Int) -> String {
    let date = asOf.adding(days: drop).compact
    let kind = drop == 0 && feed == .customers ? "full" : "delta"
    return "\(feed.rawValue)_demo_\(date)_\(padded(drop + 1, 6))_\(kind).csv"
  }

  private func plant(in file: inout SampleFile, drop: Int, isLast: Bool) throws(Problem) {
    for planted in plantedCases {
      for row in planted.rows
      where row.drop == drop && row.feed == file.feed && row.isLast == isLast {
        try file.plant(row, of: planted.id)
      }
    }
  }

  private func fill(
    _ file: inout SampleFile, drop: Int, _ dirt: inout DirtSpreader
  ) throws(Problem) {
    switch file.feed {
    case .customers: try fillCustomers(&file, drop: drop, &dirt)
    case .subscriptions: try fillSubscriptions(&file, drop: drop, &dirt)
    case .receipts:
      try forEachReceipt(drop: drop) { receipt, _ throws(Problem) in
        try file.receipt(receipt, of: receipts)
        try dirt.afterRow(&file)
      }
    case .receiptLines:
      try forEachReceipt(drop: drop) { receipt, lines throws(Problem) in
        for position in 0..<min(lines, receipt.lineCount) {
          try file.line(position, of: receipt, model: receipts)
          try dirt.afterRow(&file)
        }
      }
    }
  }
}
