import Glibc
import Vocabulary

extension CommandDefinition {
  static let printSystemd = CommandDefinition(
    words: ["print", "systemd"],
    abstract: "units for systemd: a timer that ticks, or a service that stays",
    details: [
      "Prints nightledger-tick.service, nightledger-tick.timer and nightledger.service, each behind a "
        + "line with its name; --unit prints one of them alone. Use the timer or the service, not both."
    ],
    options: [
      OptionDefinition(
        name: "--unit", value: .choice(SystemdUnits.names), meaning: "one of them, for > a file"),
      OptionDefinition(
        name: "--user", value: .text("NAME"), meaning: "the account that runs it",
        standard: "nightledger"),
      OptionDefinition(
        name: "--home", value: .text("DIR"), meaning: "the programme's home, with jobs/ in it",
        standard: "/srv/nightledger"),
    ],
    example: "print systemd --unit nightledger.service",
    perform: { invocation throws(Problem) in
      let units = SystemdUnits(
        user: invocation.text("--user") ?? "", home: invocation.text("--home") ?? "")
      guard units.home.hasPrefix("/"), !units.home.contains(where: \.isWhitespace) else {
        throw Problem(.usage, "found '\(units.home)' for '--home', expected a path without blanks")
      }
      if let unit = invocation.text("--unit") {
        try Screen.print(units.text(of: unit))
      } else {
        let texts = SystemdUnits.names.map { "# /etc/systemd/system/\($0)\n\(units.text(of: $0))" }
        try Screen.print(texts.joined(separator: "\n"))
      }
      return .ok
    })

  static let printLogrotate = CommandDefinition(
    words: ["print", "logrotate"],
    abstract: "a logrotate file for the log of the private database",
    options: [
      OptionDefinition(
        name: "--home", value: .text("DIR"), meaning: "the programme's home, with jobs/ in it",
        standard: "/srv/nightledger")
    ],
    example: "print logrotate --home /srv/loyalty",
    perform: { invocation throws(Problem) in
      try Screen.print(
        """
        # /etc/logrotate.d/nightledger
        \(invocation.text("--home") ?? "")/var/postgres/*.log {
            weekly
            rotate 8
            compress
            delaycompress
            copytruncate
            missingok
            notifempty
        }
        """)
      return .ok
    })

  static let printGrants = CommandDefinition(
    words: ["print", "grants"],
    abstract: "SQL that takes the ledger out of the hands of the role that runs the nights",
    details: [
      "For the database's administrator, once and behind each `db migrate`: the ledger then belongs to "
        + "a role that nobody logs in with, and the night's role reads it and adds to it. Before, only "
        + "triggers refuse a change, and an owner may switch them off; `doctor` says so."
    ],
    example: "print grants | psql -v ON_ERROR_STOP=1 -v night=ROLE DATABASE",
    perform: { _ throws(Problem) in
      try Screen.print(LedgerGrants.text)
      return .ok
    })

  static let printCompletions = CommandDefinition(
    words: ["print", "completions"],
    abstract: "completions of all commands and options for bash",
    example: "print completions > /etc/bash_completion.d/nightledger",
    perform: { _ throws(Problem) in
      try Screen.print(BashCompletions(commands: allCommands).text)
      return .ok
    })

  static let printManual = CommandDefinition(
    words: ["print", "man"],
    abstract: "the manual page, for man(1)",
    example: "print man > /usr/local/share/man/man1/nightledger.1",
    perform: { _ throws(Problem) in
      try Screen.print(ManualPage(commands: allCommands).text)
      return .ok
    })
}
