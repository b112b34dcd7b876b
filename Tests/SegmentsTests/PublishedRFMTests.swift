import Definitions
import Foundation
import Postgres
import SQLText
import Segments
import TestKit
import Testing
import Vocabulary

/// The published results, to the last customer (semantics.md §4).
@Suite(.needsSharedData) struct PublishedRFMTests {
  @Test func `rfm-orders comes out as published, by each of the three rules`() throws {
    let receipts = try sharedRecords("rfm-orders/rfm_data_orders.csv").enumerated().map {
      TestReceipt(
        customer: $1["customer_id"] ?? "", id: "\($0)", issuedOn: $1["order_date"] ?? "",
        amount: $1["revenue"] ?? "")
    }
    try check(receipts, on: "2006-12-31", "net", "rfm-orders/expected_rfm_2006-12-31.csv")
  }

  @Test func `cdnow-sample comes out as published, by each of the three rules`() throws {
    let text = try String(
      contentsOfFile: SharedData.path("cdnow-sample/CDNOW_sample.txt"), encoding: .utf8)
    let lines = text.split { $0 == "\r\n" || $0 == "\n" }
    let receipts = lines.enumerated().map { number, line in
      let fields = line.split(separator: " ")
      let day = fields[2]
      return TestReceipt(
        customer: String(fields[1]), id: "\(number)",
        issuedOn: "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))",
        amount: String(fields[4]))
    }
    #expect(receipts.count == 6919)
    try check(receipts, on: "1998-07-01", "net", "cdnow-sample/expected_rfm_1998-07-01.csv")
  }

  @Test func `online retail net of returns comes out as published`() throws {
    let expected = "online-retail-2010-12/expected_rfm_net_2011-01-01.csv"
    try check(onlineRetail(), on: "2011-01-01", "net", expected)
  }

  @Test func `online retail gross comes out as published`() throws {
    let expected = "online-retail-2010-12/expected_rfm_gross_2011-01-01.csv"
    try check(onlineRetail(), on: "2011-01-01", "gross", expected)
  }

  /// Invoices with a customer, their lines summed up in thousandths.
  private func onlineRetail() throws -> [TestReceipt] {
    let folder = "online-retail-2010-12"
    let files = try FileManager.default.contentsOfDirectory(atPath: SharedData.path(folder))
      .filter { $0.hasPrefix("2010-12-") }.sorted()
    #expect(files.count == 20)
    struct Key: Hashable {
      let customer: String
      let invoice: String
      let day: String
    }
    var thousandths: [Key: Int] = [:]
    for file in files {
      for record in try sharedRecords("\(folder)/\(file)") {
        let customer = record["CustomerID"] ?? ""
        guard !customer.isEmpty, let quantity = record["Quantity"].flatMap({ Int($0) }),
          let price = record["UnitPrice"].flatMap({ ExactDecimal($0) })
        else { continue }
        let key = Key(
          customer: customer.replacing(".0", with: ""), invoice: record["InvoiceNo"] ?? "",
          day: String((record["InvoiceDate"] ?? "").prefix(10)))
        let factor = [1000, 100, 10, 1][price.scale]
        thousandths[key, default: 0] += quantity * Int(price.units) * factor
      }
    }
    return thousandths.sorted { $0.key.invoice < $1.key.invoice }.map { key, amount in
      TestReceipt(
        customer: key.customer, id: key.invoice, issuedOn: key.day,
        amount: ExactDecimal(units: Int64(amount), scale: 3).description,
        kind: key.invoice.hasPrefix("C") ? "return" : "sale")
    }
  }

  private func check(
    _ receipts: [TestReceipt], on date: String, _ money: String, _ file: String
  ) throws {
    try withProgrammeDatabase { connection in
      try connection.store(receipts)
      let expected = try sharedRecords(file)
      for (rule, columns) in [("quantile", "pct"), ("r_rfm", "rpkg"), ("ntile", "ntile")] {
        let definition = try model(
          "{ window: 'life', money: '\(money)', rule: '\(rule)', names: \(Self.vignetteNames), otherwise: 'Others' }"
        )
        try connection.run(definition, on: day(date))
        let rows = try connection.query(
          """
          SELECT
            customer_id, last_on, \(day(date)) - last_on AS recency_days, purchases, amount,
            recency, frequency, monetary
          FROM segment.rfm_score
          ORDER BY customer_id
          """)
        var differences = 0
        #expect(rows.count == expected.count, "\(rule)")
        for (row, truth) in zip(rows, expected.sorted(by: isBefore)) {
          let found = try (0..<8).map { try row.textOrNil($0) ?? "∅" }
          let isSame =
            found[0] == truth["customer_id"] && found[1] == truth["last_date"]
            && found[2] == truth["recency_days"] && found[3] == truth["frequency"]
            && ExactDecimal(found[4]) == truth["monetary"].flatMap { ExactDecimal($0) }
            && found[5] == truth["r_\(columns)"] && found[6] == truth["f_\(columns)"]
            && found[7] == truth["m_\(columns)"]
          if !isSame { differences += 1 }
        }
        #expect(differences == 0, "\(rule): customers who differ")
      }
    }
  }

  /// The byte order of customer ids.
  private func isBefore(_ first: [String: String], _ second: [String: String]) -> Bool {
    (first["customer_id"] ?? "").utf8.lexicographicallyPrecedes((second["customer_id"] ?? "").utf8)
  }

  static let vignetteNames = """
    [
      { name: "Champions", recency: [5, 5], frequency: [5, 5], monetary: [5, 5] },
      { name: "Potential Loyalist", recency: [3, 5], frequency: [3, 5], monetary: [2, 5] },
      { name: "Loyal Customers", recency: [2, 4], frequency: [2, 4], monetary: [2, 4] },
      { name: "Promising", recency: [3, 4], frequency: [1, 3], monetary: [3, 5] },
      { name: "New Customers", recency: [4, 5], frequency: [1, 3], monetary: [1, 5] },
      { name: "Can't Lose Them", recency: [1, 2], frequency: [3, 4], monetary: [4, 5] },
      { name: "At Risk", recency: [1, 2], frequency: [2, 5], monetary: [4, 5] },
      { name: "Need Attention", recency: [1, 3], frequency: [3, 5], monetary: [3, 5] },
      { name: "About To Sleep", recency: [2, 3], frequency: [1, 3], monetary: [1, 4] },
      { name: "Lost", recency: [1, 1], frequency: [1, 5], monetary: [1, 5] },
    ]
    """
}
