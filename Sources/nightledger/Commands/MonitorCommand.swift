import Glibc
import Host
import Runner
import Vocabulary

extension CommandDefinition {
  static let monitor = CommandDefinition(
    words: ["monitor"],
    abstract: "one line and an exit code for Nagios, Icinga, Zabbix and their kin",
    details: [
      "Ends with 0 (well), 1 (warning), 2 (critical) or 3 (unknown), as plugins of Nagios do, and not "
        + "with the codes of the other commands. Behind the bar stand the figures, by night."
    ],
    options: [
      OptionDefinition(
        name: "--warning", value: .integer(1...10_000),
        meaning: "hours since the last night that was done, from which it is a warning",
        standard: "26"),
      OptionDefinition(
        name: "--critical", value: .integer(1...10_000),
        meaning: "hours from which it is critical", standard: "50"),
      .jobs, .database, .json(NightVerdict.shape),
    ],
    example: "monitor --warning 26 --critical 50",
    perform: { invocation throws(Problem) in
      let verdict: NightVerdict
      do throws(Problem) { verdict = try judge(invocation) } catch {
        verdict = NightVerdict(unknown: error)
      }
      try invocation.answer(verdict.json, verdict.line)
      // The codes of plugins are none of ours.
      exit(verdict.state.rawValue)
    })

  static let metrics = CommandDefinition(
    words: ["metrics"],
    abstract: "the nights as metrics for Prometheus, for the text files of node_exporter",
    details: [
      "Prints the page; --to puts it in the place of a file, whole at every moment. Nothing in it names "
        + "a customer."
    ],
    options: [
      OptionDefinition(
        name: "--to", value: .text("FILE"),
        meaning:
          "a file for the text file collector, such as /var/lib/node_exporter/nightledger.prom"),
      .jobs, .database,
    ],
    example: "metrics --to /var/lib/node_exporter/nightledger.prom",
    perform: { invocation throws(Problem) in
      let standings = try NightStandings(invocation, Home.installation(invocation))
      let text = NightMetrics(
        standings.nights, isAtWork: standings.isAtWork, pools: standings.pools
      ).text
      guard let path = invocation.text("--to") else {
        try Screen.print(text)
        return .ok
      }
      try DurableFile.replace(path, with: Array(text.utf8), isReadableByAll: true)
      return .ok
    })

  private static func judge(_ invocation: Invocation) throws(Problem) -> NightVerdict {
    let standings = try NightStandings(invocation, Home.installation(invocation))
    return NightVerdict(
      standings.nights, at: standings.now, isAtWork: standings.isAtWork,
      limits: NightVerdict.Limits(
        warningSeconds: Int64(invocation.number("--warning")) * 3600,
        criticalSeconds: Int64(invocation.number("--critical")) * 3600))
  }
}

/// How the nights of a programme stand now; none before a private cluster was ever made.
private struct NightStandings {
  let now = Home.now
  let nights: [NightStanding]
  let isAtWork: Bool
  let pools: [PoolLevel]

  init(_ invocation: Invocation, _ installation: Installation) throws(Problem) {
    let moment = now
    if try Home.hasNoDatabaseYet(invocation, installation) {
      (nights, pools) = ([], [])
    } else {
      (nights, pools) = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        (try NightStanding.all(at: moment, on: connection), try PoolLevel.latest(connection))
      }
    }
    isAtWork = try NightLock.livingHolder(in: installation.folders) != nil
  }
}
