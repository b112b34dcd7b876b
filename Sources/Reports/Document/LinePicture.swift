import Vocabulary

/// Lines over days, with the lowest and the highest value and the first and the last day written.
struct LinePicture {
  private let chart: Document.LineChart

  private static let width = 640
  private static let height = 170
  private static let left = 64
  private static let right = 12
  private static let top = 12
  private static let bottom = 24

  init(_ chart: Document.LineChart) {
    self.chart = chart
  }

  private var plotWidth: Int { Self.width - Self.left - Self.right }
  private var plotHeight: Int { Self.height - Self.top - Self.bottom }

  var svg: Markup {
    let known = chart.series.flatMap { $0.values.compactMap(\.self) }
    guard let low = known.min(), let high = known.max(), chart.days.count > 1 else { return "" }
    let base = min(low, 0) == low ? low : (low > high / 2 ? low : 0)
    let lines = chart.series.enumerated().map { index, series -> Markup in
      let path = LinePath(
        series.values, low: base, high: high, width: Double(plotWidth),
        height: Double(plotHeight), left: Double(Self.left), top: Double(Self.top))
      return "<path class=\"spark s\(index % 4)\" d=\"\(path.text)\"/>"
    }
    return .joined(
      [
        """
        <svg role="img" viewBox="0 0 \(Self.width) \(Self.height)" \
        style="width:100%;max-width:\(Self.width)px">
        """,
        "<title>\(chart.title)</title>", "<desc>\(description(low, high))</desc>",
        grid(Self.top, high), grid(Self.top + plotHeight, base),
      ] + lines + days + ["</svg>", legend])
  }

  private func description(_ low: Int, _ high: Int) -> String {
    let names = chart.series.map(\.name).joined(separator: ", ")
    return "\(names) from \(chart.days.first?.description ?? "") to "
      + "\(chart.days.last?.description ?? ""): between \(HumanNumber.grouped(low)) and "
      + "\(HumanNumber.grouped(high)). The table below has the figures."
  }

  private func grid(_ y: Int, _ value: Int) -> Markup {
    """
    <line class="axis" x1="\(Self.left)" x2="\(Self.width - Self.right)" y1="\(y)" y2="\(y)"/>\
    <text class="m" x="\(Self.left - 8)" y="\(y + 4)" text-anchor="end">\
    \(HumanNumber.grouped(value))</text>
    """
  }

  private var days: [Markup] {
    let y = Self.height - 6
    return [
      "<text class=\"m\" x=\"\(Self.left)\" y=\"\(y)\">\(chart.days.first?.description ?? "")</text>",
      """
      <text class="m" x="\(Self.width - Self.right)" y="\(y)" text-anchor="end">\
      \(chart.days.last?.description ?? "")</text>
      """,
    ]
  }

  /// Names in the colour of their lines, where there are several.
  private var legend: Markup {
    guard chart.series.count > 1 else { return "" }
    let names = chart.series.enumerated().map { index, series -> Markup in
      """
      <svg aria-hidden="true" width="18" height="8" style="display:inline-block">\
      <path class="spark s\(index % 4)" d="M0 4H18"/></svg> \(series.name)
      """
    }
    return "<p class=\"sub\">\(.joined(names, separator: " &nbsp; "))</p>"
  }
}
