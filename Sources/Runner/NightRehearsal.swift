import Definitions
import Host
import Outbox
import Postgres
package import Vocabulary

extension NightRunner {
  /// The same night on copies of the folders, by the same statements, of which nothing stays: one
  /// transaction around all of them is rolled back. The files that would have been published lie in the
  /// sandbox.
  ///
  /// Nothing outside of the sandbox is made, changed or removed. A night that wants to run meanwhile is
  /// told to come later.
  package func rehearse(in sandbox: Sandbox) throws(Problem) -> NightSummary {
    Folder.keepNewFilesPrivate()
    if let holder = try NightLock.livingHolder(in: installation.folders) {
      throw Problem(
        .tryLater, "a night is running: \(holder)", hint: "rehearse again when it has ended")
    }
    let connection = try database.session(
      applicationName: "nightledger \(plan.night.name) rehearsal", mayChangeSchema: false)
    defer { connection.close() }
    try NightLock.lockSession(connection, program: installation.programme.settings.program.text)
    try sandbox.fill(from: installation.folders, without: try settledFiles(on: connection))
    var copy = self
    copy.isRehearsal = true
    copy.installation.folders = sandbox.folders
    if installation.reportsFolder != nil { copy.installation.reportsFolder = sandbox.reportsFolder }
    try copy.checkFolders()
    let night = copy
    return try connection.rehearsalOfTransactions { () throws(Problem) in
      try night.runLocked(on: connection)
    }
  }

  /// Files of batches that no recovery looks at any more.
  private func settledFiles(on connection: Connection) throws(Problem) -> Set<String> {
    let since = plan.businessDate.adding(days: -Self.recoveredDays)
    var names: Set<String> = []
    for batch in try BatchCatalog.list(on: connection)
    where batch.state == .published && batch.businessDate < since {
      names.formUnion(
        [batch.fileName, batch.manifestName] + (batch.financeName.map { [$0] } ?? []))
    }
    return names
  }
}
