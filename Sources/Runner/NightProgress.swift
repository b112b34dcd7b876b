/// Hears how far a night is; the terminal shows it, cron does not.
package protocol NightProgress {
  func began(step: String, of steps: Int, ordinal: Int)
  func file(_ line: String)
}

/// Says nothing.
package struct SilentProgress: NightProgress {
  package init() {}
  package func began(step: String, of steps: Int, ordinal: Int) {}
  package func file(_ line: String) {}
}
