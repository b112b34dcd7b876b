package import Vocabulary

/// When a scheduled night that failed is tried again by itself.
package struct RetryPolicy: Sendable, Hashable {
  /// What a night can fail with, by its exit code. A night that only found another one at work has
  /// not failed; it is tried again anyway.
  package enum FailureClass: String, Sendable, CaseIterable {
    case database
    case inputOutput = "input_output"
    case output
    case permission
    case missingFile = "missing_file"
    case badData = "bad_data"

    package var exit: ExitCode {
      switch self {
      case .database: .noDatabase
      case .inputOutput: .inputOutput
      case .output: .cannotCreate
      case .permission: .permission
      case .missingFile: .missingFile
      case .badData: .badData
      }
    }
  }

  /// So many tries behind the first one.
  package let most: Int
  package let firstSeconds: Int
  package let factor: Int
  package let limitSeconds: Int
  /// A wait is longer by up to this share of itself.
  package let jitter: Percent
  package let classes: [FailureClass]

  /// The seconds to wait behind a failure, or `nil`: a person is needed.
  ///
  /// ```
  /// { max: 4, backoff: { first: "1 minute", factor: 3, limit: "10 minutes" } }   60, 180, 540, 600
  /// ```
  /// - Parameters:
  ///   - failures: how often this business date has failed, with this time.
  ///   - seed: what the jitter comes from: the same failure waits the same time.
  package func waitSeconds(behind failures: Int, _ exit: ExitCode, seed: String) -> Int? {
    guard failures <= most, classes.contains(where: { $0.exit == exit }) else { return nil }
    var seconds = firstSeconds
    for _ in 1..<max(failures, 1) where seconds < limitSeconds { seconds *= factor }
    seconds = min(seconds, limitSeconds)
    let widest = UInt64(seconds * jitter.basisPoints / 10_000)
    return seconds + Int(ControlHash.fnv1a("\(seed) \(failures)".utf8) % (widest + 1))
  }
}

extension Reading where Value == RetryPolicy {
  /// `{ max: 3, backoff: { first: "1 minute", factor: 2, limit: "1 hour", jitter: "10%" }, on: […] }`
  static var retries: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "retries", findings) else { return nil }
      let most = object.required("max", .integer(1...100))
      let backoff = object.optional("backoff", .backoff) ?? .standard
      let classes = object.optional(
        "on", Reading<RetryPolicy.FailureClass>.choice.list(minimum: 1))
      object.finish()
      guard let most else { return nil }
      return RetryPolicy(
        most: most, firstSeconds: backoff.firstSeconds, factor: backoff.factor,
        limitSeconds: backoff.limitSeconds, jitter: backoff.jitter,
        classes: classes ?? [.database, .inputOutput])
    }
  }
}

/// How the waits between tries grow.
struct Backoff {
  let firstSeconds: Int
  let factor: Int
  let limitSeconds: Int
  let jitter: Percent

  static let standard = Backoff(
    firstSeconds: 60, factor: 2, limitSeconds: 3600, jitter: Percent(basisPoints: 1000))
}

extension Reading where Value == Backoff {
  static var backoff: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "backoff", findings) else { return nil }
      let standard = Backoff.standard
      let first = object.optional("first", Reading<TimeSpan>.timeSpan)
      let factor = object.optional("factor", .integer(1...10))
      let limit = object.optional("limit", Reading<TimeSpan>.timeSpan)
      let jitter = object.optional("jitter", .percent)
      object.finish()
      return Backoff(
        firstSeconds: first?.seconds ?? standard.firstSeconds, factor: factor ?? standard.factor,
        limitSeconds: limit?.seconds ?? standard.limitSeconds, jitter: jitter ?? standard.jitter)
    }
  }
}
