/// Why a text could not be rendered for one customer. It never carries a customer's value.
package enum TemplateFailure: Error, Sendable, Equatable {
  /// The text, or a value on the way to it, is longer than it may be.
  case tooLong
  /// Loops and partials went round more often than they may.
  case tooMuchWork
  /// A filter met a value that it cannot take, such as a divisor of zero.
  case wrongValue(String)
  /// A value became an address that would be run instead of opened.
  case unsafeLink

  /// One word for tables and reports.
  package var reason: String {
    switch self {
    case .tooLong: "too_long"
    case .tooMuchWork: "too_much_work"
    case .wrongValue: "wrong_value"
    case .unsafeLink: "unsafe_link"
    }
  }
}
