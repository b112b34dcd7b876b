package import Vocabulary

/// Who gets what, when, step by step: `jobs/campaigns/<name>.json5`.
package struct CampaignDefinition: Sendable {
  /// The file's name; the file may be renamed.
  package let name: Identifier
  /// `campaigns`, or `mailings` for one that was written as a mailing.
  package let folder: DefinitionFolder
  package let place: Place
  /// Part of every key it ever pays under; never changed, never reused.
  package let id: Located<Identifier>
  package let title: String
  /// An inactive campaign takes no new entries and moves none on.
  package internal(set) var isActive: Bool
  /// First and last business date on which it takes new entries; `nil` = open.
  package let from: CivilDate?
  package let until: CivilDate?
  package let trigger: Trigger
  /// The share of customers who pass through as "would have" and get nothing.
  package let controlGroup: Percent
  /// For how many civil days after a message, or after a customer came to the first step that acts,
  /// what he buys is counted to the campaign.
  package let attributionDays: Int
  /// The smaller number goes first where customers or messages are limited.
  package let priority: Int
  package let budget: Budget
  /// A customer who entered enters again after so many whole civil days; `nil`: by the next occasion.
  package let reentryDays: Int?
  /// How many customers can enter in all; `nil`: everybody.
  package let participantLimit: Int?
  /// Read top to bottom; an entry begins at the first.
  package let steps: [CampaignStep]

  /// What a campaign without `attribution` has.
  package static let defaultAttributionDays = 7

  package init(
    text: String, name: Identifier, path: String? = nil, customFields: CustomFields = .none
  ) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/campaigns/\(name).json5") {
      MailingReader.isOne($0)
        ? MailingReader(name: name, customFields: customFields, findings: $1).read($0)
        : CampaignReader(name: name, customFields: customFields, findings: $1).read($0)
    }
  }

  init(
    name: Identifier, folder: DefinitionFolder, place: Place, id: Located<Identifier>,
    title: String, isActive: Bool,
    from: CivilDate?, until: CivilDate?, trigger: Trigger, controlGroup: Percent,
    attributionDays: Int, priority: Int, budget: Budget, reentryDays: Int?, participantLimit: Int?,
    steps: [CampaignStep]
  ) {
    self.name = name
    self.folder = folder
    self.place = place
    self.id = id
    self.title = title
    self.isActive = isActive
    self.from = from
    self.until = until
    self.trigger = trigger
    self.controlGroup = controlGroup
    self.attributionDays = attributionDays
    self.priority = priority
    self.budget = budget
    self.reentryDays = reentryDays
    self.participantLimit = participantLimit
    self.steps = steps
  }

  /// Whether it takes new entries on a business date.
  package func isOpen(on date: CivilDate) -> Bool {
    isActive && (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  /// The same, active whatever its file says: to try it before it goes out.
  package var activated: CampaignDefinition {
    var campaign = self
    campaign.isActive = true
    return campaign
  }

  package var isMailing: Bool { folder == .mailings }

  /// The path of its file below the folder of the definitions.
  package var path: String { "\(folder.rawValue)/\(name).json5" }

  package func step(_ id: Identifier) -> CampaignStep? {
    steps.first { $0.id == id }
  }

  /// The steps from which an arrow leads to this one, with the outcome that leads there.
  package func arrows(into index: Int) -> [(from: CampaignStep, outcome: StepOutcome)] {
    steps.flatMap { step in
      step.arrows.filter { $0.target == .step(index) }.map { (step, $0.outcome) }
    }
  }
}
