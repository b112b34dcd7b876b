package import Vocabulary

/// How grave it is, in the codes of Nagios and its kin.
package enum MonitorState: Int32, Sendable, Comparable, CaseIterable {
  case ok = 0
  case warning = 1
  case critical = 2
  case unknown = 3

  package static func < (first: MonitorState, second: MonitorState) -> Bool {
    first.rawValue < second.rawValue
  }

  package var word: String {
    switch self {
    case .ok: "OK"
    case .warning: "WARNING"
    case .critical: "CRITICAL"
    case .unknown: "UNKNOWN"
    }
  }
}

/// What a monitoring system is told about the nights of a programme.
///
/// ```
/// NIGHTLEDGER CRITICAL - nightly: the night of 2026-11-21 failed | 'nightly_age'=90000s;93600;180000;0 …
/// ```
package struct NightVerdict: Sendable {
  /// So long after the last night that was done it is a warning, and so long it is critical.
  package struct Limits: Sendable {
    package let warningSeconds: Int64
    package let criticalSeconds: Int64

    package init(warningSeconds: Int64, criticalSeconds: Int64) {
      self.warningSeconds = warningSeconds
      self.criticalSeconds = criticalSeconds
    }
  }

  package private(set) var state = MonitorState.ok
  private var reasons: [String] = []
  private var figures: [String] = []

  /// - Parameter isAtWork: a night runs now, so one that is not done was not cut.
  package init(_ standings: [NightStanding], at now: Instant, isAtWork: Bool, limits: Limits) {
    for standing in standings {
      judge(standing, at: now, isAtWork: isAtWork, limits)
      figures += Self.figures(of: standing, at: now, limits)
    }
    if let night = NightStanding.hanging(standings, isAtWork: isAtWork) {
      raise(
        .critical,
        "\(night.night): a night hangs, its process has said nothing for "
          + "\(night.silentSeconds ?? 0) seconds")
    }
    if standings.isEmpty { raise(.warning, "no night has run yet") }
    if reasons.isEmpty {
      let last = standings.map { "\($0.night) \($0.lastDone?.description ?? "never")" }
      reasons = ["done: \(last.joined(separator: ", "))"]
    }
  }

  /// A programme that cannot be looked at.
  package init(unknown problem: Problem) {
    state = .unknown
    reasons = [problem.message]
  }

  /// One line: words before the bar, figures behind it.
  package var line: String {
    let words = reasons.joined(separator: "; ").replacing("|", with: "/")
      .replacing("\n", with: " ")
    let numbers = figures.isEmpty ? "" : " | \(figures.joined(separator: " "))"
    return "NIGHTLEDGER \(state.word) - \(words)\(numbers)"
  }

  package static let shape: JSONShape = [
    "state": .choice(MonitorState.allCases.map(\.word)), "code": .integer,
    "reasons": .array(.text),
  ]

  package var json: JSONValue {
    .object([
      ("state", .text(state.word)), ("code", .integer(Int(state.rawValue))),
      ("reasons", .array(reasons.map { .text($0) })),
    ])
  }

  private mutating func raise(_ state: MonitorState, _ reason: String) {
    self.state = max(self.state, state)
    reasons.append(reason)
  }

  private mutating func judge(
    _ standing: NightStanding, at now: Instant, isAtWork: Bool, _ limits: Limits
  ) {
    let name = standing.night
    if let date = standing.oldestOpen,
      standing.failed > 0 || !(isAtWork || standing.beatsElsewhere)
    {
      raise(
        .critical, "\(name): the night of \(date) \(standing.failed > 0 ? "failed" : "was cut")")
    }
    if let age = standing.ageSeconds(at: now) {
      let text = "\(name): the last night that was done ended \(age / 3600) hours ago"
      if age > limits.criticalSeconds {
        raise(.critical, text)
      } else if age > limits.warningSeconds {
        raise(.warning, text)
      }
    }
    if standing.late > 0 { raise(.critical, "\(name): \(standing.late) dates are late") }
    if standing.held > 0 { raise(.warning, "\(name): \(standing.held) dates are held") }
  }

  private static func figures(
    of standing: NightStanding, at now: Instant, _ limits: Limits
  ) -> [String] {
    let name = standing.night
    var figures: [String] = []
    if let age = standing.ageSeconds(at: now) {
      figures.append("'\(name)_age'=\(age)s;\(limits.warningSeconds);\(limits.criticalSeconds);0")
    }
    if let seconds = standing.lastSeconds { figures.append("'\(name)_duration'=\(seconds)s;;;0") }
    return figures + [
      "'\(name)_open'=\(standing.open);;0;0", "'\(name)_owed'=\(standing.owed);;;0",
      "'\(name)_held'=\(standing.held);0;;0",
    ]
  }
}
