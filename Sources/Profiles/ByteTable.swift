/// Numbers by text, found without a String: a closed list of words.
struct ByteTable: Sendable {
  private let slots: [Int32]
  private let words: [[UInt8]]
  private let numbers: [Int]
  private let mask: Int

  /// Of a word that stands twice the first number holds.
  init(_ entries: [(word: String, number: Int)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    mask = size - 1
    var slots = [Int32](repeating: -1, count: size)
    var words: [[UInt8]] = []
    var numbers: [Int] = []
    for (word, number) in entries {
      let bytes = Array(word.utf8)
      var slot = bytes.withUnsafeBytes(Self.hash) & mask
      while slots[slot] >= 0, words[Int(slots[slot])] != bytes { slot = (slot + 1) & mask }
      if slots[slot] >= 0 { continue }
      slots[slot] = Int32(words.count)
      words.append(bytes)
      numbers.append(number)
    }
    self.slots = slots
    self.words = words
    self.numbers = numbers
  }

  /// The number of a word, compared byte for byte.
  func number(of word: UnsafeRawBufferPointer) -> Int? {
    var slot = Self.hash(word) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if words[index].count == word.count, words[index].elementsEqual(word) {
        return numbers[index]
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
  }
}

/// What was found out about texts that come again and again: towns, regions, zones.
final class ByteMemory<Value> {
  private var slots: [(text: [UInt8], value: Value)?]

  init(size: Int = 1024) {
    slots = Array(repeating: nil, count: size)
  }

  /// The remembered value of a text, or the one that `make` finds.
  func value(of text: UnsafeRawBufferPointer, make: () -> Value) -> Value {
    let slot = ByteTable.hash(text) % slots.count
    if let known = slots[slot], known.text.count == text.count, known.text.elementsEqual(text) {
      return known.value
    }
    let value = make()
    slots[slot] = (Array(text), value)
    return value
  }
}
