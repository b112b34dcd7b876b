package import Vocabulary

/// What a report has to know of the programme beside the database.
package struct ReportContext: Sendable {
  package let program: String
  package let environment: String
  /// Times on the page are of this zone.
  package let zone: TimeZoneRules
  package let currency: String
  package let feeds: [String]
  package let campaigns: [CampaignShape]
  package let attribution: AttributionRules
  /// What a command to type needs so that it means this programme: `--jobs demo/jobs`.
  package let commandOptions: String

  package init(
    program: String, environment: String, zone: TimeZoneRules, currency: String, feeds: [String],
    campaigns: [CampaignShape], attribution: AttributionRules, commandOptions: String
  ) {
    self.program = program
    self.environment = environment
    self.zone = zone
    self.currency = currency
    self.feeds = feeds
    self.campaigns = campaigns
    self.attribution = attribution
    self.commandOptions = commandOptions
  }

  /// A command of the program that can be pasted.
  func command(_ words: String) -> String {
    "nightledger \(words)" + (commandOptions.isEmpty ? "" : " \(commandOptions)")
  }

  /// A word of a command: quoted where a shell would part it.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || "-_./:=,+%".unicodeScalars.contains(scalar)
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// `02:00:14`, on the programme's clock.
  func time(of instant: Instant) -> String {
    String(zone.localTime(of: instant).description.dropFirst(11).prefix(8))
  }
}

/// A campaign's steps and arrows, as its definition says them now.
package struct CampaignShape: Sendable {
  package struct Step: Sendable {
    package let id: String
    package let words: String
    package let acts: Bool
    package let arrows: [Arrow]

    package init(id: String, words: String, acts: Bool, arrows: [Arrow]) {
      self.id = id
      self.words = words
      self.acts = acts
      self.arrows = arrows
    }
  }

  package struct Arrow: Sendable {
    package let label: String
    /// What the ledger of passages writes for those who go along it.
    package let outcomes: [String]
    package let target: Int?

    package init(label: String, outcomes: [String], target: Int?) {
      self.label = label
      self.outcomes = outcomes
      self.target = target
    }
  }

  package let id: String
  package let title: String
  package let trigger: String
  package let steps: [Step]

  package init(id: String, title: String, trigger: String, steps: [Step]) {
    self.id = id
    self.title = title
    self.trigger = trigger
    self.steps = steps
  }
}
