/// The minimal automaton over digits that `PhoneTables` holds, unfolded for walking.
struct PhoneAutomaton: Sendable {
  static let shared = PhoneAutomaton()

  /// Eleven numbers a node: its label, then the target of each digit plus one, or 0.
  private let nodes: [UInt16]

  private init() {
    var digits = TableDigits(PhoneTables.automaton)
    var nodes = [UInt16](repeating: 0, count: PhoneTables.nodeCount * 11)
    for node in 0..<PhoneTables.nodeCount {
      nodes[node * 11] = UInt16(digits.next(2))
      for _ in 0..<digits.next(1) {
        let mask = digits.next(2)
        let target = UInt16(digits.next(3) + 1)
        for digit in 0..<10 where mask >> digit & 1 == 1 { nodes[node * 11 + 1 + digit] = target }
      }
    }
    self.nodes = nodes
  }

  /// The label of the node that all digits lead to; 0 when they lead nowhere.
  func label(from root: Int, _ digits: UnsafeRawBufferPointer) -> Int {
    var node = root
    for digit in digits {
      let target = Int(nodes[node * 11 + 1 + Int(digit & 15)])
      if target == 0 { return 0 }
      node = target - 1
    }
    return Int(nodes[node * 11])
  }

  /// The last label on the way: that of the longest known prefix; 0 for none.
  func lastLabel(from root: Int, _ digits: UnsafeRawBufferPointer) -> Int {
    var node = root
    var label = 0
    for digit in digits {
      let target = Int(nodes[node * 11 + 1 + Int(digit & 15)])
      if target == 0 { break }
      node = target - 1
      if nodes[node * 11] != 0 { label = Int(nodes[node * 11]) }
    }
    return label
  }
}

/// Numbers written with six bits a character, `0` to `o`, low bits first; ends of lines mean nothing.
private struct TableDigits {
  private var next: UnsafePointer<UInt8>

  init(_ text: StaticString) {
    next = text.utf8Start
  }

  mutating func next(_ count: Int) -> Int {
    var value = 0
    for position in 0..<count {
      while next.pointee < 48 { next += 1 }
      value |= Int(next.pointee - 48) << (6 * position)
      next += 1
    }
    return value
  }
}
