/// Numbers for people: the same digits with separators, never rounded unless it says so.
package enum HumanNumber {
  /// `1234567` is `1,234,567`.
  package static func grouped(_ number: some BinaryInteger) -> String { grouped(String(number)) }

  /// `-1234.50` is `-1,234.50`: a decimal as it is written.
  package static func grouped(_ decimal: String) -> String {
    let sign = decimal.hasPrefix("-") ? "-" : ""
    let parts = decimal.dropFirst(sign.count).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var whole = ""
    for (position, digit) in parts[0].enumerated() {
      if position > 0, (parts[0].count - position).isMultiple(of: 3) { whole += "," }
      whole.append(digit)
    }
    return sign + whole + (parts.count == 2 ? "." + parts[1] : "")
  }

  /// `1.25 s`, `480 ms`.
  package static func seconds(_ duration: Duration) -> String {
    let milliseconds = milliseconds(duration)
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(padded(milliseconds % 1000 / 10, 2)) s"
  }

  /// `3.2 MB`, in powers of ten.
  package static func bytes(_ count: Int64) -> String {
    if count < 1000 { return "\(count) B" }
    if count < 1_000_000 { return "\(count / 1000).\(count % 1000 / 100) kB" }
    return "\(grouped(count / 1_000_000)).\(count % 1_000_000 / 100_000) MB"
  }

  /// `1 file`, `2 files`.
  package static func count(_ number: some BinaryInteger, _ noun: String, _ plural: String? = nil)
    -> String
  {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
