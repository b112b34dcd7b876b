import Definitions
import Outbox
import Vocabulary

extension Installation {
  /// How files are written for platforms that want them otherwise than exchange files are.
  var dialects: BatchDialects {
    var dialects = BatchDialects()
    for definition in programme.outbound {
      dialects.add(
        definition.dialect, for: definition.stream, only: definition.only.map(\.value.text))
    }
    return dialects
  }
}

extension Programme {
  /// What outbound dialects name and no file has, or no file may be without.
  func checkOutboundColumns() throws(Problem) {
    if let problem = Problem.all(outbound.flatMap(\.columnProblems)) { throw problem }
  }
}

extension OutboundDefinition {
  fileprivate var columnProblems: [Problem] {
    let known = stream.columnNames
    var problems: [Problem] = []
    var isMissing = Set(stream.requiredColumns)
    for (column, place) in zip(dialect.columns, columnPlaces) {
      guard case .value(let name) = column.cell else { continue }
      isMissing.remove(name)
      if known.contains(name) { continue }
      let meant = nearestName(to: name, among: known)
      if let meant { isMissing.remove(meant) }
      problems.append(
        Problem(
          .definition,
          "unknown column '\(name)' of a file of kind '\(stream.rawValue)', expected one of "
            + known.joined(separator: ", "),
          at: place, hint: meant.map { "did you mean '\($0)'?" }))
    }
    for name in stream.requiredColumns where isMissing.contains(name) {
      problems.append(
        Problem(
          .definition,
          "the column '\(name)' is missing, expected in every file of kind "
            + "'\(stream.rawValue)'", at: place,
          hint: "without it nobody can prove from the file what was owed to whom"))
    }
    return problems
  }
}
