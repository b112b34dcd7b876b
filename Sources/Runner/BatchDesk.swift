import Definitions
import Host
package import Outbox
package import Postgres
package import Vocabulary

/// What people decide about batches and closed days, between the nights: alone on the exchange and on
/// the database, as a night is.
package struct BatchDesk {
  private let installation: Installation
  private let lock: NightLock
  let connection: Connection
  let outbox: Outbox

  /// Takes the place of a night.
  ///
  /// - Parameter what: what is done, for the one who finds the place taken.
  /// - Throws: exit 75 while a night is at work.
  package init(
    _ installation: Installation, at what: String, on connection: Connection
  ) throws(Problem) {
    Folder.keepNewFilesPrivate()
    self.installation = installation
    self.connection = connection
    lock = try NightLock(installation.folders, holder: thisProcess(at: what))
    try NightLock.lockSession(connection, program: installation.programme.settings.program.text)
    // Nobody else can take over what is done here: the file lock is held, and no run has this token.
    outbox = try Outbox(
      Folder(creating: installation.folders.outbox),
      environment: installation.programme.settings.environment.rawValue, token: 0,
      guards: installation.guards, dialects: installation.dialects
    ) { _ in }
  }

  package func approve(
    _ batchID: String, shown: String?, _ words: DecisionWords
  ) throws(Problem) -> [BatchNote] {
    try outbox.approve(batchID, shown: shown, words, on: connection)
  }

  package func void(
    _ batchID: String, _ words: DecisionWords, on businessDate: CivilDate, now: Instant
  ) throws(Problem) -> Outbox.Voided {
    try outbox.void(batchID, words, on: businessDate, scheduledAt: now, connection)
  }

  package func reissue(
    _ batchID: String, only accrualKey: String?, _ words: DecisionWords,
    on businessDate: CivilDate, now: Instant
  ) throws(Problem) -> (rows: Int, batches: [String]) {
    try outbox.reissue(
      batchID, only: accrualKey, words, on: businessDate, scheduledAt: now, connection)
  }

  package func resend(_ batchID: String, _ words: DecisionWords) throws(Problem) -> [String] {
    try outbox.resend(batchID, words, on: connection)
  }

  package func close(
    until date: CivilDate, today: CivilDate, _ words: DecisionWords
  ) throws(Problem) -> ClosedPeriod {
    try ClosedPeriod.close(until: date, today: today, words, on: connection)
  }
}

extension Installation {
  /// The last day that finance has closed, by the settings or by `period close`.
  package func closedUntil(on connection: Connection) throws(Problem) -> CivilDate? {
    let closed = try ClosedPeriod.until(on: connection)
    guard let closed, let set = programme.settings.closedUntil else {
      return closed ?? programme.settings.closedUntil
    }
    return max(closed, set)
  }

  /// Whose audiences, calls and reports leave.
  var noteOrigin: NoteOrigin {
    NoteOrigin(program: programme.settings.program, zone: programme.settings.timeZone.value)
  }

  /// The guards of the settings.
  package var guards: BatchGuards {
    let settings = programme.settings.guards
    var guards = BatchGuards()
    guards.night = settings.night
    guards.customer = settings.customer
    for cap in settings.campaigns { guards.campaigns[cap.name.value.text] = cap.amount }
    for cap in settings.legalEntities { guards.legalEntities[cap.name.value.text] = cap.amount }
    let volume = settings.volume
    guards.volume = VolumeBand(
      times: volume.times, batches: volume.batches, after: volume.after, fromRows: volume.fromRows)
    return guards
  }
}
