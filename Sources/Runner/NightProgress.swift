package import Intake
package import Vocabulary

/// Hears how far a night is; the terminal shows it, cron does not.
package protocol NightProgress: Sendable {
  /// A night begins: the one that was asked for, or one that must be finished before it.
  func night(_ businessDate: CivilDate)
  func began(step: String, of steps: Int, ordinal: Int)
  /// A step has come to its end.
  func ended(step: String)
  func file(_ line: String)
  /// A file is being read; called often.
  func reading(_ progress: ReadingProgress)
  /// Something that stops nothing and that a person should know, also one who only reads mail.
  func warning(_ line: String)
}

/// Says nothing.
package struct SilentProgress: NightProgress {
  package init() {}
  package func night(_ businessDate: CivilDate) {}
  package func began(step: String, of steps: Int, ordinal: Int) {}
  package func ended(step: String) {}
  package func file(_ line: String) {}
  package func reading(_ progress: ReadingProgress) {}
  package func warning(_ line: String) {}
}
