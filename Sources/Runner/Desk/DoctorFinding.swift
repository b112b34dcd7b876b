package import Vocabulary

/// What one check of the doctor found, and the command that mends it.
package struct DoctorFinding: Sendable, Equatable {
  package enum Level: String, Sendable, CaseIterable {
    case ok
    /// Cannot be judged now; the text says why.
    case skipped
    /// A night will run, but somebody should know.
    case warning
    /// A night will not run, or its result is in danger.
    case fault
  }

  /// The check's name, which stays the same: `server-clock`.
  package let check: String
  package let level: Level
  package let text: String
  /// What to type; `nil` when nothing is wrong.
  package let fix: String?
  /// What a fault of this kind means for the exit code.
  package let exit: ExitCode

  package static func ok(_ check: String, _ text: String) -> DoctorFinding {
    DoctorFinding(check: check, level: .ok, text: text, fix: nil, exit: .ok)
  }

  package static func skipped(_ check: String, _ text: String) -> DoctorFinding {
    DoctorFinding(check: check, level: .skipped, text: text, fix: nil, exit: .ok)
  }

  package static func warning(_ check: String, _ text: String, fix: String) -> DoctorFinding {
    DoctorFinding(check: check, level: .warning, text: text, fix: fix, exit: .ok)
  }

  package static func fault(
    _ check: String, _ exit: ExitCode, _ text: String, fix: String
  ) -> DoctorFinding {
    DoctorFinding(check: check, level: .fault, text: text, fix: fix, exit: exit)
  }

  package static func fault(_ check: String, _ problem: Problem, fix: String) -> DoctorFinding {
    fault(check, problem.gravestExit, problem.placedMessage, fix: fix)
  }
}

/// How a person on this machine types what mends something.
package struct DeskCommands: Sendable {
  private let line: @Sendable ([String]) -> String

  /// - Parameter line: this program with words behind it, ready to be pasted.
  package init(_ line: @escaping @Sendable ([String]) -> String) {
    self.line = line
  }

  func callAsFunction(_ words: String...) -> String { line(words) }
}
