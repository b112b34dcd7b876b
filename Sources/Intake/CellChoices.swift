/// The texts of a closed list and what they mean: `SALE`, `RETURN`.
///
/// A text of up to eight bytes is compared as one word. The list lives as long as the process, as the
/// definition does that it comes from.
struct CellChoices {
  private struct Choice {
    let word: UInt64
    let text: StableBytes
    let value: CellValue
  }

  private let choices: UnsafeBufferPointer<Choice>

  init(_ list: [(text: StableBytes, value: CellValue)]) {
    let copy = UnsafeMutableBufferPointer<Choice>.allocate(capacity: list.count)
    _ = copy.initialize(
      from: list.map { Choice(word: Self.word($0.text.bytes), text: $0.text, value: $0.value) })
    choices = UnsafeBufferPointer(copy)
  }

  @inline(__always)
  func reading(of text: UnsafeRawBufferPointer) -> CellReading {
    let word = Self.word(text)
    for choice in choices
    where choice.word == word && choice.text.bytes.count == text.count
      && (text.count <= 8 || choice.text.equals(text))
    {
      return .value(choice.value)
    }
    return .fault(.enumeration)
  }

  /// The first eight bytes.
  @inline(__always)
  private static func word(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<min(text.count, 8) { word = word &<< 8 | UInt64(text[index]) }
    return word
  }
}
