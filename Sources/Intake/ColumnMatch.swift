import Definitions
import Delimited
import Vocabulary

/// A feed's columns matched against the header of one file.
struct ColumnMatch {
  /// The columns that are there, with the place of their text.
  private(set) var found: [(column: FeedColumn, origin: CellPlan.Origin)] = []
  /// Names of the header that no column asks for.
  private(set) var extra: [String] = []
  /// Fields a record has at least, in a file without header.
  private(set) var minimumFields = 0

  /// Refuses a header with duplicate names, without a required column, or with columns nobody asked
  /// for where the feed says so.
  init(_ feed: FeedDefinition, header: HeaderRow?, path: String) throws(Problem) {
    let columns = feed.columns + feed.customColumns
    var wanted: [String] = []
    for column in columns {
      switch column.source {
      case .header(let name):
        let mayBeAbsent = feed.usesStandardColumns && !column.isRequired
        if header?.position(of: name) != nil || !mayBeAbsent { wanted.append(name) }
      case .position, .recordNumber, .constant: break
      }
    }
    if let header, let problem = header.problem(required: wanted) { throw problem }
    if header == nil, !wanted.isEmpty {
      throw Problem(
        .badData, "the file is empty, expected a header with \(wanted.joined(separator: ", "))",
        at: Place(path: path))
    }
    for column in columns {
      guard let origin = origin(of: column, header) else { continue }
      found.append((column, origin))
    }
    try checkExtra(feed, header, path)
  }

  private mutating func origin(of column: FeedColumn, _ header: HeaderRow?) -> CellPlan.Origin? {
    switch column.source {
    case .header(let name): return header?.position(of: name).map { .field($0) }
    case .position(let position):
      minimumFields = max(minimumFields, position)
      return .field(position - 1)
    case .recordNumber(let prefix): return .recordNumber(prefix: Array(prefix.utf8))
    case .constant: return .constant
    }
  }

  private mutating func checkExtra(
    _ feed: FeedDefinition, _ header: HeaderRow?, _ path: String
  ) throws(Problem) {
    guard let header else { return }
    let used = Set(
      found.compactMap { item -> String? in
        if case .header(let name) = item.column.source { name } else { nil }
      })
    extra = header.names.filter { !used.contains($0) }
    guard feed.extraColumns == .quarantine, let first = extra.first else { return }
    let known = (feed.columns + feed.customColumns).compactMap { column -> String? in
      if case .header(let name) = column.source { name } else { nil }
    }
    let nearest = nearestName(to: first, among: known.filter { !used.contains($0) })
    throw Problem(
      .badData,
      "the header has \(extra.count) column(s) that the feed does not know: "
        + extra.prefix(5).map { "'\($0)'" }.joined(separator: ", "),
      at: Place(path: path, line: header.lineNumber),
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "name them in the feed definition, or set extra_columns: \"ignore\"")
  }
}
