package import Vocabulary

/// How files of one kind are written for a platform that wants them otherwise than exchange files are:
/// `jobs/outbound/<name>.json5`.
package struct OutboundDefinition: Sendable {
  package let name: Identifier
  package let place: Place
  package let stream: OutboundKind
  /// The legal entities, channels, audiences or queues that it is for; empty: all that no other
  /// definition names.
  package let only: [Located<Identifier>]
  /// Where each column of the dialect stands in the definition.
  package let columnPlaces: [Place]
  package let dialect: OutboundDialect
}

extension OutboundDefinition {
  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/outbound/\(name).json5") {
      Self.read($0, name: name, $1)
    }
  }

  static func read(
    _ node: Node, name: Identifier, _ findings: Findings
  ) -> OutboundDefinition? {
    guard let object = ObjectReader(node, "an outbound dialect", findings) else { return nil }
    let stream = object.required("stream", Reading<OutboundKind>.choice)
    let only = object.optional(
      "only", Reading<Identifier>.identifier.located.list(minimum: 1))
    let columns = object.required(
      "columns", Reading<OutboundDialect.Column>.column.located.list(minimum: 1))
    var dialect = OutboundDialect(name: name.text, columns: (columns ?? []).map(\.value))
    if let byte = object.optional("delimiter", .outboundDelimiter) { dialect.delimiter = byte }
    if let byte = object.optional("decimal", .decimalSign) { dialect.decimal = byte }
    dialect.quotes = object.optional("quotes", Reading<OutboundDialect.Quotes>.choice) ?? .needed
    dialect.lineEnd =
      object.optional("line_ends", Reading<OutboundDialect.LineEnd>.choice) ?? .lf
    dialect.hasHeader = object.optional("header", .boolean) ?? true
    let record = Reading<OutboundDialect.Cell>.fact.list(minimum: 1)
    dialect.firstRecord = object.optional("first_record", record) ?? []
    dialect.lastRecord = object.optional("last_record", record) ?? []
    object.finish()
    guard let stream, let columns else { return nil }
    let definition = OutboundDefinition(
      name: name, place: node.place, stream: stream, only: only ?? [],
      columnPlaces: columns.map(\.place), dialect: dialect)
    definition.reportContradictions(object)
    return definition
  }

  private func reportContradictions(_ object: ObjectReader) {
    let findings = object.findings
    if dialect.delimiter == dialect.decimal {
      findings.report(
        "found the same character between columns and before decimals, expected two",
        at: object.place(of: "decimal") ?? object.place(of: "delimiter") ?? place,
        hint: #"write delimiter: ";" where decimals follow a comma"#)
    }
    if stream == .report, let place = object.place(of: "only") {
      findings.report(
        "found 'only' for reports, expected none", at: place,
        hint: "all reports of a night leave in one file")
    }
    for known in OutboundDialect.Fact.allCases
    where !known.isKnownFirst && dialect.firstRecord.contains(.value(known.rawValue)) {
      findings.report(
        "found '\(known.rawValue)' in the first record, expected what is known before the rows",
        at: object.place(of: "first_record") ?? place, hint: "put it into last_record")
    }
    if stream != .accrual, dialect.lastRecord.contains(.value("sum")) {
      findings.report(
        "found 'sum' in a file of kind '\(stream.rawValue)', which has no amounts",
        at: object.place(of: "last_record") ?? place)
    }
    reportRepeatedColumns(findings)
  }

  private func reportRepeatedColumns(_ findings: Findings) {
    var headers: Set<String> = []
    var values: Set<OutboundDialect.Cell> = []
    for (column, place) in zip(dialect.columns, columnPlaces) {
      if !headers.insert(column.header).inserted {
        findings.report("the header '\(column.header.shortened)' stands twice", at: place)
      } else if case .value(let name) = column.cell, !values.insert(column.cell).inserted {
        findings.report("the column '\(name)' stands twice", at: place)
      }
    }
  }
}
