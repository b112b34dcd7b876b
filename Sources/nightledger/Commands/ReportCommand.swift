import Glibc
import Host
import Postgres
import Reports
import Runner
import Vocabulary

extension CommandDefinition {
  static let report = CommandDefinition(
    words: ["report"],
    abstract: "the page of one night: what came, what it did, what it owes, what needs a hand",
    details: [
      "Without --out and --open the text twin is printed. With a folder the page (one HTML file "
        + "that needs nothing else) and its text twin are written there. Nights write their "
        + "pages themselves when the settings name a folder: folders: { reports: \"var/reports\" }."
    ],
    arguments: [
      ArgumentDefinition(
        name: "NIGHT", count: .optional, meaning: "a night of jobs/nights/ (the one that ran last)")
    ],
    options: [
      .date("its business date (the last one)"),
      OptionDefinition(
        name: "--out", value: .text("DIR"),
        meaning: "write the page and its text twin into this folder"),
      OptionDefinition(
        name: "--open", value: .flag, meaning: "show the page in the browser of this desktop"),
      .jobs, .database, .json(Document.shape),
    ],
    example: "report --date 2026-11-21 --out reports",
    perform: { invocation throws(Problem) in try ReportCommand(invocation: invocation).run() })
}

private struct ReportCommand {
  let invocation: Invocation

  func run() throws(Problem) -> ExitCode {
    let installation = try Home.installation(invocation)
    let pages = try NightPages(installation)
    let wantsPage = invocation.isGiven("--out") || invocation.isGiven("--open")
    let folder =
      invocation.text("--out") ?? installation.reportsFolder ?? "\(installation.home)/var/reports"
    let (report, page) = try read(pages, installation, into: wantsPage ? folder : nil)
    if let page {
      if invocation.isGiven("--open") { try open(page) }
      if !invocation.wantsJSON { try Screen.print(page) }
    }
    if invocation.wantsJSON {
      try Screen.print(report.document.json)
    } else if !wantsPage {
      try Screen.print(PlainPage(report.document, width: Screen.width).text)
    }
    return .ok
  }

  /// The report, and the page when a folder is given for it.
  private func read(
    _ pages: NightPages, _ installation: Installation, into folder: String?
  ) throws(Problem) -> (RunReport, String?) {
    let name = invocation.arguments.first
    let date = invocation.date("--date")
    let isUnmade = try Home.hasNoDatabaseYet(invocation, installation)
    let found =
      isUnmade
      ? nil
      : try Home.withSession(of: invocation, installation) {
        connection throws(Problem) -> (RunReport, String?)? in
        guard let report = try pages.report(of: name, on: date, connection) else { return nil }
        guard let folder else { return (report, nil) }
        return (report, try pages.write(report, into: folder, connection))
      }
    if let found { return found }
    let what = (name.map { " '\($0)'" } ?? "") + (date.map { " of \($0)" } ?? "")
    throw Problem(
      .usage, "no run of a night\(what) is known", hint: "`nightledger runs` lists those that are")
  }

  /// Asks the desktop to show a file; where there is none, the path that was printed serves.
  private func open(_ page: String) throws(Problem) {
    let path = page.hasPrefix("/") ? page : "\(Home.currentFolder)/\(page)"
    var browser = Program("xdg-open", [path])
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP", "BROWSER"]
    {
      browser.environment[name] = environmentVariable(name)
    }
    let ending = try browser.output(until: .after(.seconds(10))).ending
    guard ending.isSuccess else {
      throw Problem(
        .inputOutput, "no browser could be asked to show the page",
        hint: "open \(path) yourself")
    }
  }
}

extension NightSummary {
  /// A page that is missing is said; it changes nothing of what the night did.
  func tellOfMissingReport() {
    guard let problem = reportProblem else { return }
    Screen.tell("the report of \(record.businessDate) could not be written: \(problem.message)")
  }
}
