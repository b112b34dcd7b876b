import Definitions
import Host
import Intake
import Postgres
import SQLText
import Statements
import Vocabulary

extension NightRunner {
  /// Looks, before a night begins, for the files it cannot do without.
  ///
  /// - Returns: what the night fails with, once it has a row; `nil`: all are there, or it has claimed its
  ///   files already.
  /// - Throws: exit 75 while a file may still come.
  func missingFiles(on connection: Connection) throws(Problem) -> Problem? {
    guard !plan.night.expects.isEmpty, selection.isEverything || !isAsked else { return nil }
    if let record = try NightJournal.find(plan, on: connection),
      try LoadRegister(connection, runID: record.runID).hasClaim()
    {
      return nil
    }
    let inbox = Inbox(installation.folders, feeds: installation.programme.feeds)
    let complete = Set(
      try inbox.arrivals(now: now, isAttended: isAttended).filter { $0.waitsFor == nil }
        .map(\.feed))
    var problems: [Problem] = []
    for file in plan.night.expects where !complete.contains(file.feed.value) {
      let deadline = Instant(
        microseconds: plan.scheduledAt.microseconds + Int64(file.withinSeconds) * 1_000_000)
      let what = "no complete file of the feed '\(file.feed.value)' lies in the inbox"
      guard now >= deadline else {
        throw Problem(
          .tryLater, "\(what), which may come until \(deadline)",
          hint: "the next tick looks again; the night has not begun")
      }
      guard !file.isOptional else {
        progress.warning("\(what); the night of \(plan.businessDate) goes on without it")
        continue
      }
      problems.append(
        Problem(
          .missingFile, "\(what), expected by \(deadline)", at: file.feed.place,
          hint: "drop it and start the night again; without it: optional: true"))
    }
    return Problem.all(problems)
  }

  /// A night that took longer than its definition says.
  func warnIfSlow(_ duration: Duration) {
    guard let expected = plan.night.expectedSeconds, !isRehearsal,
      duration > .seconds(expected)
    else { return }
    progress.warning(
      "the night '\(plan.night.name)' of \(plan.businessDate) took "
        + "\(duration.components.seconds) seconds, expected at most \(expected)")
  }
}
