import CLibPQ
import Vocabulary

/// An error report of the server, turned into a problem without values of customers.
///
/// DETAIL, CONTEXT and the statement's text are never read: they quote rows.
enum ServerError {
  static func problem(_ result: OpaquePointer?) -> Problem {
    let state = field(result, "C") ?? SQLState.connectionFailure
    let constraint = field(result, "n")
    return Problem(
      SQLState.exitCode(state), message(result, state, constraint), hint: SQLState.hint(state),
      sqlState: state, constraint: constraint)
  }

  private static func message(
    _ result: OpaquePointer?, _ state: String, _ constraint: String?
  ) -> String {
    if SQLState.hasHarmlessMessage(state), let primary = field(result, "M") {
      return "\(primary) (\(state))"
    }
    var place: [String] = []
    if let table = field(result, "t") {
      place.append("table \(field(result, "s").map { "\($0)." } ?? "")\(table)")
    }
    if let column = field(result, "c") { place.append("column \(column)") }
    if let constraint { place.append("constraint \(constraint)") }
    let location = place.isEmpty ? "" : " in \(place.joined(separator: ", "))"
    return "the database refused a statement: \(kind(state))\(location) (\(state))"
  }

  private static func kind(_ state: String) -> String {
    switch state {
    case "22001": "a text is too long"
    case "22003": "a number is out of range"
    case "22007", "22008": "a date or time is not valid"
    case "22012": "a division by zero"
    case "22021": "a text is not valid UTF-8"
    case "22P02", "22P03", "22P04": "a value has the wrong form for its type"
    case "23502": "a value is missing"
    case "23503": "a reference leads nowhere or is still needed"
    case "23505": "a key exists already"
    case "23514": "a value breaks a check"
    case "P0001", "P0004": "a check of our own failed"
    default: "an error of class \(state.prefix(2))"
    }
  }

  /// One field of the report, by the letter that postgres_ext.h gives it.
  private static func field(_ result: OpaquePointer?, _ letter: Unicode.Scalar) -> String? {
    guard let text = PQresultErrorField(result, Int32(letter.value)) else { return nil }
    return String(cString: text).split { $0.isNewline }.joined(separator: "; ")
  }
}
