/// Proves of a map of names that every cell has one and every name has a cell.
///
/// The first match wins, so a name's own cells are those that no name above it holds. All k³ cells
/// are looked at: at most a thousand.
struct RFMNameLint {
  let names: [RFMName]
  let groups: Int
  let findings: Findings

  func check(_ object: ObjectReader) {
    guard !names.isEmpty else { return }
    reportUnreachable()
    reportGaps(object)
  }

  private var cells: [RFMCell] { RFMCell.all(groups: groups) }

  private func reportUnreachable() {
    for (position, name) in names.enumerated() {
      let above = names[..<position]
      let held = cells.filter(name.holds)
      let isReachable = held.contains { cell in !above.contains { $0.holds(cell) } }
      guard !isReachable, let example = held.first,
        let winner = above.first(where: { $0.holds(example) })
      else { continue }
      findings.report(
        "the name '\(name.name.shortened)' is never given: names above it hold all its scores, "
          + "'\(winner.name.shortened)' for example \(example)",
        at: name.place, hint: "move it up, or remove it")
    }
  }

  private func reportGaps(_ object: ObjectReader) {
    let gaps = cells.filter { cell in !names.contains { $0.holds(cell) } }
    if gaps.isEmpty, let place = object.place(of: "otherwise") {
      findings.report(
        "the name of 'otherwise' is never given: the names hold all \(cells.count) cells",
        at: place, hint: "remove it")
    }
    if let example = gaps.first, !object.has("otherwise"), let place = object.place(of: "names") {
      findings.report(
        "\(gaps.count) of \(cells.count) cells have no name, for example \(example)",
        at: place, hint: #"add a name for them, or write otherwise: "Others""#)
    }
  }
}
