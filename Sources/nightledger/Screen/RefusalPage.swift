import Delimited
import Host
import Intake
import Outbox
import Runner
import Vocabulary

/// The files that a night refused: why, the first rejects by rule, and where all of them stand.
struct RefusalPage {
  private let summary: NightSummary
  private let installation: Installation
  private static let exampleLimit = 20

  init(_ summary: NightSummary, installation: Installation) {
    self.summary = summary
    self.installation = installation
  }

  private var refused: [FileOutcome] { summary.files.filter { $0.exit != .ok } }

  /// At most forty lines.
  func text() throws(Problem) -> String {
    let record = summary.record
    let alarms = summary.notes.filter(\.isAlarm)
    let shifted = summary.models.filter(\.isAlarm)
    var findings: [String] = []
    if !shifted.isEmpty {
      findings.append(HumanNumber.count(shifted.count, "sharp shift", "sharp shifts"))
    }
    if !alarms.isEmpty { findings.append(HumanNumber.count(alarms.count, "alarm", "alarms")) }
    let low = summary.lowPools
    if !low.isEmpty {
      findings.append(HumanNumber.count(low.count, "low pool", "low pools"))
    }
    let held = summary.heldBatches
    if !held.isEmpty {
      findings.append("\(HumanNumber.count(held.count, "batch", "batches")) held")
    }
    if !refused.isEmpty {
      findings.append(
        "\(refused.count) of \(HumanNumber.count(summary.files.count, "file")) "
          + (refused.contains { $0.verdict == .held } ? "refused or held" : "refused"))
    }
    var lines = [
      "nightledger \(record.night) \(record.businessDate) done, but "
        + "\(findings.joined(separator: " and ")) (exit \(summary.ownExit.rawValue))"
    ]
    lines += alarms.map { "alarm: \($0.file): \($0.text)" }
    lines += shifted.map { "alarm: \($0.alarmText)" }
    lines += low.map { "alarm: \($0.alarmText)" }
    lines += held.map { batch in
      "held: \(batch.batchID): \(HumanNumber.count(batch.rows, "row")), "
        + "amount \(HumanNumber.grouped(batch.amount)); nothing of it was published"
    }
    for file in refused {
      lines.append(
        "\(file.feed)/\(file.fileName): \(file.verdict.rawValue): \(file.reason ?? "")")
      lines += try rejects(of: file)
    }
    let limit = FailurePage.lineLimit - 2
    if lines.count > limit {
      lines = lines.prefix(limit - 1) + ["…"]
    }
    if let model = shifted.first {
      let drift = Home.commandLine(["rfm", "drift", model.name, "--jobs", installation.jobsFolder])
      lines.append("to see what shifted: \(drift)")
    }
    if !alarms.isEmpty {
      let verify = Home.commandLine(["batch", "verify", "--jobs", installation.jobsFolder])
      lines.append("to see what differs: \(verify)")
    }
    for batch in held.prefix(3) {
      let show = Home.commandLine(
        ["batch", "show", batch.batchID, "--jobs", installation.jobsFolder])
      lines.append("why, and how to release it: \(show)")
    }
    if refused.contains(where: { $0.verdict == .held }) {
      let status = Home.commandLine(["feed", "status", "--jobs", installation.jobsFolder])
      lines.append("what is held is tried again every night; what it waits for: \(status)")
    }
    if refused.contains(where: { $0.verdict != .held }) {
      lines.append("mend the file and drop it again; the next night takes it")
    }
    return lines.joined(separator: "\n")
  }

  private func rejects(of file: FileOutcome) throws(Problem) -> [String] {
    let name = EntryName("\(FileStem.of(file.fileName)).errors.csv")
    let path = installation.folders.rejects(file.feed.text, on: summary.record.businessDate)
    let folder = try Folder(creating: path)
    guard try folder.status(of: name) != nil else { return [] }
    let examples = try RejectExample.read(name, in: folder, limit: Self.exampleLimit)
    var lines: [String] = []
    var codes: [String] = []
    for example in examples where !codes.contains(example.code) { codes.append(example.code) }
    for code in codes {
      let group = examples.filter { $0.code == code }
      lines.append("  \(code): \(group[0].message); \(group[0].hint)")
      let places = group.map(\.place).joined(separator: ", ")
      lines.append("    \(places)")
    }
    return lines + ["  all of them: \(path)/\(name)"]
  }
}

/// One line of an errors file, without the customer's value.
struct RejectExample {
  let line: String
  let code: String
  let column: String
  let message: String
  let hint: String

  var place: String { column.isEmpty ? "line \(line)" : "line \(line) '\(column)'" }

  static func read(
    _ name: EntryName, in folder: Folder, limit: Int
  ) throws(Problem) -> [RejectExample] {
    let file = try FolderFile(name, in: folder)
    let reader = RecordReader(
      ByteSource(descriptor: file.descriptor, path: folder.path(of: name)))
    guard try reader.readHeader() != nil else { return [] }
    var examples: [RejectExample] = []
    while examples.count < limit, let record = try reader.next(), record.fieldCount == 9 {
      examples.append(
        RejectExample(
          line: record.text(0), code: record.text(4), column: record.text(5),
          message: record.text(7), hint: record.text(8)))
    }
    return examples
  }
}
