package import Vocabulary

/// Why a file did not simply load: the codes of the decisions table (exchange.md, section 6), stable
/// and the first word of every reason.
package enum FileCode: String, Sendable, CaseIterable {
  // Nothing was to be done.
  case duplicate = "DUPLICATE"
  case unchanged = "UNCHANGED"
  case superseded = "SUPERSEDED"
  case test = "TEST"
  // The file waits.
  case gap = "GAP"
  case incomplete = "INCOMPLETE"
  case volume = "VOLUME"
  case replacement = "REPLACE"
  case deletion = "DELETE"
  // The file is refused.
  case conflict = "CONFLICT"
  case repeatedContent = "DUP_CONTENT"
  case lateSequence = "LATE_SEQUENCE"
  case shrink = "SHRINK"
  case futureDate = "FUTURE_DATE"
  case tooOld = "TOO_OLD"
  case manifest = "MANIFEST"
  case manifestMismatch = "MANIFEST_MISMATCH"
  case header = "HEADER"
  case limit = "LIMIT"
  case environment = "ENVIRONMENT"
  case cap = "CAP"
  case wrongFeed = "WRONG_FEED"
  case wrongName = "WRONG_NAME"
  case fix = "FIX"
  case empty = "EMPTY"
  case unreadable = "UNREADABLE"
  case withdrawn = "WITHDRAWN"

  /// What the run reports for such a file. A file that waits for another one is no alarm before its
  /// feed's `gap_grace` is over.
  package func exit(isOverdue: Bool) -> ExitCode {
    switch self {
    case .duplicate, .unchanged, .superseded, .test: .ok
    case .gap, .incomplete: isOverdue ? .missingFile : .ok
    case .environment: .definition
    default: .badData
    }
  }

  /// Whether a person can let such a file pass, with a reason.
  package var isReleasable: Bool {
    switch self {
    case .volume, .replacement, .deletion, .lateSequence, .shrink, .futureDate, .tooOld: true
    default: false
    }
  }
}
