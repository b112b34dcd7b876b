package import Vocabulary

/// Reads `jobs/feeds/<name>.json5`.
struct FeedReader {
  let name: Identifier
  let findings: Findings

  func read(_ node: Node) -> FeedDefinition? {
    guard let object = ObjectReader(node, "a feed", findings) else { return nil }
    let kind = object.required("kind", Reading<FeedKind>.choice)
    let dialect =
      object.member("dialect").flatMap { FeedDialect.read($0.value, findings) }
      ?? .standard
    let columnsMember = object.member("columns")
    let customMember = object.member("custom")
    // Without a kind the other keys cannot be judged; they are asked for, so that they are known.
    let policies = FeedPolicies.read(object, kind: kind ?? .sales)
    object.finish()
    guard let kind else { return nil }
    let reader = FeedColumnReader(
      fields: FeedField.all(of: kind), dialect: dialect, findings: findings)
    let problemsBefore = findings.problems.count
    var columns =
      columnsMember.map { reader.columns($0.value) }
      ?? standardColumns(kind, dialect, at: node.place)
    if policies.anonymous == .reject {
      columns = namingCustomers(columns, at: object.place(of: "anonymous") ?? node.place)
    }
    let custom = customMember.map { reader.customColumns($0.value) } ?? []
    // A column with a finding is not also missing.
    if let columnsMember, findings.problems.count == problemsBefore {
      reportMissing(kind, columns, at: columnsMember.keyPlace)
    }
    return FeedDefinition(
      name: name, place: node.place, kind: kind, dialect: dialect, columns: columns,
      customColumns: custom, usesStandardColumns: columnsMember == nil, policies: policies)
  }

  private func standardColumns(
    _ kind: FeedKind, _ dialect: FeedDialect, at place: Place
  ) -> [FeedColumn] {
    if kind == .sales {
      findings.report(
        "the key 'columns' is missing in a feed of kind sales", at: place,
        hint: "flat files have no standard columns: name the header of each field")
      return []
    }
    if !dialect.hasNames {
      findings.report(
        "the key 'columns' is missing in a feed without header", at: place,
        hint: "give the position of each field")
      return []
    }
    return FeedField.all(of: kind).map { FeedColumn(standard: $0, at: place) }
  }

  /// The columns of a feed that takes no row without a customer.
  private func namingCustomers(_ columns: [FeedColumn], at place: Place) -> [FeedColumn] {
    if !columns.isEmpty, !columns.contains(where: { $0.field.name == "customer_id" }) {
      findings.report(
        "rows without a customer are rejected and the feed has no column for 'customer_id'",
        at: place, hint: "name the column of the customer")
    }
    return columns.map { column in
      var column = column
      if column.field.name == "customer_id" { column.isRequired = true }
      return column
    }
  }

  private func reportMissing(_ kind: FeedKind, _ columns: [FeedColumn], at place: Place) {
    let given = Set(columns.map(\.field.name))
    for field in FeedField.all(of: kind) where field.isRequired && !given.contains(field.name) {
      findings.report(
        "the required field '\(field.name)' has no column in a feed of kind \(kind.rawValue)",
        at: place,
        hint: field.values.isEmpty
          ? nil : "if all rows are alike, write \(field.name): { constant: … }")
    }
    if kind == .sales, !given.contains("amount"), !given.contains("price") {
      findings.report(
        "a feed of kind sales has neither amount nor price", at: place,
        hint: "name the column of the line's amount")
    }
  }
}

extension FeedColumn {
  /// A column of the exchange format as it stands in exchange.md §8.
  init(standard field: FeedField, at place: Place) {
    var replacements: [String: String] = [:]
    for value in field.values {
      for text in value.texts { replacements[text] = value.value }
    }
    self.init(
      field: field, source: .header(field.standardColumn), isRequired: field.isRequired,
      defaultText: nil, allowedTexts: nil, replacements: replacements, prefixReplacements: [],
      prefixDefault: nil, trimmed: [], strippedPrefix: nil, strippedSuffix: nil,
      datePattern: field.defaultPattern, numberFormat: .plain, place: place)
  }
}

extension FeedColumn {
  /// A column that no definition names, kept as a text of a custom field.
  package init(customText name: String, at place: Place) {
    self.init(standard: FeedField(name, .text, custom: true), at: place)
  }
}

extension FeedField {
  var defaultPattern: DatePattern? {
    switch type {
    case .date: .date
    case .timestamp: .timestamp
    default: nil
    }
  }
}
