import Vocabulary

/// Outbound dialects against the settings and against each other: each file has one way to be written.
struct OutboundCheck {
  let settings: Settings
  let findings: Findings

  func check(_ definitions: [OutboundDefinition]) {
    var owners: [String: OutboundDefinition] = [:]
    func claim(_ what: String, at place: Place, by definition: OutboundDefinition) {
      if let first = owners[what] {
        findings.report(
          "\(what) are already written as \(first.place.path) says", at: place,
          hint: "name in 'only' what each of the two is for")
      }
      owners[what] = owners[what] ?? definition
    }
    for definition in definitions {
      let kind = definition.stream.rawValue
      for name in definition.only {
        checkName(name, of: definition.stream)
        claim("files of kind '\(kind)' for '\(name.value)'", at: name.place, by: definition)
      }
      if definition.only.isEmpty {
        claim("all files of kind '\(kind)'", at: definition.place, by: definition)
      }
    }
  }

  private func checkName(_ name: Located<Identifier>, of stream: OutboundKind) {
    switch stream {
    case .accrual where !settings.hasLegalEntity(name.value):
      findings.report(
        missing: "legal entity", name, known: settings.legalEntities.map(\.value))
    case .message where Channel(rawValue: name.value.text) == nil:
      findings.report(
        unknown: "channel", name.value.text, known: Channel.allCases.map(\.rawValue),
        at: name.place)
    default: break
    }
  }
}
