package import Vocabulary

/// What holds for a whole programme: `jobs/nightledger.json5`.
package struct Settings: Sendable {
  /// The programme's name, part of every batch number.
  package let program: Identifier
  /// The IANA name of `Z`, in which the programme counts its days.
  package let timeZone: Located<String>
  /// A file for another environment is refused.
  package let environment: ProgrammeEnvironment
  /// The ISO 4217 code of amounts without a currency of their own.
  package let currency: String
  /// Who owes the bonuses; each has its own gap-free batch numbers.
  package let legalEntities: [Located<Identifier>]
  /// The ISO 3166 code that completes phone numbers written without a country.
  package let defaultCountry: String?
  /// The last business date of the closed period: what finance has closed does not change any more.
  package let closedUntil: CivilDate?
  package let folders: Folders
  /// A libpq connection string without a password; `nil` = the embedded cluster or `PG*`.
  package let database: Located<String>?
  /// The name a message comes from, by channel.
  package let senders: [Channel: String]
  /// The share of customers who get nothing from any campaign.
  package let controlGroup: Percent
  /// How many messages a customer gets at most, over all campaigns.
  package let frequencyCaps: [Channel: FrequencyCap]
  /// What a night may pay without a person having looked at it.
  package let guards: GuardSettings
  /// How long the journal keeps what a night did; `nil`: for ever.
  package let keptRunDays: Int?
  /// Where `{{ unsubscribe_link }}` leads.
  package let unsubscribe: UnsubscribePattern?
  /// What templates may print by `constants.name`.
  package let constants: [NamedText]
  /// What templates may look up by `dictionaries.name.key`.
  package let dictionaries: [TextDictionary]

  /// The root of the exchange folders: `inbox/`, `work/`, `archive/`, `outbox/` … lie in it.
  package struct Folders: Sendable {
    package let root: String
    /// Where each night leaves its report; `nil`: none is written.
    package var reports: String?
  }

  package init(text: String, path: String = "jobs/nightledger.json5") throws(Problem) {
    self = try DefinitionText.read(text, path: path, Settings.read)
  }

  package func hasLegalEntity(_ name: Identifier) -> Bool {
    legalEntities.contains { $0.value == name }
  }
}

package enum ProgrammeEnvironment: String, Sendable, CaseIterable {
  case production
  case test
}

extension Settings {
  private init(
    program: Identifier, timeZone: Located<String>, environment: ProgrammeEnvironment,
    currency: String, legalEntities: [Located<Identifier>], defaultCountry: String?,
    closedUntil: CivilDate?, folders: Folders, database: Located<String>?,
    senders: [Channel: String], constants: [NamedText], dictionaries: [TextDictionary],
    controlGroup: Percent, frequencyCaps: [Channel: FrequencyCap], guards: GuardSettings,
    keptRunDays: Int?, unsubscribe: UnsubscribePattern?
  ) {
    self.program = program
    self.timeZone = timeZone
    self.environment = environment
    self.currency = currency
    self.legalEntities = legalEntities
    self.defaultCountry = defaultCountry
    self.closedUntil = closedUntil
    self.folders = folders
    self.database = database
    self.senders = senders
    self.controlGroup = controlGroup
    self.frequencyCaps = frequencyCaps
    self.guards = guards
    self.keptRunDays = keptRunDays
    self.unsubscribe = unsubscribe
    self.constants = constants
    self.dictionaries = dictionaries
  }

  static func read(_ node: Node, _ findings: Findings) -> Settings? {
    guard let object = ObjectReader(node, "the settings", findings) else { return nil }
    let program = object.required("program", .identifier)
    let timeZone = object.required("time_zone", Reading<String>.timeZoneName.located)
    let environment = object.required("environment", Reading<ProgrammeEnvironment>.choice)
    let currency = object.required("currency", .code("a currency", letters: 3, "EUR"))
    let entities = object.required(
      "legal_entities", Reading<Identifier>.identifier.located.list(minimum: 1))
    let country = object.optional("default_country", Reading<String>.country)
    let closedUntil = object.optional("closed_until", Reading<CivilDate>.date)
    let folders = object.optional("folders", .folders)
    let database = object.optional("database", Reading<String>.connection.located)
    let senders = object.optional("senders", .senders)
    let controlGroup = object.optional("control_group", .percent) ?? .zero
    let caps = object.optional("frequency_caps", Reading<[Channel: FrequencyCap]>.frequencyCaps)
    let guards = object.optional("guards", .guards)
    let keptRunDays = object.optional("keep_runs", .keptDays)
    let unsubscribe = object.optional("unsubscribe_url", .unsubscribePattern)
    let constants = object.optional("constants", .namedTexts)
    let dictionaries = object.optional("dictionaries", .dictionaries)
    object.finish()
    guard let program, let timeZone, let environment, let currency, let entities else { return nil }
    reportRepeated(entities, "legal entity", findings)
    return Settings(
      program: program, timeZone: timeZone, environment: environment, currency: currency,
      legalEntities: entities, defaultCountry: country,
      closedUntil: closedUntil, folders: folders ?? Folders(root: "var/exchange"),
      database: database,
      senders: senders ?? [:], constants: constants ?? [], dictionaries: dictionaries ?? [],
      controlGroup: controlGroup, frequencyCaps: caps ?? [:],
      guards: guards ?? .standard, keptRunDays: keptRunDays, unsubscribe: unsubscribe)
  }
}

/// Reports every name of a list that stood there before.
func reportRepeated(_ names: [Located<Identifier>], _ what: String, _ findings: Findings) {
  var seen: Set<Identifier> = []
  for name in names where !seen.insert(name.value).inserted {
    findings.report("the \(what) '\(name.value)' is listed twice", at: name.place)
  }
}
