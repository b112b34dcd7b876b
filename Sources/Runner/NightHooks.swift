import Definitions
import Host
package import Vocabulary

/// What a webhook is sent when a night has ended.
package struct NightNotice: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    case done, failed
  }

  let night: Identifier
  let businessDate: CivilDate
  let runID: Int64
  let status: Status
  let exit: ExitCode
  let problem: String?
  let owner: String?

  package static let shape: JSONShape = [
    "night": .text, "business_date": .date, "run_id": .integer, "status": .choice(Status.self),
    "exit_code": .integer, "problem": .text.orNull, "owner": .text.orNull,
  ]

  var json: JSONValue {
    .object([
      ("night", .text(night.text)), ("business_date", .text(businessDate.description)),
      ("run_id", .integer(Int(runID))), ("status", .text(status.rawValue)),
      ("exit_code", .integer(Int(exit.rawValue))), ("problem", .optional(problem)),
      ("owner", .optional(owner)),
    ])
  }
}

/// Tells those whom a night names how it went: by mail and by requests to addresses of the web.
///
/// A hook has five seconds and stops nothing: one that fails is a warning. What it says names the night,
/// its exit code and its first problem, never a customer.
struct NightHooks {
  private let plan: NightPlan
  private let runID: Int64
  private let progress: any NightProgress
  private let isSilent: Bool
  private static let limit = 5
  private static let mostBytes = 16_384

  init(_ plan: NightPlan, runID: Int64, progress: any NightProgress, isSilent: Bool) {
    self.plan = plan
    self.runID = runID
    self.progress = progress
    self.isSilent = isSilent
  }

  private var title: String { "nightledger \(plan.night.name) \(plan.businessDate)" }

  /// Whoever is asked to hear of an end hears of the start: that is how a night that never ends is seen.
  func began() {
    var told: Set<String> = []
    for case .ping(let address) in plan.night.onSuccess + plan.night.onFailure
    where told.insert(address).inserted {
      ping(address + "/start", "\(title) began")
    }
  }

  /// - Parameter summary: of a night that came to its end; files may have been refused.
  func ended(_ summary: NightSummary) {
    let exit = summary.ownExit
    tell(
      plan.night.onSuccess, notice(.done, exit, summary.record.problem),
      "\(title) done (exit \(exit.rawValue))", summary.record.problem ?? "nothing was refused")
  }

  func failed(_ problem: Problem) {
    // To wait for another process, or to be stopped, is no failure.
    guard problem.gravestExit != .tryLater else { return }
    var words = problem.flattened.prefix(20).map(\.description)
    let notice = notice(.failed, problem.gravestExit, words.joined(separator: "\n"))
    if let owner = plan.night.owner { words.append("owner: \(owner)") }
    tell(
      plan.night.onFailure, notice,
      "\(title) FAILED (exit \(problem.gravestExit.rawValue))", words.joined(separator: "\n"))
  }

  private func notice(
    _ status: NightNotice.Status, _ exit: ExitCode, _ problem: String?
  ) -> NightNotice {
    NightNotice(
      night: plan.night.name, businessDate: plan.businessDate, runID: runID, status: status,
      exit: exit, problem: problem?.prefix(Self.mostBytes / 4).description, owner: plan.night.owner)
  }

  private func tell(
    _ hooks: [NightHook], _ notice: NightNotice, _ subject: String, _ body: String
  ) {
    for hook in hooks {
      switch hook {
      case .ping(let address):
        ping(notice.status == .done ? address : address + "/fail", "\(subject)\n\(body)")
      case .webhook(let address):
        post(notice.json.compact, "application/json", to: address, "the webhook \(address)")
      case .mail(let address): mail(address, subject, body)
      }
    }
  }

  private func ping(_ address: String, _ text: String) {
    post(text, "text/plain; charset=utf-8", to: address, "the ping of \(address)")
  }

  private func post(_ text: String, _ type: String, to address: String, _ what: String) {
    var program = Program(
      "curl",
      [
        "--silent", "--show-error", "--fail", "--max-time", String(Self.limit), "--output",
        "/dev/null", "--header", "Content-Type: \(type)", "--data-binary", "@-",
        "--", address,
      ])
    program.environment.merge(plan.night.environment) { $1 }
    send(text + "\n", by: program, what)
  }

  private func mail(_ address: String, _ subject: String, _ body: String) {
    let text = """
      To: \(address)
      Subject: \(subject)
      Auto-Submitted: auto-generated
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      \(body)

      """
    send(text, by: Program("sendmail", ["-i", address]), "the mail to \(address)")
  }

  private func send(_ text: String, by program: Program, _ what: String) {
    guard !isSilent else { return }
    var program = program
    program.group = .own
    program.input = .bytes(Array(text.utf8.prefix(Self.mostBytes)))
    do throws(Problem) {
      let answer = try program.output(
        until: .after(.seconds(Self.limit)), limitBytes: 4096, heeding: StopFlag())
      guard !answer.ending.isSuccess else { return }
      let reason = answer.errorText.split(separator: "\n").first.map { ": \($0)" } ?? ""
      progress.warning("\(what) failed: \(program.path) \(answer.ending)\(reason)")
    } catch {
      progress.warning("\(what) failed: \(error.message)")
    }
  }
}
