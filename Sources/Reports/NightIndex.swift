package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Many nights on one page: which steps were done, how long, what came and what it came to.
///
/// A page spans a range of dates, so it costs the same however long the history is: the first page
/// has the last three months, and each month has one of its own.
package struct NightIndex {
  private struct Night {
    let page: String
    let night: String
    let date: CivilDate
    let state: String
    let seconds: ExactDecimal?
    let steps: [(name: String, state: String)]
    let files: Int
    let refused: Int
    let rows: Int
    let rejected: Int
    let accruals: Int
    let amount: String
    let messages: Int
  }

  private let program: String
  private let from: CivilDate
  private let to: CivilDate
  private var nights: [Night] = []
  private var months: [CivilDate] = []

  package static let days = 92

  /// The page of the days up to a date.
  package static func latest(
    to date: CivilDate, _ context: ReportContext, _ connection: Connection
  ) throws(Problem) -> NightIndex {
    try NightIndex(context, from: date.adding(days: 1 - days), to: date, connection)
  }

  /// The page of the month of a date.
  package static func month(
    of date: CivilDate, _ context: ReportContext, _ connection: Connection
  ) throws(Problem) -> NightIndex {
    let (year, month, day) = date.components
    let first = date.adding(days: 1 - day)
    return try NightIndex(
      context, from: first, to: first.adding(days: CivilDate.days(inMonth: month, of: year) - 1),
      connection)
  }

  private init(
    _ context: ReportContext, from: CivilDate, to: CivilDate, _ connection: Connection
  ) throws(Problem) {
    program = context.program
    self.from = from
    self.to = to
    for row in try connection.query(Statements.indexedNights, .date(from), .date(to)) {
      let steps = try row.textOrNil("steps") ?? ""
      let night = try row.text("night")
      let date = try row.date("business_date")
      nights.append(
        Night(
          page: "\(night)-\(date).html", night: night, date: date, state: try row.text("state"),
          seconds: try row.decimalOrNil("seconds"),
          steps: steps.split(separator: ",").compactMap { pair in
            let parts = pair.split(separator: "=").map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : nil
          },
          files: try row.int("files"), refused: try row.int("refused"),
          rows: try row.int("rows_read"), rejected: try row.int("rows_rejected"),
          accruals: try row.int("accruals"), amount: try row.text("amount"),
          messages: try row.int("messages")))
    }
    guard let first = try connection.query(Statements.firstNight).single.dateOrNil("business_date")
    else { return }
    var month = to.adding(days: 1 - to.components.day)
    while month.adding(days: 31) > first, months.count < 240 {
      months.append(month)
      let before = month.adding(days: -1)
      month = before.adding(days: 1 - before.components.day)
    }
  }

  /// `nights-2026-11.html`
  package static func fileName(ofMonth date: CivilDate) -> String {
    "nights-\(date.description.prefix(7)).html"
  }

  /// - Parameter pages: the names of the pages that are there: only they are led to.
  package func document(pages: Set<String>) -> Document {
    let failed = nights.count { $0.state != "done" }
    let tone: Document.Tone = nights.isEmpty ? .plain : failed > 0 ? .warning : .good
    let sentence =
      nights.isEmpty
      ? "No night has run in these days."
      : failed == 0
        ? "\(HumanNumber.count(nights.count, "night")), all of them done."
        : "\(HumanNumber.count(nights.count, "night")), \(failed) of them not done."
    return Document(
      title: "\(program): nights", subtitle: "\(from) to \(to)",
      verdict: Document.Verdict(tone: tone, sentence: sentence),
      sections: [trends, grid(pages), amounts],
      links: [Document.Link("latest", file: "index.html")]
        + months.map {
          Document.Link(String($0.description.prefix(7)), file: Self.fileName(ofMonth: $0))
        }.filter { pages.contains($0.file) })
  }

  /// Days by steps: a word and a colour for what is not done.
  private func grid(_ pages: Set<String>) -> Document.Section {
    var names: [String] = []
    for night in nights {
      for step in night.steps where !names.contains(step.name) { names.append(step.name) }
    }
    var table = Document.Table(
      "", [.text("night"), .text("state"), .number("seconds")] + names.map { .text($0) },
      whenEmpty: "none")
    for night in nights {
      let head = Document.Cell.text("\(night.date) \(night.night)")
      let isDone = night.state == "done"
      table.add(
        [
          pages.contains(night.page) ? head.leading(to: night.page) : head,
          .text(night.state, tone: isDone ? .plain : .bad),
          night.seconds.map { .amount($0.description) } ?? .blank,
        ]
          + names.map { name in
            let state = night.steps.first { $0.name == name }?.state ?? ""
            return .text(
              state == "done" ? "✓" : state, tone: state == "done" || state.isEmpty ? .plain : .bad)
          })
    }
    return Document.Section(id: "nights", title: "Nights and steps", [.table(table)])
  }

  private var amounts: Document.Section {
    var table = Document.Table(
      "",
      [
        .text("night"), .number("files"), .number("refused or held"), .number("rows read"),
        .number("rows rejected"), .number("messages"), .number("accruals"), .number("amount"),
      ], whenEmpty: "none")
    for night in nights {
      table.add([
        .text("\(night.date) \(night.night)"), .count(night.files),
        .countOrBlank(night.refused, tone: .warning), .count(night.rows),
        .countOrBlank(night.rejected, tone: .warning), .countOrBlank(night.messages),
        .countOrBlank(night.accruals), .amount(night.amount),
      ])
    }
    return Document.Section(id: "amounts", title: "What came and what it came to", [.table(table)])
  }

  /// The trends of the page; their figures are those of the tables below them.
  private var trends: Document.Section {
    // A young programme begins where it began.
    let first = max(from, nights.last?.date ?? from)
    let days = (0...max(to.days(since: first), 0)).map { first.adding(days: $0) }
    func sum(_ value: (Night) -> Int) -> [Int?] {
      var sums: [CivilDate: Int] = [:]
      for night in nights { sums[night.date, default: 0] += value(night) }
      return days.map { sums[$0] }
    }
    let rows = sum { $0.rows }
    let seconds = sum { night in
      guard let seconds = night.seconds else { return 0 }
      // With one decimal, as the statement gives them; rounded.
      return Int((seconds.units + 5) / 10)
    }
    let accruals = sum { $0.accruals }
    var table = Document.Table(
      "",
      [
        .text("of the days"), .number("lowest"), .number("median"), .number("highest"),
        .number("last"), .picture("day by day"),
      ])
    for (name, values) in [("seconds", seconds), ("rows read", rows), ("accruals", accruals)] {
      let known = values.compactMap(\.self).sorted()
      guard !known.isEmpty, let last = values.last(where: { $0 != nil }) ?? nil else { continue }
      table.add([
        .text(name), .count(known[0]), .count(known[known.count / 2]),
        .count(known[known.count - 1]), .count(last), .spark(values),
      ])
    }
    let chart = Document.LineChart(
      title: "Rows read a day", days: days, series: [.init("rows read", rows)])
    return Document.Section(id: "trends", title: "Trends", [.lines(chart, table)])
  }
}
