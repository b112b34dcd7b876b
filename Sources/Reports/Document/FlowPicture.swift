import Vocabulary

/// The steps of a campaign down the page; arrows that skip steps run in lanes at the side; on every
/// arrow stands how many went along it.
struct FlowPicture {
  private let chart: Document.FlowChart
  private let detours: [Detour]

  /// An arrow that does not lead to the next step, in a lane no other one uses at its height.
  private struct Detour {
    let from: Int
    /// The position behind the last step is the end.
    let to: Int
    let label: String
    let lane: Int
  }

  private static let boxWidth = 300
  private static let boxHeight = 46
  private static let rowHeight = 84
  private static let left = 2
  private static let top = 40
  private static let laneWidth = 92

  init(_ chart: Document.FlowChart) {
    self.chart = chart
    var detours: [Detour] = []
    for (index, node) in chart.nodes.enumerated() {
      for arrow in node.arrows {
        let target = arrow.target ?? chart.nodes.count
        if target == index + 1 { continue }
        let taken = detours.filter { $0.from < target && index < $0.to }.map(\.lane)
        let lane = (0...).first { !taken.contains($0) } ?? 0
        detours.append(
          Detour(from: index, to: target, label: Self.label(arrow), lane: lane))
      }
    }
    self.detours = detours
  }

  private static func label(_ arrow: Document.FlowChart.Arrow) -> String {
    let count = HumanNumber.grouped(arrow.count)
    return arrow.label.isEmpty ? count : "\(arrow.label) \(count)"
  }

  private var lanes: Int { (detours.map(\.lane).max() ?? -1) + 1 }
  private var width: Int { Self.left + Self.boxWidth + 24 + max(lanes, 1) * Self.laneWidth }
  private var height: Int { Self.top + chart.nodes.count * Self.rowHeight + 40 }
  private var middle: Int { Self.left + Self.boxWidth / 2 }

  private func y(_ row: Int) -> Int { Self.top + Self.boxHeight / 2 + row * Self.rowHeight }
  private var endY: Int { Self.top + chart.nodes.count * Self.rowHeight + 14 }

  var svg: Markup {
    let boxes = chart.nodes.enumerated().flatMap { [box($1, at: $0), straight($1, at: $0)] }
    return .joined(
      [
        """
        <div class="wide"><svg role="img" viewBox="0 0 \(width) \(height)" width="\(width)" \
        height="\(height)">
        """,
        "<title>\(chart.title)</title>",
        "<desc>\(description)</desc>",
        text(Self.left, 14, Self.shortened(chart.trigger, 52), "m"),
        line("M\(middle) 20V\(Self.top - 2)"),
        tip(middle, Self.top),
        text(middle + 8, 34, HumanNumber.grouped(chart.entered)),
      ] + boxes + detours.map(draw)
        + ["<circle class=\"tip\" cx=\"\(middle)\" cy=\"\(endY)\" r=\"5\"/>", "</svg></div>"])
  }

  private var description: String {
    "\(chart.entered) entered. "
      + chart.nodes.map { node in
        let ways = node.arrows.map { arrow in
          "\(arrow.count) to \(arrow.target.map { chart.nodes[$0].name } ?? "the end")"
        }
        return "\(node.name): \(node.arrived) came, \(ways.joined(separator: ", "))."
      }.joined(separator: " ")
  }

  private func box(_ node: Document.FlowChart.Node, at index: Int) -> Markup {
    let top = y(index) - Self.boxHeight / 2
    let words = node.remark.isEmpty ? node.words : "\(node.words) · \(node.remark)"
    return .joined([
      """
      <rect class="\(node.acts ? "node acts" : "node")" x="\(Self.left)" y="\(top)" \
      width="\(Self.boxWidth)" height="\(Self.boxHeight)" rx="5"/>
      """,
      text(Self.left + 12, top + 19, Self.shortened(node.name, 30)),
      """
      <text x="\(Self.left + Self.boxWidth - 12)" y="\(top + 19)" text-anchor="end">\
      \(HumanNumber.grouped(node.arrived))</text>
      """,
      text(Self.left + 12, top + 36, Self.shortened(words, 44), "m"),
    ])
  }

  /// The arrow to the next step, if there is one.
  private func straight(_ node: Document.FlowChart.Node, at index: Int) -> Markup {
    let isLast = index + 1 == chart.nodes.count
    let next = isLast ? nil : Optional(index + 1)
    guard let arrow = node.arrows.first(where: { $0.target == next }) else { return "" }
    let from = y(index) + Self.boxHeight / 2
    let to = isLast ? endY - 6 : y(index + 1) - Self.boxHeight / 2 - 1
    return .joined([
      line("M\(middle) \(from)V\(to)"), tip(middle, to + 1),
      text(middle + 8, from + 22, Self.label(arrow)),
    ])
  }

  private func draw(_ detour: Detour) -> Markup {
    let right = Self.left + Self.boxWidth
    let lane = right + 24 + detour.lane * Self.laneWidth
    let start = y(detour.from) + 8
    let isEnd = detour.to == chart.nodes.count
    let end = isEnd ? endY : y(detour.to) - 8
    let stop = isEnd ? middle + 7 : right + 2
    return .joined([
      line("M\(right) \(start)H\(lane)V\(end)H\(stop)"),
      text(lane + 6, start + 18, Self.shortened(detour.label, 14)),
    ])
  }

  private func line(_ path: String) -> Markup { "<path class=\"arrow\" d=\"\(path)\"/>" }

  private func tip(_ x: Int, _ y: Int) -> Markup {
    "<path class=\"tip\" d=\"M\(x - 4) \(y - 7)H\(x + 4)L\(x) \(y)z\"/>"
  }

  private func text(_ x: Int, _ y: Int, _ text: String, _ style: String = "") -> Markup {
    if text.isEmpty { return "" }
    let style: Markup = style.isEmpty ? "" : " class=\"\(style)\""
    return "<text x=\"\(x)\" y=\"\(y)\"\(style)>\(text)</text>"
  }

  private static func shortened(_ text: String, _ limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}
