import Vocabulary

/// The nights as a text file for the collector of node_exporter: base units, no time stamps, each
/// name once with its help and its type, a final newline.
package struct NightMetrics: Sendable {
  private let standings: [NightStanding]
  private let isAtWork: Bool
  private let pools: [PoolLevel]

  package init(_ standings: [NightStanding], isAtWork: Bool, pools: [PoolLevel] = []) {
    self.standings = standings
    self.pools = pools
    self.isAtWork = isAtWork
  }

  package var text: String {
    var lines = metric("night_running", "Whether a night is at work now.", [("", isAtWork ? 1 : 0)])
    lines += ofNights(
      "last_success_timestamp_seconds", "When the last night that was done ended."
    ) { $0.lastDoneAt.map { $0.microseconds / 1_000_000 } }
    lines += ofNights("last_duration_seconds", "How long the last night took that was done.") {
      $0.lastSeconds.map(Int64.init)
    }
    lines += ofNights("open_nights", "Nights that began and are not done.") { Int64($0.open) }
    lines += ofNights("failed_nights", "Nights that failed and are not done.") { Int64($0.failed) }
    lines += ofNights(
      "heartbeat_age_seconds", "How long ago a night that should be at work said that it lives."
    ) { $0.silentSeconds.map(Int64.init) }
    lines += ofNights("owed_dates", "Business dates that are due and not done.") { Int64($0.owed) }
    lines += ofNights("held_dates", "Business dates that wait for a person.") { Int64($0.held) }
    lines += ofNights("late_dates", "Business dates that are late and not done.") {
      Int64($0.late)
    }
    lines += ofPools("promo_codes_left", "Promo codes a pool has left.") { $0.left }
    lines += ofPools("promo_codes_alarm_below", "Below so many people are told.") { $0.alarmBelow }
    return lines.joined(separator: "\n") + "\n"
  }

  private func ofNights(
    _ name: String, _ help: String, _ value: (NightStanding) -> Int64?
  ) -> [String] {
    metric(
      name, help,
      standings.compactMap { standing in
        value(standing).map { ("{night=\"\(standing.night)\"}", $0) }
      })
  }

  private func ofPools(
    _ name: String, _ help: String, _ value: (PoolLevel) -> Int
  ) -> [String] {
    metric(
      name, help,
      pools.map { pool in
        let label = pool.pool.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
          .replacing("\n", with: "\\n")
        return ("{pool=\"\(label)\"}", Int64(value(pool)))
      })
  }

  /// A metric without a sample says nothing at all.
  private func metric(
    _ name: String, _ help: String, _ samples: [(labels: String, value: Int64)]
  ) -> [String] {
    guard !samples.isEmpty else { return [] }
    return ["# HELP nightledger_\(name) \(help)", "# TYPE nightledger_\(name) gauge"]
      + samples.map { "nightledger_\(name)\($0.labels) \($0.value)" }
  }
}
