import Vocabulary

/// Reads `columns` and `custom` of a feed.
struct FeedColumnReader {
  let fields: [FeedField]
  let dialect: FeedDialect
  let findings: Findings

  func columns(_ node: Node) -> [FeedColumn] {
    guard case .object(let members) = node.content else {
      findings.report(
        "found \(node.description), expected an object: field names and their columns",
        at: node.place)
      return []
    }
    return members.compactMap { member in
      guard let field = fields.first(where: { $0.name == member.key }) else {
        let meant = fields.first { $0.standardColumn == member.key }
        findings.report(
          "unknown field '\(member.key.shortened)', expected one of "
            + fields.map(\.name).joined(separator: ", "),
          at: member.keyPlace,
          hint: meant.map { "did you mean '\($0.name)'?" }
            ?? Findings.suggestion(for: member.key, among: fields.map(\.name)))
        return nil
      }
      return column(field, member.value)
    }
  }

  func customColumns(_ node: Node) -> [FeedColumn] {
    guard case .object(let members) = node.content else {
      findings.report(
        "found \(node.description), expected an object: names of custom fields", at: node.place)
      return []
    }
    return members.compactMap { member in
      guard Identifier(member.key) != nil else {
        findings.report(
          "found the custom field '\(member.key.shortened)', expected a name", at: member.keyPlace,
          hint: "a name has 1 to 64 lower-case letters, digits, '-' and '_'")
        return nil
      }
      return customColumn(member)
    }
  }

  private func column(_ field: FeedField, _ node: Node) -> FeedColumn? {
    if case .text = node.content {
      guard let header = Reading.filledText.read(node, findings) else { return nil }
      reportHeaderless(at: node.place)
      return ColumnObject(field: field, node: node, findings: findings).plain(.header(header))
    }
    guard let object = ObjectReader(node, "a column", findings) else { return nil }
    return column(field, object, node)
  }

  private func customColumn(_ member: Node.Member) -> FeedColumn? {
    guard let object = ObjectReader(member.value, "a custom field", findings) else { return nil }
    let type = object.required("type", Reading<ValueType>.customType)
    let field = FeedField(member.key, type ?? .text, custom: true)
    let column = column(field, object, member.value)
    return type == nil ? nil : column
  }

  private func column(_ field: FeedField, _ object: ObjectReader, _ node: Node) -> FeedColumn? {
    let source = source(object, field)
    let column = ColumnObject(field: field, node: node, findings: findings)
      .read(object, source: source ?? .constant(""))
    object.finish()
    return source == nil ? nil : column
  }

  private func source(_ object: ObjectReader, _ field: FeedField) -> FeedColumn.Source? {
    let keys = ["column", "position", "record_number", "constant"]
    let given = keys.filter { object.has($0) }
    guard given.count == 1 else {
      let found = given.isEmpty ? "none" : given.joined(separator: " and ")
      findings.report(
        "found \(found), expected one of \(keys.joined(separator: ", ")) for '\(field.name)'",
        at: object.place)
      return nil
    }
    switch given[0] {
    case "column":
      reportHeaderless(at: object.place(of: "column") ?? object.place)
      return object.optional("column", .filledText).map { .header($0) }
    case "position":
      if dialect.hasNames {
        findings.report(
          "found a position in a feed whose files have a header",
          at: object.place(of: "position")
            ?? object.place, hint: "name the header with 'column', or write header: false")
      }
      return object.optional("position", .integer(1...10_000)).map { .position($0) }
    case "record_number":
      let isOn = object.optional("record_number", .onlyTrue(otherwise: "or leave the key out"))
      let prefix = object.optional("prefix", .filledText)
      return isOn.map { _ in .recordNumber(prefix: prefix ?? "") }
    default:
      return object.optional("constant", .filledText).map { .constant($0) }
    }
  }

  private func reportHeaderless(at place: Place) {
    guard !dialect.hasNames else { return }
    findings.report(
      "found a header name in a feed whose files have no header", at: place,
      hint: "give the column's position: { position: 1 }")
  }
}

extension Reading where Value == ValueType {
  static var customType: Reading {
    Reading { node, findings in
      let names = ValueType.custom.map(\.rawValue)
      guard let text = Reading<String>.text.read(node, findings) else { return nil }
      if let type = ValueType.custom.first(where: { $0.rawValue == text }) { return type }
      findings.report(unknown: "type", text, known: names, at: node.place)
      return nil
    }
  }
}
