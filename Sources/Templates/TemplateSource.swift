package import Vocabulary

/// The text of a template, with the place of each of its lines.
package struct TemplateSource: Sendable {
  /// A line as it is written, and where: the place of the quote that opens it.
  package struct Line: Sendable {
    package let text: String
    package let place: Place

    package init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  let bytes: [UInt8]
  private let starts: [(offset: Int, place: Place)]

  package init(_ lines: [Line]) {
    var bytes: [UInt8] = []
    var starts: [(offset: Int, place: Place)] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      starts.append((bytes.count, line.place))
      bytes += Array(line.text.utf8)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Where a byte stands. Columns count characters; an escape in the line before it shifts them.
  func place(of offset: Int) -> Place {
    guard let line = starts.last(where: { $0.offset <= offset }) else {
      return Place(path: "template")
    }
    var place = line.place
    let before = String(decoding: bytes[line.offset..<min(offset, bytes.count)], as: UTF8.self)
    if let column = place.column { place.column = column + 1 + before.count }
    return place
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
