import Host
import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Vocabulary

/// Nights of feeds with strict names: deliveries of one source, one after the other.
struct DeliveryNights {
  let nights: InputNights

  init(_ policies: String = "") throws(Problem) {
    nights = try InputNights("naming: \"strict\", " + policies)
  }

  /// The name of a delivery of the source pos7.
  static func name(
    _ sequence: Int, _ content: String = "delta", feed: String = "customers",
    date: String = "20260301", fix: Int = 0
  ) -> String {
    "\(feed)_pos7_\(date)_\(padded(sequence, 6))_\(content)\(fix == 0 ? "" : "_fix\(fix)").csv"
  }

  /// A customers file of so many rows; another word makes other bytes.
  static func customers(_ rows: Int, _ word: String = "x") -> String {
    InputNights.customers
      + (0..<rows).map { "C-\($0),2020-01-01 00:00:00,,\(word)\($0)@x.org\n" }.joined()
  }

  func drop(_ name: String, _ text: String) throws(Problem) {
    try nights.world.drop("customers", name, text)
  }

  /// Runs a night and draws what became of its files: `000342 delta accepted`, with the code where
  /// there is one.
  func run(now: Instant = Instant(secondsSinceEpoch: 0)) throws(Problem) -> [String] {
    try nights.run(now: now).files.map(Self.drawn)
  }

  static func drawn(_ outcome: FileOutcome) -> String {
    let number = outcome.delivery.sequence.map { padded(Int($0), 6) } ?? outcome.fileName
    return "\(number) \(outcome.code?.rawValue ?? outcome.verdict.rawValue)"
  }

  func oversight() -> FeedOversight {
    FeedOversight(
      nights.connection, ExchangeFolders(root: nights.world.home("var/exchange")))
  }
}
