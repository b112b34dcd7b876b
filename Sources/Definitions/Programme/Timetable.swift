/// The settings and the nights of a `jobs/` folder, without what the nights work on: enough to know
/// whose turn it is.
package struct Timetable: Sendable {
  package let settings: Settings
  package let nights: [NightDefinition]

  /// `nil` when one of these files is missing or wrong. Nothing is said of it here: ``Programme`` reads
  /// all files and tells what is wrong with any of them.
  package static func load(folder: String) -> Timetable? {
    let findings = Findings()
    let files = DefinitionFolderReader(folder: folder, findings: findings)
      .files(in: [.calendars, .nights])
    return ProgrammeReader(files: files, folder: folder, findings: findings).readTimetable()
  }
}
