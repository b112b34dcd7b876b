/// Why a text is no expression of this dialect, and where in it.
package struct CronRefusal: Error, Sendable, Equatable {
  /// One sentence without final stop.
  package let message: String
  package let hint: String?
  /// The first character that is meant, counted from 0, and how many are.
  package let column: Int
  package let length: Int

  init(_ message: String, at column: Int, length: Int, hint: String? = nil) {
    self.message = message
    self.hint = hint
    self.column = column
    self.length = max(1, length)
  }

  /// The hint with the picture below it, for a problem.
  package func hint(in text: String) -> String {
    let lines = picture(of: text).split(separator: "\n").map { "    \($0)" }
    return ([hint ?? "the marked part is meant"] + lines).joined(separator: "\n")
  }

  /// The expression with a caret under what is meant.
  ///
  /// ```
  /// 0 0 30 2 *
  ///     ^^^^
  /// ```
  package func picture(of text: String) -> String {
    let blanks = String(repeating: " ", count: column)
    return "\(text)\n\(blanks)\(String(repeating: "^", count: length))"
  }
}
