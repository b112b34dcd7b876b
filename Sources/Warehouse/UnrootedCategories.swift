/// Categories that would not hang on a root if all staged rows came home: which of the rows are to
/// blame, and why.
///
/// A staged row is refused when its parent is nowhere, or when it is part of a circle. What stands of
/// its category counts again then, or the category is nowhere, and so on, until nothing is wrong.
struct UnrootedCategories {
  private struct Category {
    let row: Int?
    let parent: String?
    let isKnown: Bool
    let oldParent: String?
    var state: State
  }

  private enum State { case staged, standing, absent }

  private var categories: [Category] = []
  private var indices: [String: Int] = [:]
  /// Staged rows by the parent they name.
  private var children: [String: [Int]] = [:]
  private var names: [String] = []
  private var found: [(row: Int, reason: RefusedRows.Reason)] = []

  var isEmpty: Bool { categories.isEmpty }

  mutating func add(
    _ name: String, below parent: String?, stagedAs row: Int?, isKnown: Bool, oldParent: String?
  ) {
    if row != nil, let parent { children[parent, default: []].append(categories.count) }
    indices[name] = categories.count
    names.append(name)
    categories.append(
      Category(
        row: row, parent: parent, isKnown: isKnown, oldParent: oldParent,
        state: row == nil ? .standing : .staged))
  }

  mutating func refused() -> [(row: Int, reason: RefusedRows.Reason)] {
    found = []
    for index in categories.indices where categories[index].state == .staged {
      guard let parent = categories[index].parent, indices[parent] == nil else { continue }
      refuse([index], .parentUnknown)
    }
    while case let circle = stagedOnCircles(), !circle.isEmpty { refuse(circle, .categoryCycle) }
    return found.sorted { $0.row < $1.row }
  }

  /// Refuses rows, and then those that hang on them where their category is nowhere now.
  private mutating func refuse(_ first: [Int], _ reason: RefusedRows.Reason) {
    var waiting = first.map { ($0, reason) }
    var position = 0
    while position < waiting.count {
      let (index, reason) = waiting[position]
      position += 1
      guard categories[index].state == .staged, let row = categories[index].row else { continue }
      found.append((row, reason))
      categories[index].state = categories[index].isKnown ? .standing : .absent
      guard !categories[index].isKnown else { continue }
      for child in children[names[index]] ?? [] { waiting.append((child, .parentUnknown)) }
    }
  }

  private func parent(of index: Int) -> Int? {
    switch categories[index].state {
    case .staged: categories[index].parent.flatMap { indices[$0] }
    case .standing: categories[index].oldParent.flatMap { indices[$0] }
    case .absent: nil
    }
  }

  /// The staged rows that stand below themselves.
  private func stagedOnCircles() -> [Int] {
    /// The walk that came by first, 0: none did.
    var walks = [Int](repeating: 0, count: categories.count)
    var onCircles: [Int] = []
    for start in categories.indices where walks[start] == 0 {
      var step: Int? = start
      while let index = step, walks[index] == 0 {
        walks[index] = start + 1
        step = parent(of: index)
      }
      guard let entry = step, walks[entry] == start + 1 else { continue }
      var index = entry
      repeat {
        if categories[index].state == .staged { onCircles.append(index) }
        guard let next = parent(of: index) else { break }
        index = next
      } while index != entry
    }
    return onCircles
  }
}
