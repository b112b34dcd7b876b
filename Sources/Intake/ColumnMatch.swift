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
    let named = columns.compactMap(\.headerName)
    let needed = feed.neededHeaderNames
    let wanted = named.filter { needed.contains($0) || header?.position(of: $0) != nil }
    if let header, let problem = header.problem(required: wanted) { throw problem }
    if let header, let pair = header.lookalike(of: named) {
      throw Problem(
        .badData, "the header has the column '\(pair.found)', expected '\(pair.expected)'",
        at: Place(path: path, line: header.lineNumber),
        hint: "they differ only by case or outer blanks; such names are never taken as equal")
    }
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
    let used = Set(found.compactMap(\.column.headerName))
    extra = header.names.filter { !used.contains($0) }
    if feed.extraColumns == .addAsJSONB { try keepExtra(feed, header, path) }
    guard feed.extraColumns == .quarantine, let first = extra.first else { return }
    let known = (feed.columns + feed.customColumns).compactMap(\.headerName)
    let nearest = nearestName(to: first, among: known.filter { !used.contains($0) })
    throw Problem(
      .badData,
      "the header has \(extra.count) column(s) that the feed does not know: "
        + extra.prefix(5).map { "'\($0)'" }.joined(separator: ", "),
      at: Place(path: path, line: header.lineNumber),
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "name them in the feed definition, or set extra_columns: \"ignore\"")
  }

  /// Columns nobody asked for become custom texts under their own names.
  private mutating func keepExtra(
    _ feed: FeedDefinition, _ header: HeaderRow, _ path: String
  ) throws(Problem) {
    for name in extra {
      guard !feed.customColumns.contains(where: { $0.field.name == name }) else {
        throw Problem(
          .badData, "the header has the column '\(name)', which is the name of a custom field",
          at: Place(path: path, line: header.lineNumber),
          hint: "the feed reads that field from another column; rename one of them")
      }
      guard let position = header.position(of: name) else { continue }
      found.append((FeedColumn(customText: name, at: feed.place), .field(position)))
    }
  }
}

extension FeedColumn {
  var headerName: String? {
    if case .header(let name) = source { name } else { nil }
  }
}

extension FeedDefinition {
  /// The names without which a file has not this feed's header.
  var neededHeaderNames: [String] {
    (columns + customColumns).filter { !usesStandardColumns || $0.isRequired || $0.field.isCustom }
      .compactMap(\.headerName)
  }
}
