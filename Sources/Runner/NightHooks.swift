import Definitions
import Host
import Vocabulary

/// Tells those whom a night names how it went: by mail and by a request to an address of the web.
///
/// A hook has five seconds and stops nothing: one that fails is a warning. What it says names the night,
/// its exit code and its first problem, never a customer.
struct NightHooks {
  private let plan: NightPlan
  private let progress: any NightProgress
  private let isSilent: Bool
  private static let limit = 5

  init(_ plan: NightPlan, progress: any NightProgress, isSilent: Bool) {
    self.plan = plan
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
    let exit = summary.ownExit.rawValue
    tell(
      plan.night.onSuccess, isGood: true, "\(title) done (exit \(exit))",
      summary.record.problem ?? "nothing was refused")
  }

  func failed(_ problem: Problem) {
    // To wait for another process, or to be stopped, is no failure.
    guard problem.gravestExit != .tryLater else { return }
    var words = problem.flattened.prefix(20).map(\.description)
    if let owner = plan.night.owner { words.append("owner: \(owner)") }
    tell(
      plan.night.onFailure, isGood: false,
      "\(title) FAILED (exit \(problem.gravestExit.rawValue))", words.joined(separator: "\n"))
  }

  private func tell(_ hooks: [NightHook], isGood: Bool, _ subject: String, _ body: String) {
    for hook in hooks {
      switch hook {
      case .ping(let address): ping(isGood ? address : address + "/fail", "\(subject)\n\(body)")
      case .mail(let address): mail(address, subject, body)
      }
    }
  }

  private func ping(_ address: String, _ text: String) {
    var program = Program(
      "curl",
      [
        "--silent", "--show-error", "--fail", "--max-time", String(Self.limit), "--output",
        "/dev/null", "--header", "Content-Type: text/plain; charset=utf-8", "--data-binary", "@-",
        "--", address,
      ])
    program.environment.merge(plan.night.environment) { $1 }
    send(text + "\n", by: program, "the ping of \(address)")
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
    program.input = .bytes(Array(text.utf8.prefix(16_384)))
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
