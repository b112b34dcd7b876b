/// Pictures that fit into a cell. What they show stands in numbers beside them, so they are hidden
/// from readers that speak.
enum SmallPictures {
  static func bar(_ bar: Document.Bar, tone: Document.Tone) -> Markup {
    // An empty bar is no bar; anything else is seen.
    let length = bar.length == 0 ? 0 : max(bar.length, 6)
    let style = tone == .plain || tone == .good ? "bar" : "bar \(tone.rawValue)"
    let mark: Markup =
      bar.mark.map {
        "<line class=\"mark\" x1=\"\(percent($0))\" x2=\"\(percent($0))\" y1=\"0\" y2=\"16\"/>"
      } ?? ""
    return """
      <svg aria-hidden="true" height="16"><rect class="rest" width="100%" y="3" height="10" rx="2"/>\
      <rect class="\(style)" x="\(percent(bar.start))" width="\(percent(length))" y="3" \
      height="10" rx="2"/>\(mark)</svg>
      """
  }

  /// A line from the lowest to the highest value; a gap where a day has none.
  static func spark(_ values: [Int?]) -> Markup {
    let values = Array(values.drop { $0 == nil })
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max(), known.count > 1 else { return "" }
    // A young line is short: two weeks are the width at least.
    let width = max(values.count - 1, 13)
    let path = LinePath(
      values, low: low, high: high, width: Double(values.count - 1), height: 20, top: 2)
    return """
      <svg aria-hidden="true" viewBox="0 0 \(width) 24" \
      preserveAspectRatio="none"><path class="spark" d="\(path.text)"/></svg>
      """
  }

  private static func percent(_ thousandths: Int) -> String {
    let tenth = thousandths % 10
    return "\(thousandths / 10)" + (tenth == 0 ? "%" : ".\(tenth)%")
  }
}

/// The path of a line through values over equal steps.
struct LinePath {
  let text: String

  init(
    _ values: [Int?], low: Int, high: Int, width: Double, height: Double, left: Double = 0,
    top: Double = 0
  ) {
    let step = values.count > 1 ? width / Double(values.count - 1) : 0
    let range = Double(max(high - low, 1))
    var text = ""
    var isDown = false
    for (index, value) in values.enumerated() {
      guard let value else {
        isDown = false
        continue
      }
      let x = left + Double(index) * step
      let share = high == low ? 0.5 : Double(value - low) / range
      let y = top + height * (1 - share)
      text += (isDown ? "L" : "M") + Self.written(x) + " " + Self.written(y)
      isDown = true
    }
    self.text = text
  }

  /// With one decimal at most.
  static func written(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = tenths / 10
    let rest = abs(tenths % 10)
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return sign + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }
}
