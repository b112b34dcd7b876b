import Postgres
import SQLText
import Statements
import Vocabulary

/// How large the segments are, how they moved in ninety days, and what changed sharply.
struct NightSegments {
  struct Segment {
    let name: String
    let members: Int
    let entered: Int
    let left: Int
    /// Of the eighty-nine days before and the day itself; `nil`: not built then.
    var sizes: [Int?]

    /// The size of the last build before.
    var previous: Int? { sizes.dropLast().last { $0 != nil } ?? nil }

    /// A change is sharp when it is over a tenth of the segment and over three times the median
    /// change of the ninety days.
    var isSharp: Bool {
      guard let previous, previous > 0 else { return false }
      let change = abs(members - previous)
      guard change * 10 > previous, change >= 10 else { return false }
      let known = sizes.dropLast().compactMap(\.self)
      let changes = zip(known, known.dropFirst()).map { abs($1 - $0) }.sorted()
      guard !changes.isEmpty else { return true }
      return change > 3 * changes[changes.count / 2]
    }
  }

  let run: ReportedRun
  let context: ReportContext
  private(set) var segments: [Segment] = []

  static let days = 90

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    self.run = run
    self.context = context
    for row in try connection.query(Statements.reportedSegments, .date(run.businessDate)) {
      let name = try row.text("segment")
      if segments.last?.name != name {
        let members = try row.int("members")
        segments.append(
          Segment(
            name: name, members: members, entered: try row.int("entered"),
            left: try row.int("left_members"),
            sizes: Array(repeating: nil, count: Self.days - 1) + [members]))
      }
      if let day = try row.dateOrNil("business_date") {
        let index = Self.days - 1 - run.businessDate.days(since: day)
        segments[segments.count - 1].sizes[index] = try row.int("past_members")
      }
    }
  }

  var section: Document.Section {
    var table = Document.Table(
      "",
      [
        .text("segment"), .number("members"), .number("entered"), .number("left"),
        .number("a week ago"), .number("thirty days ago"), .picture("ninety days"), .text("change"),
      ], whenEmpty: "no segment was built")
    for segment in segments {
      table.add([
        .text(segment.name), .count(segment.members), .countOrBlank(segment.entered),
        .countOrBlank(segment.left), Self.cell(segment.sizes[Self.days - 8]),
        Self.cell(segment.sizes[Self.days - 31]), .spark(segment.sizes),
        .text(segment.isSharp ? "sharp" : "", tone: segment.isSharp ? .warning : .plain),
      ])
    }
    let rule =
      "A change is sharp when it is over a tenth of the segment and over three times the median "
      + "change of the ninety days."
    return Document.Section(
      id: "segments", title: "Segments",
      table.isEmpty ? [.table(table)] : [.table(table), .paragraph(rule)])
  }

  private static func cell(_ size: Int?) -> Document.Cell { size.map { .count($0) } ?? .blank }

  var tasks: [Document.Task] {
    segments.filter(\.isSharp).map { segment in
      Document.Task(
        .warning,
        "the segment \(segment.name) went from \(HumanNumber.grouped(segment.previous ?? 0)) to "
          + "\(HumanNumber.grouped(segment.members)) members",
        command: context.command(
          "segment diff \(segment.name) --since \(run.businessDate.adding(days: -1)) "
            + "--date \(run.businessDate)"))
    }
  }
}
