import Catalog
import Definitions
import SQLText
package import Vocabulary

/// A campaign compiled to SQL: the statements of a night, in their order.
///
/// Each step is one set-based statement over the entries that arrive at it; entries
/// (`campaign.entry`) and their path (`campaign.passage`) are rows. Run again for the same night the
/// statements change nothing. Nothing here touches a database.
///
/// ```swift
/// let program = try CampaignProgram(program: settings.program, current: version, older: open)
/// for statement in try program.statements(for: night) { … }
/// ```
package struct CampaignProgram: Sendable {
  package let program: Identifier
  /// The text that new entries begin with.
  package let current: CampaignVersion
  /// Versions whose entries still move, see ``openVersions(of:on:)``; they take no new entries.
  package let older: [CampaignVersion]
  package let limits: CampaignLimits
  package let days: TriggerDays

  /// An older version that equals the current one is left out.
  package init(
    program: Identifier, current: CampaignVersion, older: [CampaignVersion] = [],
    limits: CampaignLimits = .none, days: TriggerDays = .usual
  ) throws(Problem) {
    for version in older where version.definition.id.value != current.definition.id.value {
      throw .bug(
        "a version of the campaign '\(version.definition.id.value)' was given to the campaign "
          + "'\(current.definition.id.value)'")
    }
    self.program = program
    self.current = current
    self.limits = limits
    self.days = days
    self.older = older.filter { $0.version != current.version }
  }

  var controlGroup: ControlGroup {
    ControlGroup(program: program, campaign: current.definition, global: limits.controlGroup)
  }

  package var campaign: Identifier { current.definition.id.value }

  /// Older versions first: who came first is served first.
  var versions: [CampaignVersion] { older + [current] }

  /// The statements of a night. Run them in this order in one transaction; an audit must return no
  /// row. An inactive campaign only notes what arrived; one outside `from`…`until` moves its entries on
  /// and catches up what it owes.
  package func statements(for night: CampaignNight) throws(Problem) -> [CampaignStatement] {
    guard current.definition.isActive else {
      return lapseStatements(night) + arrivalStatements(night)
    }
    var statements = [stepKindsAudit, rememberStepsStatement]
    statements += missedTriggerStatements(night) + arrivalStatements(night)
    if let audit = freshnessAudit(night) { statements.append(audit) }
    let dates = evaluatedDates(night)
    if !dates.isEmpty { statements.append(keepVersionStatement(night)) }
    for date in dates { statements += try enterStatements(night, for: date) }
    for version in versions {
      for step in version.definition.steps {
        statements += StepStatements(
          program: program, campaign: campaign, version: version, step: step, night: night,
          budget: current.definition.budget, limits: limits
        ).statements()
      }
      statements.append(balanceStatement(version, night))
    }
    statements.append(spendingStatement(night))
    return statements
  }

  /// The statements as a person reads them and runs them in psql.
  package func printed(for night: CampaignNight) throws(Problem) -> String {
    var text = "-- Campaign \(campaign), version \(current.version), "
    text += "business date \(night.businessDate).\n"
    for (position, statement) in try statements(for: night).enumerated() {
      text += "\n-- \(statement.name)\(statement.isAudit ? " (must return no row)" : "")\n"
      text += statement.sql.rendered.forReading(
        named: SQLName.numbered("statement", position + 1))
    }
    return text
  }
}
