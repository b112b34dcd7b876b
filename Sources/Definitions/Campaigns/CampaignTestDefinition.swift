package import Vocabulary

/// What a campaign must do, told as text: `jobs/tests/<name>.json5`.
///
/// Nights follow each other, with rows that come in before them and the lines that must come of them:
/// `{ campaign: "birthday-bonus", nights: [{ date: "2026-11-21", given: { customers: [{ … }] },
/// expect: { entries: ["C-1 birthday:2026"] } }] }`
package struct CampaignTestDefinition: Sendable {
  /// The file's name.
  package let name: Identifier
  /// The id of the campaign, which is active in its test whatever its file says.
  package let campaign: Located<Identifier>
  /// In the order of their dates.
  package let nights: [Night]

  /// Reads it from the text of its file.
  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/tests/\(name).json5") {
      CampaignTestReader(name: name, findings: $1).read($0)
    }
  }

  init(name: Identifier, campaign: Located<Identifier>, nights: [Night]) {
    self.name = name
    self.campaign = campaign
    self.nights = nights
  }

  /// A business date with what comes before it and what must come of it.
  package struct Night: Sendable {
    package let date: CivilDate
    package let given: [Delivery]
    package let expectations: [Expectation]
    package let place: Place
  }

  /// Rows of one feed, as its files have them.
  package struct Delivery: Sendable {
    package let feed: Located<Identifier>
    package let rows: [Row]

    /// The columns of all rows, in the order in which they are first named.
    package var columns: [String] {
      var columns: [String] = []
      for cell in rows.joined() where !columns.contains(cell.column) { columns.append(cell.column) }
      return columns
    }
  }

  package typealias Row = [(column: String, value: Value)]

  package enum Value: Sendable {
    case text(String)
    /// The key of what a step did: of an accrual, a message or a call that answers name.
    case keyOf(customer: String, step: Identifier, occasion: String)
  }

  /// All lines of one kind that a night must write, in any order.
  package struct Expectation: Sendable {
    package let kind: Kind
    package let lines: [String]
    package let place: Place
  }

  package enum Kind: String, Sendable, CaseIterable {
    /// Who enters: `C-1 birthday:2026`, with `control` behind it for a control.
    case entries
    /// Who leaves a step and how, or stays: `C-1 gift next`, `C-2 mail suppressed:no_address`.
    case steps
    /// What is owed: `C-1 gift 500.00 north`; what is taken back: `C-1 gift -500.00 north`.
    case accruals
    /// What is written: `C-1 mail email: Dear Ada`, with the subject or the first line.
    case messages
    /// `C-1 ring EMP-7: Did it fit?`
    case calls
    /// `C-1 reach add berlin`, `C-1 leave remove berlin`
    case audiences
    /// `tell manager: 12 New customers`, with the customer before it when there is one.
    case reports
  }
}
