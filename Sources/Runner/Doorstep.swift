package import Definitions
package import Host
package import Vocabulary

/// What a run knows before it has read the definitions that it works on: the nights, and the folder in
/// which they take their turns.
///
/// Of two runs that start together, the second leaves after these few files instead of after all.
package struct Doorstep: Sendable {
  package let nights: [NightDefinition]
  package let folders: ExchangeFolders
  package let zone: TimeZoneRules

  /// `nil` when one of these files is missing or wrong (``Installation`` tells what it is), and where
  /// no night has been yet: nothing is made before all definitions are right.
  package init?(jobsFolder: String) {
    guard let timetable = Timetable.load(folder: jobsFolder),
      let zone = try? TimeZoneRules.load(name: timetable.settings.timeZone.value)
    else { return nil }
    let folders = Installation.folders(of: timetable.settings, jobsFolder: jobsFolder)
    guard (try? Folder(opening: folders.work)) != nil else { return nil }
    nights = timetable.nights
    self.folders = folders
    self.zone = zone
  }
}
