package import Vocabulary

/// The server's five-character codes and what we do about them: one table for the whole product.
/// The default is to halt (faults.md P9).
package enum SQLState {
  package static let cannotConnect = "08001"
  package static let noConnection = "08003"
  package static let connectionFailure = "08006"
  /// The connection was lost after COMMIT was sent: nobody here knows whether it took place.
  package static let unknownCommit = "08007"
  package static let readOnly = "25006"
  package static let cancelled = "57014"
  package static let uniqueViolation = "23505"

  /// The code that a problem with this state ends the process with.
  package static func exitCode(_ state: String) -> ExitCode {
    switch state {
    case readOnly: .noDatabase
    case "25P03", cancelled, "57P01", "57P02", "57P03", "55P03", "55006": .tryLater
    case "53100": .inputOutput
    case "42501": .permission
    case "3D000": .definition
    case "XX001", "XX002": .inputOutput
    default: exitCode(class: state.prefix(2))
    }
  }

  private static func exitCode(class name: Substring) -> ExitCode {
    switch name {
    case "08": .noDatabase
    case "28": .permission
    case "40", "53": .tryLater
    case "58": .inputOutput
    default: .bug
    }
  }

  /// What a person can do about it.
  static func hint(_ state: String) -> String? {
    switch state {
    case "28P01", "28000": "correct the user, the password file or the server's pg_hba.conf"
    case "42501": "grant the role the right it lacks"
    case "3D000": "create the database or correct its name in the connection settings"
    case "53100": "make room on the server's disk, then start the same command again"
    case "53300": "wait until other sessions end, or raise max_connections"
    case "57P03": "the server is starting or stopping; try again in a moment"
    case "55P03", "40P01", "40001", cancelled: "start the same command again"
    default: nil
    }
  }

  /// Whether the primary message is free of values by its nature.
  ///
  /// Data exceptions (22) and broken constraints (23) quote the value they choke on, and what is
  /// raised by hand or unknown may do so.
  static func hasHarmlessMessage(_ state: String) -> Bool {
    let classes = [
      "08", "0A", "21", "25", "26", "28", "2D", "34", "3B", "3D", "3F", "40", "42", "53", "54",
      "55", "57", "58", "F0",
    ]
    return classes.contains(String(state.prefix(2))) && !valueQuoting.contains(state)
  }

  /// States of class 42 and 21 whose text repeats a literal of the statement or of the data.
  private static let valueQuoting: Set<String> = ["42601", "42602", "42804"]
}

extension Problem {
  /// Whether the same work may succeed when it is simply done again: a lost or refused connection,
  /// a deadlock, a lock not obtained, a server that starts or stops.
  ///
  /// A commit with unknown outcome is not among them: look first whether it took place.
  package var isTransient: Bool {
    guard let sqlState, !isUnknownCommit else { return false }
    return ["08", "40"].contains(String(sqlState.prefix(2)))
      || ["53300", "55P03", "57P01", "57P02", "57P03"].contains(sqlState)
  }

  /// Whether the connection was lost between COMMIT and its answer.
  package var isUnknownCommit: Bool { sqlState == SQLState.unknownCommit }
}
