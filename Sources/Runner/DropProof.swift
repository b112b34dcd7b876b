import Definitions
import Host
import Intake
import Vocabulary

/// The proof that the files of a manifest are what it says, before a row of them is loaded: bytes and
/// hash of each, rows of each, and the control totals over all.
///
/// Files are read once more for it, to their last row; what is loaded afterwards must have the hash
/// that was proven.
struct DropProof {
  /// Why each file of the drop is refused; nil: all is as the manifest says.
  let refusal: FileRefusal?
  /// The proven hashes by file name.
  let sha256: [String: String]

  /// - Parameters:
  ///   - files: the files of one manifest that lie in the work folder.
  ///   - isWhole: those are all it names; else its totals cannot be proven any more, because some of
  ///     the files went home with a proof before the night was cut.
  init(
    _ files: [ReadDelivery], isWhole: Bool, _ feed: FeedDefinition, context: FeedContext,
    in work: Folder
  ) throws(Problem) {
    var sha256: [String: String] = [:]
    var totals = ControlTotals()
    var differences: [String] = []
    let claim = files.first?.manifest?.totals ?? ControlTotals.Claim()
    for file in files {
      let name = file.member.name
      let opening = try FileOpening(name, in: work)
      guard let resource = file.resource else { continue }
      if let bytes = resource.bytes, bytes != opening.bytes {
        differences.append(
          "\(name): the manifest says \(bytes) bytes, the file has \(opening.bytes)")
        continue
      }
      let mustBeRead = resource.rows != nil || !claim.isEmpty
      let found: String
      if mustBeRead {
        let reading = try opening.read(within: feed.caps) {
          (source) throws(Problem) -> FileTally in
          try FeedFileReader(feed, context: context).judge(
            source, fileName: name, fileBytes: Int(opening.bytes)
          ) { () throws(Problem) in try StopFlag.process.check() }
        }
        found = reading.sha256
        totals.add(reading.value.controlTotals)
        if claim.rowHash != nil { totals.rowHash.add(try RowHash(feed).sum(of: opening)) }
        if let rows = resource.rows, rows != reading.value.rowsRead {
          differences.append(
            "\(name): the manifest says \(rows) rows, the file has \(reading.value.rowsRead)")
        }
      } else {
        found = try opening.digest()
      }
      sha256[name] = found
      if let expected = resource.sha256, expected != found {
        differences.append(
          "\(name): the manifest says sha256 \(expected), the file has \(found)")
      }
    }
    if isWhole, differences.isEmpty { differences = totals.differences(from: claim) }
    refusal =
      differences.isEmpty
      ? nil : FileRefusal(.manifestMismatch, differences.joined(separator: "; "))
    self.sha256 = sha256
    if refusal == nil { FaultPoint.reach(.importVerified) }
  }
}
