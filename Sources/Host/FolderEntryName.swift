/// The name of something in a folder: bytes, as the file system has them, never trusted text.
///
/// It holds no slash and no NUL, and is neither `.` nor `..`, so it cannot leave its folder.
package struct EntryName: Sendable, Hashable {
  package let bytes: [UInt8]

  /// `nil` for a name that no file of a folder can have.
  package init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    let dot = UInt8(ascii: ".")
    guard (1...255).contains(bytes.count), !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")),
      bytes != [dot], bytes != [dot, dot]
    else { return nil }
    self.bytes = bytes
  }

  /// A name that our own code has made: a broken one is a defect.
  package init(_ text: String) {
    guard let name = EntryName(bytes: text.utf8) else {
      preconditionFailure("a file name has 1 to 255 bytes without slash and NUL: \(text)")
    }
    self = name
  }

  /// The name as text; `nil` when it is not UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }

  package func hasPrefix(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }

  package func hasSuffix(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
  }
}

extension EntryName: Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  package init(stringLiteral value: StaticString) {
    self.init(value.description)
  }

  /// By bytes.
  package static func < (first: EntryName, second: EntryName) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }

  /// The name for people: bytes that are no printable ASCII appear as `\xHH`.
  package var description: String {
    bytes.map { byte in
      if (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "\\") {
        return String(UnicodeScalar(byte))
      }
      let hex = String(byte, radix: 16)
      return "\\x" + (hex.count == 1 ? "0" + hex : hex)
    }.joined()
  }
}
