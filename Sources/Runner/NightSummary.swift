package import Intake
package import Outbox
package import Reports
package import Vocabulary

/// What a night did: for the screen, for `--json` and for the one who asks the morning after.
package struct NightSummary: Sendable {
  package internal(set) var record: NightRecord
  /// The night had been run before; nothing was done now.
  package let wasDoneBefore: Bool
  /// What was done before it was run again.
  package let attempts: [NightAttempt]
  package let steps: [StepRecord]
  package let files: [FileOutcome]
  package let segments: [SegmentSize]
  package let models: [ModelSize]
  package let campaigns: [CampaignResult]
  /// Triggers that wait for a feed, or waited for one and were caught up.
  package let missedTriggers: [MissedTrigger]
  /// The pools of promo codes that steps draw from, with what the night drew.
  package let pools: [(level: PoolLevel, drawn: Int)]
  package let batches: [BatchRecord]
  /// What recovery and publishing want people to know.
  package var notes: [BatchNote]
  /// The nights that had to be finished before this one, the oldest first.
  package var earlier: [NightSummary] = []
  /// Why the page of the night could not be written; what the night did stands all the same.
  package var reportProblem: Problem?

  /// Members of a segment on the business date.
  package struct SegmentSize: Sendable {
    package let name: String
    package let members: Int
    package let entered: Int
    package let left: Int
  }

  /// Customers scored by a model, and how they shifted since its last night.
  package struct ModelSize: Sendable {
    package let name: String
    package let customers: Int
    /// Customers whose score or name is another one, also who came and who went.
    package let changed: Int
    /// Everything was read; otherwise only what had changed.
    package let isFull: Bool
    package let comparedWith: CivilDate?
    /// Millionths of the base that changed its name on balance; `nil`: there is nothing to compare.
    package let driftPerMillion: Int?
    package let isAlarm: Bool

    /// `3.2%`, cut off.
    package var drift: String? {
      driftPerMillion.map { "\($0 / 10_000).\($0 % 10_000 / 1000)%" }
    }

    /// One line for people who are called.
    package var alarmText: String {
      "RFM \(name) shifted by \(drift ?? "nothing") since \(comparedWith?.description ?? "never")"
    }
  }

  /// One campaign's night: who entered, and each step's ins and outs.
  package struct CampaignResult: Sendable {
    package let campaignID: String
    package let entered: Int
    package let steps: [StepBalance]
  }

  /// Who came to a step = who left it by each branch + who was suppressed + who waits + who is held.
  package struct StepBalance: Sendable {
    package let stepID: String
    package let arrived: Int
    package let released: Int
    package let passed: Int
    /// Of those who passed, the control group: they got nothing here.
    package let control: Int
    package let refused: Int
    package let suppressed: Int
    package let waiting: Int
    /// Who waits for something outside.
    package let held: Int
  }

  /// Rows of this night's files by what is wrong with the profiles in them, the commonest first.
  package var profileFindings: [(flag: String, rows: Int)] {
    var rows: [String: Int] = [:]
    for file in files where file.verdict.isLoaded {
      for finding in file.tally.quality { rows[finding.flag, default: 0] += finding.rows }
    }
    return rows.map { (flag: $0.key, rows: $0.value) }
      .sorted { ($1.rows, $0.flag) < ($0.rows, $1.flag) }
  }

  /// Pools of promo codes that run low.
  package var lowPools: [PoolLevel] { pools.map(\.level).filter(\.isAlarm) }

  /// Batches outside their guards, which wait for a person.
  package var heldBatches: [BatchRecord] { batches.filter(\.isHeld) }

  /// The gravest thing that happened to a file going in or out or to the base, of this night and of
  /// those finished before it.
  package var exit: ExitCode { earlier.reduce(ownExit) { $0.orGraver($1.exit) } }

  /// The same of this night alone; one that was done before reports nothing again.
  package var ownExit: ExitCode {
    wasDoneBefore ? .ok : allFindings.reduce(.ok) { $0.orGraver($1.exit) }
  }

  /// What a person should know of this night, a sentence each, without final stop.
  var findings: [String] { allFindings.map(\.text) }

  private var allFindings: [(exit: ExitCode, text: String)] {
    steps.compactMap(\.warning).map { (.ok, $0) }
      + missedTriggers.filter(\.isFinding).map { (.ok, $0.text) }
      + notes.filter(\.isAlarm).map { (.reconciliation, "\($0.file): \($0.text)") }
      + models.filter(\.isAlarm).map { (.badData, $0.alarmText) }
      + lowPools.map { (.badData, $0.alarmText) }
      + heldBatches.map { (.tryLater, "the batch \($0.batchID) is held") }
      + files.filter { $0.exit != .ok }.map { file in
        let ending = file.verdict == .held ? "is held" : "was refused"
        let reason = file.reason ?? file.verdict.rawValue
        return (file.exit, "\(file.feed)/\(file.fileName) \(ending): \(reason)")
      }
  }
}
