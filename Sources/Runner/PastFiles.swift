import Host
import Intake
import Vocabulary

/// Our copies of the files that a past night took.
struct PastFiles {
  let feed: Identifier
  let folders: ExchangeFolders
  let register: LoadRegister

  /// Our copy of an accepted file, under its own name or with a run's number in front; nil: it is gone.
  func content(of past: PastDelivery) throws(Problem) -> FileOpening? {
    guard let day = try register.businessDate(ofNightThatTook: past) else { return nil }
    let folder = try Folder(creating: folders.archive(feed.text, on: day))
    for name in try folder.names()
    where name.description == past.fileName || name.hasSuffix("-\(past.fileName)") {
      guard try folder.status(of: name)?.kind == .regular else { continue }
      if try folder.digest(of: name).sha256 == past.sha256 {
        return try FileOpening(name.description, in: folder)
      }
    }
    return nil
  }

  /// Our copy of what a past delivery had rejected; nil: there is none.
  func rejects(of past: PastDelivery) throws(Problem) -> FileOpening? {
    guard let day = try register.businessDate(ofNightThatTook: past) else { return nil }
    let path = folders.rejects(feed.text, on: day)
    let folder = try Folder(creating: path)
    let name = RejectFiles.names(for: past.fileName).records
    guard try folder.status(of: name) != nil else { return nil }
    return try FileOpening(name.description, in: folder)
  }
}
