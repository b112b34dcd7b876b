import Vocabulary

/// Reads all files of a programme in the order of what they need: custom fields of feeds first.
struct ProgrammeReader {
  let files: [DefinitionFile]
  let folder: String
  let findings: Findings

  /// `nil` if any file has a finding; references are checked only between files that are right.
  func read() -> Programme? {
    let settings = settings()
    let feeds = definitions(in: .feeds) { name, node in
      FeedReader(name: name, findings: findings).read(node)
    }
    let customFields = customFields(feeds)
    let segments = definitions(in: .segments) { name, node in
      SegmentDefinition.read(node, name: name, customFields: customFields, findings)
    }
    let models = definitions(in: .rfm) { name, node in
      RFMReader(name: name, findings: findings).read(node)
    }
    let campaigns = definitions(in: .campaigns) { name, node in
      CampaignReader(name: name, customFields: customFields, findings: findings).read(node)
    }
    let mailings = definitions(in: .mailings) { name, node in
      MailingReader(name: name, customFields: customFields, findings: findings).read(node)
    }
    let templates = definitions(in: .templates) { name, node in
      PartialDefinition.isOne(node)
        ? nil : TemplateDefinition.read(node, name: name, findings)
    }
    let partials = definitions(in: .templates) { name, node in
      PartialDefinition.isOne(node) ? PartialDefinition.read(node, name: name, findings) : nil
    }
    let calendars = calendars()
    let nights = nights(knowing: calendars)
    let tests = definitions(in: .tests) { name, node in
      CampaignTestReader(name: name, findings: findings).read(node)
    }
    let outbound = definitions(in: .outbound) { name, node in
      OutboundDefinition.read(node, name: name, findings)
    }
    guard let settings else { return nil }
    let names = DefinedNames(
      files: files, settings: settings, models: models, templates: templates,
      partials: partials)
    ReferenceCheck(names: names, findings: findings)
      .check(
        segments: segments, models: models, campaigns: campaigns + mailings, nights: nights,
        tests: tests)
    OutboundCheck(settings: settings, findings: findings).check(outbound)
    let order = EvaluationOrder(segments: segments, models: models, findings: findings).sorted()
    return Programme(
      settings: settings, feeds: feeds, segments: segments, models: models,
      campaigns: campaigns + mailings,
      templates: templates, partials: partials, calendars: calendars,
      nights: nights, outbound: outbound, tests: tests,
      customFields: customFields,
      evaluationOrder: order,
      files: files)
  }

  /// The settings and the nights alone; `nil` if a file of theirs has a finding.
  func readTimetable() -> Timetable? {
    let settings = settings()
    let nights = nights(knowing: calendars())
    guard let settings, findings.summary == nil else { return nil }
    return Timetable(settings: settings, nights: nights)
  }

  private func calendars() -> [BusinessCalendar] {
    definitions(in: .calendars) { name, node in
      BusinessCalendar.read(node, name: name, findings)
    }
  }

  private func nights(knowing calendars: [BusinessCalendar]) -> [NightDefinition] {
    definitions(in: .nights) { name, node in
      NightDefinition.read(node, name: name, findings)?.knowing(calendars)
    }
  }

  private func settings() -> Settings? {
    guard let file = files.first(where: { $0.path == "nightledger.json5" }) else {
      findings.report(
        "there are no settings, expected nightledger.json5", at: Place(path: folder))
      return nil
    }
    return root(of: file).flatMap { Settings.read($0, findings) }
  }

  private func definitions<Definition>(
    in kind: DefinitionFolder, _ make: (Identifier, Node) -> Definition?
  ) -> [Definition] {
    files.compactMap { file in
      guard let name = file.name(in: kind), let node = root(of: file) else { return nil }
      return make(name, node)
    }
  }

  private func root(of file: DefinitionFile) -> Node? {
    do {
      let document = try JSON5Document(bytes: file.bytes, path: "\(folder)/\(file.path)")
      findings.report(document.duplicateKeys)
      return document.root
    } catch {
      findings.report([error])
      return nil
    }
  }

  /// The customer's custom fields; two feeds may fill one field, but not with two types.
  private func customFields(_ feeds: [FeedDefinition]) -> CustomFields {
    var types: [String: ValueType] = [:]
    for feed in feeds where feed.kind == .customers {
      for column in feed.customColumns {
        if let type = types[column.field.name], type != column.field.type {
          findings.report(
            "the custom field '\(column.field.name)' has the type \(column.field.type.rawValue) "
              + "here and \(type.rawValue) in another feed", at: column.place)
        }
        types[column.field.name] = types[column.field.name] ?? column.field.type
      }
    }
    return CustomFields(types)
  }
}

extension DefinitionFile {
  /// The name of the thing it defines, if it lies in this folder.
  func name(in folder: DefinitionFolder) -> Identifier? {
    let prefix = folder.rawValue + "/"
    guard path.hasPrefix(prefix), path.hasSuffix(".json5") else { return nil }
    return Identifier(path.dropFirst(prefix.count).dropLast(6))
  }
}
