package import Vocabulary

/// All definitions of a `jobs/` folder, read once and checked against each other.
package struct Programme: Sendable {
  package let settings: Settings
  /// Each list is sorted by name.
  package let feeds: [FeedDefinition]
  package let segments: [SegmentDefinition]
  package let models: [RFMDefinition]
  /// Mailings are among them, behind the campaigns.
  package internal(set) var campaigns: [CampaignDefinition]
  package let templates: [TemplateDefinition]
  /// Texts that templates render inside of theirs.
  package let partials: [PartialDefinition]
  package let calendars: [BusinessCalendar]
  package let nights: [NightDefinition]
  /// How files are written for platforms that want them otherwise.
  package let outbound: [OutboundDefinition]
  /// What campaigns must do; a night does not read them.
  package let tests: [CampaignTestDefinition]
  /// The custom fields of customers that the feeds declare.
  package let customFields: CustomFields
  /// Segments and models, each after those it names.
  package let evaluationOrder: [Evaluation]
  /// The files as read, sorted by path: what a run records the digest of.
  package let files: [DefinitionFile]

  /// A set or a scoring that is computed for a night.
  package enum Evaluation: Sendable, Hashable {
    case segment(Identifier)
    case model(Identifier)
  }

  /// Reads and checks a folder. All problems of all files are reported together, in their order.
  package static func load(folder: String) throws(Problem) -> Programme {
    let findings = Findings()
    let files = DefinitionFolderReader(folder: folder, findings: findings).files()
    if files.isEmpty, let problem = findings.summary { throw problem }
    return try make(files: files, folder: folder, findings)
  }

  /// The same from files that are already read; `folder` only names them in problems.
  package static func load(
    files: [DefinitionFile], folder: String = "jobs"
  ) throws(Problem) -> Programme {
    try make(files: files.sorted { $0.path < $1.path }, folder: folder, Findings())
  }

  private static func make(
    files: [DefinitionFile], folder: String, _ findings: Findings
  ) throws(Problem) -> Programme {
    let programme = ProgrammeReader(files: files, folder: folder, findings: findings).read()
    if let problem = findings.summary { throw problem }
    guard let programme else { throw .bug("a programme was refused without a reason") }
    return programme
  }

  package func feed(_ name: Identifier) -> FeedDefinition? { feeds.first { $0.name == name } }
  package func segment(_ name: Identifier) -> SegmentDefinition? {
    segments.first { $0.name == name }
  }
  package func model(_ name: Identifier) -> RFMDefinition? { models.first { $0.name == name } }
  /// By its `id`, which keys carry.
  package func campaign(id: Identifier) -> CampaignDefinition? {
    campaigns.first { $0.id.value == id }
  }
  package func template(_ name: Identifier) -> TemplateDefinition? {
    templates.first { $0.name == name }
  }
  package func night(_ name: Identifier) -> NightDefinition? { nights.first { $0.name == name } }

  /// The programme with one campaign alone, active whatever its file says: what a test runs.
  package func testing(_ campaign: CampaignDefinition) -> Programme {
    var programme = self
    programme.campaigns = [campaign.activated]
    return programme
  }
}
