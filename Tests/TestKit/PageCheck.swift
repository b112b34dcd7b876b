import Host
package import Vocabulary

/// Whether a page closes what it opens, in order; what HTML leaves open by itself is known.
package enum PageCheck {
  private static let empty: Set = ["meta", "br", "hr", "img", "input", "link"]

  /// Everything between `<` and `>`, in order.
  package static func tags(in page: String) -> [String] {
    page.split(separator: "<").dropFirst().map { piece in
      "<" + piece.prefix { $0 != ">" } + ">"
    }
  }

  package static func faults(in page: String) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    for tag in tags(in: page) where !tag.hasPrefix("<!") {
      let body = tag.dropFirst().dropLast()
      if body.hasPrefix("/") {
        let name = String(body.dropFirst())
        if open.last == name {
          open.removeLast()
        } else {
          faults.append("</\(name)> inside \(open.last ?? "nothing")")
        }
        continue
      }
      let name = String(body.prefix { $0.isLetter || $0.isNumber })
      if body.count(where: { $0 == "\"" }) % 2 == 1 { faults.append("open quote in \(tag)") }
      if !body.hasSuffix("/"), !empty.contains(name) { open.append(name) }
    }
    faults += open.map { "<\($0)> stays open" }
    let ids = tags(in: page).compactMap { tag in
      tag.components(after: " id=\"").map { String($0.prefix { $0 != "\"" }) }
    }
    faults += Set(ids).filter { id in ids.count(where: { $0 == id }) > 1 }.map { "two #\($0)" }
    return faults
  }

  /// What HTML Tidy finds wrong with a page. `.ci/setup` installs it.
  package static func tidyFaults(in page: String) throws(Problem) -> [String] {
    let scratch = try ScratchFolder()
    let path = try scratch.file("page.html", page)
    let answer = try Program("tidy", ["-q", "-e", path]).output(until: .after(.seconds(20)))
    return answer.errorText.split(separator: "\n").filter { !isUnknownToTidy($0) }.map(String.init)
  }

  /// What an older tidy says of HTML that is newer than it.
  private static func isUnknownToTidy(_ line: Substring) -> Bool {
    ["aria-", "<svg>", "discarding unexpected", "trimming empty", "proprietary attribute"]
      .contains { line.contains($0) } || line.hasPrefix("Tidy ") || line.isEmpty
  }
}

extension String {
  fileprivate func components(after mark: String) -> Substring? {
    guard let range = self.firstRange(of: mark) else { return nil }
    return self[range.upperBound...]
  }
}
