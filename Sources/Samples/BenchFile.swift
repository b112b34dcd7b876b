package import Vocabulary

/// One large clean file in random customer order, and the files that it refers to.
///
/// Row `n` is the same whatever the number of rows. One receipt in ten is anonymous, keys are
/// unique, and neither time nor customer ascends.
package enum BenchFile {
  /// The business date before which everything happened.
  package static let asOf = CivilDate(year: 2026, month: 11, day: 21)!

  /// What was written.
  package struct Report: Sendable {
    package let rows: Int
    package let bytes: Int
    /// The receipts that the rows belong to; 0 for customers.
    package let receipts: Int
  }

  package static func customers(
    _ count: Int, seed: UInt64, to path: String
  ) throws(Problem) -> Report {
    let model = model(customers: count, seed: seed)
    var file = try start(.customers, path)
    for customer in 0..<count { try file.customer(customer, of: model.customers) }
    return try finish(&file, receipts: 0)
  }

  /// How a file of receipts differs from the clean one of the same numbers.
  package enum Variant: Sendable {
    case clean
    /// Every n-th receipt has a higher discount than in the clean file.
    case corrected(every: Int)
    /// Every n-th row cannot be taken, for one reason after the other.
    case spoilt(every: Int)
  }

  /// The receipts of these numbers, from 0.
  package static func receipts(
    _ numbers: Range<Int>, customers: Int, seed: UInt64, variant: Variant = .clean,
    to path: String
  ) throws(Problem) -> Report {
    let model = model(customers: customers, seed: seed)
    // How many decimals an amount may have is a matter of the feed.
    let kinds = DirtyKind.kinds(of: .receipts).filter { $0.code != "scale" }
    var file = try start(.receipts, path)
    for number in numbers {
      switch variant {
      case .corrected(let every) where number % every == 0:
        try file.receipt(model.receipt(number), of: model, isCorrected: true)
      case .spoilt(let every) where number % every == 0:
        let kind = kinds[number / every % kinds.count]
        try file.rawRow(kind.bytes(feed: .receipts, key: "R-\(number + 1)"))
      case .clean, .corrected, .spoilt:
        try file.receipt(model.receipt(number), of: model)
      }
    }
    return try finish(&file, receipts: numbers.count)
  }

  /// Lines of the receipts that `receipts(_:customers:seed:to:)` writes for the same seed, receipt
  /// by receipt, up to exactly `rows`; of the last receipt some lines may be missing.
  package static func lines(
    rows: Int, customers: Int, seed: UInt64, to path: String
  ) throws(Problem) -> Report {
    let model = model(customers: customers, seed: seed)
    var file = try start(.receiptLines, path)
    var number = 0
    while file.rows < rows {
      let receipt = model.receipt(number)
      for position in 0..<min(receipt.lineCount, rows - file.rows) {
        try file.line(position, of: receipt, model: model)
      }
      number += 1
    }
    return try finish(&file, receipts: number)
  }

  private static func model(customers: Int, seed: UInt64) -> ReceiptModel {
    let from = asOf.adding(days: -730)
    return ReceiptModel(
      seed: seed,
      customers: CustomerModel(
        seed: seed, known: customers, arriving: 1, from: from, asOf: asOf),
      calendar: PurchaseCalendar(receipts: 0, first: from, days: 730), meanLines: 2,
      order: .random)
  }

  private static func start(_ feed: SampleFeed, _ path: String) throws(Problem) -> SampleFile {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let folder = slash.map { String(path[..<$0]) } ?? "."
    return try SampleFile(feed: feed, folder: folder, name: String(name))
  }

  private static func finish(
    _ file: inout SampleFile, receipts: Int
  ) throws(Problem) -> Report {
    try file.finish()
    return Report(rows: file.rows, bytes: file.bytes, receipts: receipts)
  }
}
