import Glibc
import Synchronization

/// The named moments of a night at which a test may end the process with SIGKILL.
///
/// Debug builds read two variables of the environment. `NIGHTLEDGER_FAULT=outbox.linked` kills the
/// process the first time it comes to that point, `outbox.linked:3` the third time.
/// `NIGHTLEDGER_FAULT_LOG=path` appends the name of each point that was reached, one a line, so that
/// a test learns which points a night has and that its own was hit. Release builds hold none of it.
package enum FaultPoint: String, Sendable, CaseIterable {
  /// The row that says the night runs is committed.
  case nightBegan = "night.began"
  /// A COMMIT is on its way; whether it took place is not known.
  case commitSent = "commit.sent"
  /// A file was moved into the work folder.
  case importClaimed = "import.claimed"
  /// The transaction that notes the night's set of files is committed.
  case importNoted = "import.noted"
  /// The rows of merged customers have left one more table; the transaction of the file is open.
  case importCustomersMerging = "import.customers_merging"
  /// The files of a manifest were read and agree with it.
  case importVerified = "import.verified"
  case importStaged = "import.staged"
  case importBuiltAside = "import.built_aside"
  case importMerged = "import.merged"
  case importCommitted = "import.committed"
  /// The answer lies in its place, the file still in the work folder.
  case importAnswered = "import.answered"
  case importArchived = "import.archived"
  case rfmDone = "rfm.done"
  case segmentsDone = "segments.done"
  /// One more statement of a campaign was carried out; its transaction is open.
  case campaignStatement = "campaign.statement"
  /// The transaction of one more campaign is committed.
  case campaignDone = "campaign.done"
  case campaignsDone = "campaigns.done"
  case messagesRendered = "messages.rendered"
  /// What an earlier night left is settled.
  case outboxRecovered = "outbox.recovered"
  /// A batch has taken its number; its transaction is open.
  case outboxNumbered = "outbox.numbered"
  /// A batch has its rows, its file has them too; the transaction is open.
  case outboxAssigned = "outbox.assigned"
  /// The transaction that froze a batch is committed.
  case outboxFrozen = "outbox.frozen"
  case outboxTemporaryCreated = "outbox.temp_created"
  case outboxTemporaryWritten = "outbox.temp_written"
  case outboxTemporarySynced = "outbox.temp_synced"
  /// The transaction that notes the temporary file is committed.
  case outboxWritten = "outbox.written"
  case outboxLinked = "outbox.linked"
  case outboxRenamed = "outbox.renamed"
  case outboxFinanceWritten = "outbox.finance_written"
  case outboxFinanceLinked = "outbox.finance_linked"
  case outboxFinanceRenamed = "outbox.finance_renamed"
  case outboxManifestWritten = "outbox.manifest_written"
  case outboxManifestLinked = "outbox.manifest_linked"
  case outboxManifestRenamed = "outbox.manifest_renamed"
  /// The transaction that notes the publishing is committed.
  case outboxPublished = "outbox.published"
  /// A person's release of a held batch is committed.
  case decisionApproved = "decision.approved"
  /// A batch is void, or its reversals are committed and have not left.
  case decisionVoided = "decision.voided"
  /// What is owed again is committed and has not left.
  case decisionReissued = "decision.reissued"
  /// The decision to send again is committed, no file was placed.
  case decisionResending = "decision.resending"
  case nightFinished = "night.finished"
}

#if DEBUG
  extension FaultPoint {
    /// Says that the work has come to this point. A debug build that was told to dies here.
    package static func reach(_ point: FaultPoint) {
      if let log { append("\(point.rawValue)\n", to: log) }
      guard let order, order.point == point else { return }
      let hits = hits.withLock { count in
        count += 1
        return count
      }
      guard hits == order.hit else { return }
      kill(getpid(), SIGKILL)
      while true { pause() }
    }

    private static let hits = Mutex(0)
    private static let log = getenv("NIGHTLEDGER_FAULT_LOG").map { String(cString: $0) }
    private static let order = getenv("NIGHTLEDGER_FAULT").map { parse(String(cString: $0)) }

    /// A misspelt point would make a test that kills nobody, so it ends the process at once.
    private static func parse(_ text: String) -> (point: FaultPoint, hit: Int) {
      let parts = text.split(separator: ":", maxSplits: 1)
      let point = parts.first.flatMap { FaultPoint(rawValue: String($0)) }
      let hit = parts.count == 2 ? Int(parts[1]) : 1
      guard let point, let hit, hit > 0 else {
        preconditionFailure("NIGHTLEDGER_FAULT is '\(text)', expected a fault point or point:hit")
      }
      return (point, hit)
    }

    private static func append(_ line: String, to path: String) {
      let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
      let descriptor = open(path, flags, 0o600)
      precondition(descriptor >= 0, "NIGHTLEDGER_FAULT_LOG cannot be opened: \(path)")
      defer { close(descriptor) }
      let written = line.withCString { write(descriptor, $0, line.utf8.count) }
      precondition(written == line.utf8.count, "NIGHTLEDGER_FAULT_LOG cannot be written: \(path)")
    }
  }
#else
  extension FaultPoint {
    /// Nothing in a release build.
    @inline(__always)
    package static func reach(_ point: FaultPoint) {}
  }
#endif
