import Intake
import Outbox
package import Postgres
import Reports
import SQLText
import Statements
package import Vocabulary

/// Reads from the journal what a night did.
package struct NightReport {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  package func summary(
    of record: NightRecord, wasDoneBefore: Bool
  ) throws(Problem) -> NightSummary {
    NightSummary(
      record: record, wasDoneBefore: wasDoneBefore,
      attempts: try NightJournal.attempts(of: record.runID, on: connection),
      steps: try NightJournal.steps(of: record.runID, on: connection),
      files: try LoadRegister(connection, runID: record.runID).outcomes(),
      segments: try segments(record), models: try models(on: record.businessDate),
      campaigns: try campaigns(record),
      missedTriggers: try MissedTrigger.all(on: record.businessDate, connection),
      pools: try PoolLevel.all(on: record.businessDate, connection),
      batches: try batches(on: record.businessDate),
      notes: [])
  }

  private func batches(on businessDate: CivilDate) throws(Problem) -> [BatchRecord] {
    try BatchCatalog.list(on: connection).filter { $0.businessDate == businessDate }
  }

  private func segments(_ record: NightRecord) throws(Problem) -> [NightSummary.SegmentSize] {
    var sizes: [NightSummary.SegmentSize] = []
    for row in try connection.query(Statements.segmentSizes, .date(record.businessDate)) {
      sizes.append(
        NightSummary.SegmentSize(
          name: try row.text("segment"), members: try row.int("members"),
          entered: try row.int("entered"), left: try row.int("left_members")))
    }
    return sizes
  }

  private func models(on businessDate: CivilDate) throws(Problem) -> [NightSummary.ModelSize] {
    var sizes: [NightSummary.ModelSize] = []
    for row in try connection.query(Statements.modelSizes, .date(businessDate)) {
      sizes.append(
        NightSummary.ModelSize(
          name: try row.text("model"), customers: try row.int("customers"),
          changed: try row.int("changed"), isFull: try row.bool("is_full"),
          comparedWith: try row.dateOrNil("compared_with"),
          driftPerMillion: try row.intOrNil("drift_per_million"),
          isAlarm: try row.bool("is_alarm")))
    }
    return sizes
  }

  private func campaigns(_ record: NightRecord) throws(Problem) -> [NightSummary.CampaignResult] {
    var results: [NightSummary.CampaignResult] = []
    var steps: [String: [NightSummary.StepBalance]] = [:]
    for row in try connection.query(Statements.stepBalances, .date(record.businessDate)) {
      steps[try row.text("campaign_id"), default: []].append(
        NightSummary.StepBalance(
          stepID: try row.text("step_id"), arrived: try row.int("arrived"),
          released: try row.int("released"), passed: try row.int("passed"),
          control: try row.int("control"),
          refused: try row.int("refused"), suppressed: try row.int("suppressed"),
          waiting: try row.int("waiting"), held: try row.int("held")))
    }
    for row in try connection.query(Statements.campaignEntries, .date(record.businessDate)) {
      let id = try row.text("campaign_id")
      results.append(
        NightSummary.CampaignResult(
          campaignID: id, entered: try row.int("entered"), steps: steps[id] ?? []))
    }
    return results
  }
}
