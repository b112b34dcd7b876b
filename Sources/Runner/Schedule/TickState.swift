import Definitions
package import Host
package import Vocabulary

/// What the last tick found, so that the next one need not ask a database: when there is something to
/// do, under definitions that are still the same.
///
/// A cache and no more: whatever is missing, unreadable, older than a definition or later than the
/// clock makes the tick look for itself, and the ledger of fires decides.
package struct TickState {
  private let folder: Folder
  private let fingerprint: String
  private let newestChange: Instant

  private static let name: EntryName = "tick.state"
  private static let heading = "nightledger tick 1"

  /// - Parameters:
  ///   - jobsFolder: every definition in it counts by size, inode and time of change.
  ///   - circumstances: what else may change the answer: the program, its database.
  package init(_ work: Folder, jobsFolder: String, circumstances: [String]) throws(Problem) {
    folder = work
    var newest = Instant(microseconds: .min)
    var text = circumstances.joined(separator: "\n")
    let zones = "/usr/share/zoneinfo"
    for path in [jobsFolder] + DefinitionFolder.allCases.map({ "\(jobsFolder)/\($0.rawValue)" }) {
      guard let listed = try? Folder(opening: path) else { continue }
      for name in try listed.names() {
        guard let status = try listed.status(of: name) else { continue }
        newest = max(newest, status.changedAt)
        text += "\n\(path)/\(name) \(status.inode) \(status.bytes) \(status.changedAt.microseconds)"
      }
    }
    if let rules = try? Folder(opening: zones), let status = try rules.status(of: "tzdata.zi") {
      text += "\n\(zones) \(status.inode) \(status.changedAt.microseconds)"
    }
    newestChange = newest
    fingerprint = String(ControlHash.fnv1a(text.utf8), radix: 16)
  }

  /// Whether nothing can be due at a moment.
  package func isQuiet(at now: Instant) -> Bool {
    guard let bytes = try? folder.content(of: Self.name, limitBytes: 4096) else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count == 4, lines[0] == Self.heading, lines[1] == fingerprint,
      let written = Int64(lines[2]), written <= now.microseconds
    else { return false }
    return lines[3] == "never" || Int64(lines[3]).map { now.microseconds < $0 } ?? false
  }

  /// Keeps what a tick found. Not when a definition has just been changed: a second change within the
  /// same tick of the file system's clock would not be seen.
  package func keep(wakeAt: Instant?, now: Instant) throws(Problem) {
    try Self.forget(in: folder)
    guard newestChange.microseconds < now.microseconds - 2_000_000 else { return }
    let wake = wakeAt.map { String($0.microseconds) } ?? "never"
    let text = [Self.heading, fingerprint, String(now.microseconds), wake].joined(separator: "\n")
    try DurableFile.write(Array(text.utf8), as: Self.name, in: folder)
  }

  /// Makes the next tick look for itself: a night was run by hand.
  package static func forget(in work: Folder) throws(Problem) {
    try work.remove(name)
  }
}
