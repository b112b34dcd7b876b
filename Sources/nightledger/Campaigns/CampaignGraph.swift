import Definitions
import Vocabulary

/// The steps of a campaign and the arrows between them, in words.
struct CampaignGraph {
  struct Node {
    let id: String
    let kind: String
    let words: String
    /// Pays, books, writes or calls: what leaves a mark outside.
    let acts: Bool
    let arrows: [Arrow]
  }

  struct Arrow {
    let label: String
    /// The position of a step; `nil` leaves the campaign.
    let target: Int?
  }

  let title: String
  let trigger: String
  let nodes: [Node]

  init(_ campaign: CampaignDefinition, trigger: String) {
    title = campaign.title
    self.trigger = trigger
    nodes = campaign.steps.map { step in
      Node(
        id: step.id.text, kind: step.action.kind.rawValue, words: step.words,
        acts: step.action.kind.needsId, arrows: Self.arrows(of: step))
    }
  }

  /// Arrows to one place are one arrow with all their labels.
  private static func arrows(of step: CampaignStep) -> [Arrow] {
    var arrows: [(target: Int?, labels: [String])] = []
    for arrow in step.arrows {
      let target: Int? = if case .step(let index) = arrow.target { index } else { nil }
      if let known = arrows.firstIndex(where: { $0.target == target }) {
        arrows[known].labels.append(arrow.outcome.words)
      } else {
        arrows.append((target, [arrow.outcome.words]))
      }
    }
    return arrows.map { Arrow(label: $0.labels.joined(separator: ", "), target: $0.target) }
  }

  /// For the terminal: a step a line, and below it where it leads if that is not the next one only.
  var text: String {
    let width = nodes.map(\.id.count).max() ?? 0
    var lines = ["● \(trigger)"]
    for (index, node) in nodes.enumerated() {
      let blanks = String(repeating: " ", count: width - node.id.count)
      lines.append("│")
      lines.append("\(node.acts ? "■" : "□") \(node.id)\(blanks)  \(node.words)")
      let isPlain = node.arrows.count == 1 && node.arrows[0].target == index + 1
      if isPlain { continue }
      for (position, arrow) in node.arrows.enumerated() {
        let branch = position == node.arrows.count - 1 && index == nodes.count - 1 ? "╰" : "├"
        let label = arrow.label.isEmpty ? "" : "\(arrow.label) "
        lines.append("\(branch)─ \(label)→ \(arrow.target.map { nodes[$0].id } ?? "end")")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// For Graphviz.
  var dot: String {
    var lines = [
      "digraph campaign {", "  rankdir=TB;", "  node [shape=box, fontname=\"sans-serif\"];",
      "  start [shape=ellipse, label=\(Self.quoted(trigger))];", "  end [shape=point];",
    ]
    for (index, node) in nodes.enumerated() {
      let style = node.acts ? ", style=bold" : ""
      lines.append("  s\(index) [label=\(Self.quoted("\(node.id)\n\(node.words)"))\(style)];")
    }
    if !nodes.isEmpty { lines.append("  start -> s0;") }
    for (index, node) in nodes.enumerated() {
      for arrow in node.arrows {
        let label = arrow.label.isEmpty ? "" : " [label=\(Self.quoted(arrow.label))]"
        lines.append("  s\(index) -> \(arrow.target.map { "s\($0)" } ?? "end")\(label);")
      }
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
