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

  package static func receipts(
    rows: Int, customers: Int, seed: UInt64, to path: String
  ) throws(Problem) -> Report {
    let model = model(customers: customers, seed: seed)
    var file = try start(.receipts, path)
    for number in 0..<rows { try file.receipt(model.receipt(number), of: model) }
    return try finish(&file, receipts: rows)
  }

  /// Lines of the receipts that `receipts(rows:customers:seed:to:)` writes for the same seed, receipt
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
