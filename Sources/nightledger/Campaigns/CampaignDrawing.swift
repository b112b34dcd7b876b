/// A campaign's graph as an SVG: steps down the page, arrows that skip steps in lanes at their side.
struct CampaignDrawing {
  private let graph: CampaignGraph
  /// Arrows that do not lead to the next step, each in a lane no other one uses at its height.
  private let detours: [Detour]

  private struct Detour {
    let from: Int
    /// The position behind the last step is the end.
    let to: Int
    let label: String
    let lane: Int
  }

  private static let boxWidth = 340
  private static let boxHeight = 46
  private static let rowHeight = 78
  private static let left = 24
  private static let top = 64
  private static let laneWidth = 96

  init(_ graph: CampaignGraph) {
    self.graph = graph
    var detours: [Detour] = []
    for (index, node) in graph.nodes.enumerated() {
      for arrow in node.arrows {
        let target = arrow.target ?? graph.nodes.count
        if target == index + 1 { continue }
        let taken = detours.filter { $0.from < target && index < $0.to }.map(\.lane)
        let lane = (0...).first { !taken.contains($0) } ?? 0
        detours.append(Detour(from: index, to: target, label: arrow.label, lane: lane))
      }
    }
    self.detours = detours
  }

  private var lanes: Int { (detours.map(\.lane).max() ?? -1) + 1 }
  private var width: Int { Self.left * 2 + Self.boxWidth + lanes * Self.laneWidth }
  private var height: Int { Self.top + (graph.nodes.count + 1) * Self.rowHeight + 20 }
  private var middle: Int { Self.left + Self.boxWidth / 2 }

  private func y(_ row: Int) -> Int { Self.top + Self.rowHeight / 2 + row * Self.rowHeight }

  var svg: String {
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" font-family="sans-serif" font-size="13">
      <title>\(Self.escaped(graph.title))</title>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
      orient="auto"><path d="M0 0 8 4 0 8z" fill="#667"/></marker></defs>
      <rect width="\(width)" height="\(height)" fill="#fff"/>
      """,
      text(Self.left, 26, graph.title, "font-size=\"16\" font-weight=\"600\" fill=\"#223\""),
      text(Self.left, 48, Self.shortened(graph.trigger, 64), "fill=\"#667\""),
    ]
    for (index, node) in graph.nodes.enumerated() {
      parts += box(node, at: index)
      parts += straight(node, at: index)
    }
    parts += detours.flatMap(draw)
    parts.append(
      "<circle cx=\"\(middle)\" cy=\"\(y(graph.nodes.count))\" r=\"7\" fill=\"#667\"/>")
    return (parts + ["</svg>"]).joined(separator: "\n")
  }

  private func box(_ node: CampaignGraph.Node, at index: Int) -> [String] {
    let top = y(index) - Self.boxHeight / 2
    let colours = node.acts ? ("#e8f0fb", "#4a78b8") : ("#f6f7f9", "#aab2bd")
    return [
      """
      <rect x="\(Self.left)" y="\(top)" width="\(Self.boxWidth)" height="\(Self.boxHeight)" rx="6" \
      fill="\(colours.0)" stroke="\(colours.1)"/>
      """,
      text(Self.left + 12, top + 19, node.id, "font-weight=\"600\" fill=\"#223\""),
      text(Self.left + 12, top + 37, Self.shortened(node.words, 48), "fill=\"#445\""),
    ]
  }

  /// The arrow to the next step, if there is one.
  private func straight(_ node: CampaignGraph.Node, at index: Int) -> [String] {
    let next = index + 1 == graph.nodes.count ? nil : Optional(index + 1)
    guard let arrow = node.arrows.first(where: { $0.target == next }) else { return [] }
    let from = y(index) + Self.boxHeight / 2
    let to = y(index + 1) - (next == nil ? 9 : Self.boxHeight / 2 + 2)
    return [
      line("M\(middle) \(from)V\(to)"),
      text(middle + 8, from + 20, arrow.label, "fill=\"#667\" font-size=\"12\""),
    ]
  }

  private func draw(_ detour: Detour) -> [String] {
    let right = Self.left + Self.boxWidth
    let lane = right + 20 + detour.lane * Self.laneWidth
    let start = y(detour.from) + 8
    let isEnd = detour.to == graph.nodes.count
    let end = isEnd ? y(detour.to) : y(detour.to) - 8
    let stop = isEnd ? middle + 10 : right + 2
    return [
      line("M\(right) \(start)H\(lane)V\(end)H\(stop)"),
      text(lane + 5, start - 4, detour.label, "fill=\"#667\" font-size=\"12\""),
    ]
  }

  private func line(_ path: String) -> String {
    "<path d=\"\(path)\" fill=\"none\" stroke=\"#667\" marker-end=\"url(#tip)\"/>"
  }

  private func text(_ x: Int, _ y: Int, _ text: String, _ style: String) -> String {
    text.isEmpty ? "" : "<text x=\"\(x)\" y=\"\(y)\" \(style)>\(Self.escaped(text))</text>"
  }

  private static func shortened(_ text: String, _ limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }
}
