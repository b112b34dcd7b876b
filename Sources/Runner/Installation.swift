package import Definitions
package import Host
package import Intake
import Messages
package import Vocabulary

/// A programme on this machine: its definitions, the folders of its exchange, the zone it lives in.
package struct Installation: Sendable {
  /// The folder of the definitions, as it was named.
  package let jobsFolder: String
  /// The folder that relative paths of the settings start from: the one above `jobs`.
  package let home: String
  package let programme: Programme
  package internal(set) var folders: ExchangeFolders
  package let zone: TimeZoneRules
  /// What is no mistake and yet seldom meant.
  package internal(set) var warnings: [Problem] = []
  /// Where each night leaves its report; `nil`: the settings name no folder.
  package var reportsFolder: String?

  /// The version of this program; runs, migrations and manifests name it.
  package static let version = "0.1.0"

  /// Reads all definitions once. What is wrong with any of them is reported together, before the
  /// database is touched.
  package static func open(jobsFolder: String, home: String? = nil) throws(Problem) -> Installation
  {
    let programme = try Programme.load(folder: jobsFolder)
    try programme.checkOutboundColumns()
    let settings = programme.settings
    let templates = try MessageTemplate.all(
      programme.templates, context: MessageContext(programme))
    let codes = PromoCodeLint(programme.campaigns, templates: templates)
    if let problem = Problem.all(codes.problems) { throw problem }
    let zone: TimeZoneRules
    do throws(Problem) { zone = try TimeZoneRules.load(name: settings.timeZone.value) } catch {
      var problem = error
      problem.place = settings.timeZone.place
      throw problem
    }
    let home = home ?? Self.parent(of: jobsFolder)
    return Installation(
      jobsFolder: jobsFolder, home: home, programme: programme,
      folders: Self.folders(of: settings, home: home), zone: zone,
      warnings: codes.warnings,
      reportsFolder: settings.folders.reports.map { $0.hasPrefix("/") ? $0 : "\(home)/\($0)" })
  }

  /// Where the private database lives when no other one is named.
  package var clusterFolder: String { "\(home)/var/postgres" }

  /// One hash over all definition files: what a run records.
  package var definitionsDigest: String {
    var hash = SHA256()
    for file in programme.files {
      for bytes in [Array(file.path.utf8), [0], file.bytes, [0]] {
        bytes.withUnsafeBytes { hash.update($0) }
      }
    }
    return hash.finishedHex()
  }

  /// What reading a file needs to know.
  package func feedContext(on businessDate: CivilDate) -> FeedContext {
    FeedContext(
      zone: zone, businessDate: businessDate, currency: programme.settings.currency,
      country: programme.settings.defaultCountry)
  }

  /// The exchange folders as the settings alone name them; `nil` when they cannot be read.
  package static func folders(jobsFolder: String) -> ExchangeFolders? {
    guard
      let bytes = try? Folder(opening: jobsFolder).content(of: "nightledger.json5"),
      let settings = try? Settings(text: String(decoding: bytes, as: UTF8.self))
    else { return nil }
    return folders(of: settings, jobsFolder: jobsFolder)
  }

  static func folders(of settings: Settings, jobsFolder: String) -> ExchangeFolders {
    folders(of: settings, home: parent(of: jobsFolder))
  }

  private static func folders(of settings: Settings, home: String) -> ExchangeFolders {
    let root = settings.folders.root
    return ExchangeFolders(root: root.hasPrefix("/") ? root : "\(home)/\(root)")
  }

  private static func parent(of path: String) -> String {
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
