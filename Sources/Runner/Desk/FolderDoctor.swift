import Definitions
import Host
import Intake
package import Vocabulary

/// The checks that need no database: definitions, zone rules, folders, disk, locks of files.
///
/// Looks and makes nothing: a folder that is missing is told, not made.
package struct FolderDoctor {
  /// Below this much free space a night is in danger.
  package var leastFreeBytes: Int64 = 1 << 30
  package var leastFreeFiles: Int64 = 10_000
  private let installation: Installation
  private let today: CivilDate
  private let commands: DeskCommands

  package init(_ installation: Installation, today: CivilDate, commands: DeskCommands) {
    self.installation = installation
    self.today = today
    self.commands = commands
  }

  private var root: String { installation.folders.root }

  package func findings() -> [DoctorFinding] {
    var found = definitions()
    guard let folder = try? Folder(opening: root) else {
      return found + [
        .warning(
          "exchange-folder", "\(root) is not there or cannot be read",
          fix: "mkdir -p \(root) && chmod 0700 \(root)")
      ]
    }
    found.append(.ok("exchange-folder", root))
    found += folders(below: folder) + [oneFileSystem(), feedFolders()]
    found += space(of: folder) + [strays(), nightLock()]
    return found
  }

  // MARK: Definitions

  private func definitions() -> [DoctorFinding] {
    let programme = installation.programme
    var found: [DoctorFinding] = [
      .ok("definitions", "\(programme.files.count) files in \(installation.jobsFolder)"),
      .ok("zone-rules", "\(installation.zone.name), rules \(installation.zone.version)"),
    ]
    let scheduled = programme.nights.filter { $0.schedule.hasFires }
    found.append(
      programme.nights.isEmpty
        ? .fault(
          "nights", .definition, "no night is defined, expected one in jobs/nights/",
          fix: "write \(installation.jobsFolder)/nights/nightly.json5, see jobs/README.md")
        : .ok("nights", "\(programme.nights.count), \(scheduled.count) with a schedule"))
    found += calendars()
    let open = Self.openToOthers(
      [installation.jobsFolder]
        + DefinitionFolder.allCases.map { "\(installation.jobsFolder)/\($0.rawValue)" })
    found.append(
      open.isEmpty
        ? .ok("definition-rights", "nobody else may change what is paid")
        : .fault(
          "definition-rights", .permission,
          "everybody on this machine may write \(open.joined(separator: ", "))",
          fix: "chmod o-w \(open.joined(separator: " "))"))
    return found
  }

  /// Behind its last listed day a calendar takes every holiday for a day of business.
  private func calendars() -> [DoctorFinding] {
    let used = installation.programme.nights.compactMap(\.calendar)
    guard !used.isEmpty else { return [] }
    let limit = today.adding(days: Self.listedDaysAhead)
    guard let short = used.first(where: { $0.lastListed.map { $0 < limit } ?? false }),
      let last = short.lastListed
    else { return [.ok("calendars", "each lists days of business that are to come")] }
    return [
      .warning(
        "calendars", "the calendar '\(short.name)' lists no holiday behind \(last)",
        fix:
          "add those of the next year to \(installation.jobsFolder)/calendars/\(short.name).json5")
    ]
  }

  private static let listedDaysAhead = 30

  /// Those of the folders that every account may write to.
  private static func openToOthers(_ paths: [String]) -> [String] {
    paths.filter { path in
      guard let status = try? Folder(opening: path).ownStatus() else { return false }
      return status.mode & 0o002 != 0
    }
  }

  // MARK: Folders

  private static let names = ["inbox", "work", "held", "archive", "quarantine", "outbox"]

  private func folders(below folder: Folder) -> [DoctorFinding] {
    var blocked: [String] = []
    var closed: [String] = []
    for name in Self.names {
      guard let status = try? folder.status(of: EntryName(name)) else { continue }
      guard status.kind == .folder else {
        blocked.append("\(root)/\(name)")
        continue
      }
      if let opened = try? Folder(opening: "\(root)/\(name)"), opened.isWritable { continue }
      closed.append("\(root)/\(name)")
    }
    if !folder.isWritable { closed.append(root) }
    let open = Self.openToOthers(["outbox", "work", "held"].map { "\(root)/\($0)" })
    return [
      blocked.isEmpty
        ? .ok("folder-kinds", "each name of the exchange is a folder")
        : .fault(
          "folder-kinds", .cannotCreate,
          "\(blocked.joined(separator: ", ")) is no folder, which a night needs",
          fix: "mv \(blocked[0]) \(blocked[0]).aside"),
      closed.isEmpty
        ? .ok("folder-rights", "this account may write all of them")
        : .fault(
          "folder-rights", .permission,
          "this account may not write \(closed.joined(separator: ", "))",
          fix: "chown \"$(id -un)\" \(closed.joined(separator: " "))"),
      open.isEmpty
        ? .ok("outbox-rights", "nobody else may write what is published")
        : .fault(
          "outbox-rights", .permission,
          "everybody on this machine may write \(open.joined(separator: ", "))",
          fix: "chmod o-w \(open.joined(separator: " "))"),
    ]
  }

  private func oneFileSystem() -> DoctorFinding {
    let there = Self.names.compactMap { try? Folder(opening: "\(root)/\($0)") }
    do throws(Problem) { try Folder.requireOneFileSystem(there) } catch {
      return .fault("one-file-system", error, fix: "move \(root) as a whole to one file system")
    }
    return .ok("one-file-system", "a rename moves a file as a whole")
  }

  private func feedFolders() -> DoctorFinding {
    let missing = installation.programme.feeds.map { installation.folders.inbox($0.name.text) }
      .filter { (try? Folder(opening: $0)) == nil }
    guard let first = missing.first else {
      return .ok("feed-folders", "each feed has a folder in the inbox")
    }
    return .warning(
      "feed-folders",
      "\(missing.count) feeds have no folder to drop files into, the first is \(first)",
      fix: "mkdir -p \(missing.joined(separator: " "))")
  }

  // MARK: Disk, leftovers, lock

  private func space(of folder: Folder) -> [DoctorFinding] {
    guard let space = try? folder.space() else {
      return [.skipped("disk-space", "the file system does not say")]
    }
    let megabytes = space.freeBytes >> 20
    return [
      space.freeBytes < leastFreeBytes
        ? .fault(
          "disk-space", .inputOutput,
          "\(megabytes) MB are free at \(root), expected at least \(leastFreeBytes >> 20)",
          fix: "du -xsh \(root)/* shows what fills it; archive/ may be moved to another place")
        : .ok("disk-space", "\(megabytes) MB are free"),
      (space.freeFiles ?? .max) < leastFreeFiles
        ? .fault(
          "disk-files", .inputOutput,
          "the file system of \(root) takes only \(space.freeFiles ?? 0) more files",
          fix: "find \(root) -xdev -type f | wc -l counts them; pack old days of archive/")
        : .ok("disk-files", "files can be made"),
    ]
  }

  private func strays() -> DoctorFinding {
    guard (try? Folder(opening: installation.folders.inbox)) != nil else {
      return .skipped("inbox-strays", "there is no inbox yet")
    }
    let inbox = Inbox(installation.folders, feeds: installation.programme.feeds)
    guard let strays = try? inbox.strays() else {
      return .skipped("inbox-strays", "the inbox cannot be read")
    }
    guard let first = strays.first else {
      return .ok("inbox-strays", "nothing lies there that is never taken")
    }
    return .warning(
      "inbox-strays",
      "\(strays.count) of the inbox will never be taken, such as \(first.path): \(first.reason)",
      fix: "mv \(installation.folders.inbox)/\(first.path) to the folder of its feed, or remove it")
  }

  private func nightLock() -> DoctorFinding {
    guard (try? Folder(opening: installation.folders.work)) != nil else {
      return .ok("night-lock", "no night has run here yet")
    }
    guard let holder = try? NightLock.livingHolder(in: installation.folders) else {
      return .ok("night-lock", "free")
    }
    return .ok("night-lock", "held by a living process: \(holder)")
  }
}
