import Intake
import Outbox
import Reports
import Runner
import Vocabulary

/// What a night did, on one screen.
struct NightPage {
  private let summary: NightSummary
  private let installation: Installation
  private let fileTimes: [String: Duration]

  /// - Parameter fileTimes: how long a file took, by `feed/name`, where that was measured.
  init(
    _ summary: NightSummary, installation: Installation, fileTimes: [String: Duration] = [:]
  ) {
    self.summary = summary
    self.installation = installation
    self.fileTimes = fileTimes
  }

  var text: String {
    var lines = [Screen.heading(title)]
    lines += section("Files", files)
    lines += section("RFM", models)
    lines += section("Segments", segments)
    lines += section("Campaigns", campaigns + triggers + pools)
    lines += section("Batches", batches)
    lines += section("Notes", notes)
    return lines.joined(separator: "\n")
  }

  /// One line and the files that left the house.
  var shortText: String {
    ([Screen.heading(title)] + batches).joined(separator: "\n")
  }

  private var title: String {
    let record = summary.record
    let night = "Night \(record.night) of \(record.businessDate)"
    if summary.wasDoneBefore { return "\(night): was done before, nothing was done now" }
    var total = DecimalSum()
    for step in summary.steps {
      if let seconds = ExactDecimal(step.seconds) { total.add(seconds) }
    }
    if summary.record.state == .partial {
      return "\(night): open, \(summary.record.problem ?? "steps are not done")"
    }
    return "\(night): done in \(total) s"
  }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", Screen.heading(name)] + lines
  }

  private var width: Int { Screen.width }

  /// Every row read stands in one column: loaded, waiting for what it refers to, repeated (the same
  /// key again, or older than what stands), rejected.
  private var files: [String] {
    var table = TextTable(
      .text("exchange"), .number("read"), .number("loaded"), .number("waiting"),
      .number("repeated"), .number("rejected"), .text("verdict"), .number("time"))
    for file in summary.files {
      let name = "\(file.feed)/\(file.fileName)"
      table.add(
        name, HumanNumber.grouped(file.balance.read), HumanNumber.grouped(file.balance.loaded),
        HumanNumber.grouped(file.balance.parked),
        HumanNumber.grouped(file.balance.duplicate + file.balance.stale),
        HumanNumber.grouped(file.balance.rejected), file.verdict.rawValue,
        fileTimes[name].map(HumanNumber.seconds) ?? "")
    }
    guard !table.isEmpty else { return ["  no file was in the inbox"] }
    let reasons = summary.files.compactMap { file in
      file.reason.map { "  \(file.feed)/\(file.fileName): \($0)" }
    }
    return table.lines(width: width, margin: "  ") + reasons + profiles
  }

  /// What was wrong with profiles, in one line.
  private var profiles: [String] {
    let findings = summary.profileFindings.map { "\($0.flag) \(HumanNumber.grouped($0.rows))" }
    return findings.isEmpty ? [] : ["  profiles: \(findings.joined(separator: ", "))"]
  }

  private var models: [String] {
    summary.models.map { model in
      var line = "  \(model.name): \(HumanNumber.count(model.customers, "customer")) scored"
      if let date = model.comparedWith {
        line += ", \(HumanNumber.grouped(model.changed)) changed since \(date)"
      }
      if let drift = model.drift { line += ", drift \(drift)" }
      return line + (model.isAlarm ? "  LOOK: a sharp shift" : "")
    }
  }

  private var segments: [String] {
    var table = TextTable(
      .text("segment"), .number("members"), .number("entered"), .number("left"))
    for segment in summary.segments {
      table.add(
        segment.name, HumanNumber.grouped(segment.members), HumanNumber.grouped(segment.entered),
        HumanNumber.grouped(segment.left))
    }
    return table.isEmpty ? [] : table.lines(width: width, margin: "  ")
  }

  private var campaigns: [String] {
    summary.campaigns.flatMap { campaign -> [String] in
      var table = TextTable(
        .text("step"), .number("arrived"), .number("released"), .number("passed"),
        .number("control"), .number("refused"), .number("suppressed"), .number("waiting"),
        .number("held"))
      for step in campaign.steps {
        table.add(
          step.stepID, HumanNumber.grouped(step.arrived), HumanNumber.grouped(step.released),
          HumanNumber.grouped(step.passed), HumanNumber.grouped(step.control),
          HumanNumber.grouped(step.refused), HumanNumber.grouped(step.suppressed),
          HumanNumber.grouped(step.waiting), HumanNumber.grouped(step.held))
      }
      return ["  \(campaign.campaignID): \(HumanNumber.grouped(campaign.entered)) entered"]
        + (table.isEmpty ? [] : table.lines(width: width, margin: "  "))
    }
  }

  private var triggers: [String] {
    summary.missedTriggers.map { "  \($0.isFinding ? "LOOK: " : "")\($0.text)" }
  }

  private var pools: [String] {
    summary.pools.map { pool, drawn in
      "  promo codes of \(pool.pool): \(HumanNumber.grouped(drawn)) drawn, "
        + "\(HumanNumber.grouped(pool.left)) left\(pool.isAlarm ? "  LOOK: it runs low" : "")"
    }
  }

  private var batches: [String] {
    var table = TextTable(
      .text("file"), .number("rows"), .number("amount"), .text("state"), .text("sha256"))
    for batch in summary.batches {
      table.add(
        "\(batch.stream.name)/\(batch.fileName)", HumanNumber.grouped(batch.rows),
        batch.stream == .accrual ? HumanNumber.grouped(batch.amount) : "",
        batch.standing, String(batch.sha256.prefix(12)))
    }
    return table.isEmpty ? [] : table.lines(width: width, margin: "  ")
  }

  private var notes: [String] {
    summary.notes.map { "  \($0.isAlarm ? "LOOK: " : "")\($0.batchID): \($0.file): \($0.text)" }
  }
}
