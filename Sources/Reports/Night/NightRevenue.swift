import Postgres
import SQLText
import Statements
import Vocabulary

/// What today's members of the segments bought, and how much at a time.
struct NightRevenue {
  private struct Line {
    let segment: String
    let revenue: String
    let earlier: String
    let sales: Int
    let average: String
    var days: [Int?]
    var averages: [Int?]
  }

  private static let days = 90
  private let currency: String
  private var lines: [Line] = []

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    currency = context.currency
    for row in try connection.query(Statements.reportedSegmentMoney, .date(run.businessDate)) {
      let segment = try row.text("segment")
      if lines.last?.segment != segment {
        lines.append(
          Line(
            segment: segment, revenue: try row.textOrNil("month_revenue") ?? "0",
            earlier: try row.textOrNil("earlier_revenue") ?? "0",
            sales: try row.intOrNil("month_sales") ?? 0,
            average: try row.textOrNil("month_average") ?? "",
            days: Array(repeating: 0, count: Self.days),
            averages: Array(repeating: nil, count: Self.days)))
      }
      let index = Self.days - run.businessDate.days(since: try row.date("issued_on"))
      lines[lines.count - 1].days[index] = try row.int("whole_revenue")
      lines[lines.count - 1].averages[index] = try row.intOrNil("whole_average")
    }
  }

  var section: Document.Section {
    var table = Document.Table(
      "Of the thirty days before, in \(currency); the lines are ninety days, day by day",
      [
        .text("segment"), .number("receipts"), .number("revenue"),
        .number("thirty days earlier"), .picture("revenue a day"), .number("average receipt"),
        .picture("average a day"),
      ], whenEmpty: "no member of a segment bought anything")
    for line in lines {
      table.add([
        .text(line.segment), .count(line.sales), .amount(line.revenue), .amount(line.earlier),
        .spark(line.days), line.average.isEmpty ? .blank : .amount(line.average),
        .spark(line.averages),
      ])
    }
    return Document.Section(
      id: "revenue", title: "Revenue and average receipt",
      [
        .table(table),
        .paragraph(
          "What the members of this night bought; returns lower the revenue and are no receipt of "
            + "their own in the average."),
      ])
  }
}
