/// A fixed statement or script: one file under `sql/`, carried inside the binary.
///
/// Its text is a file of ours, known when the program is built. Only the room that embeds the
/// files makes such values; Tests/HouseTests holds everybody else to it.
package struct Statement: Sendable, Equatable {
  /// Folder and file without the ending: `outbox/number_batch`.
  package let name: String
  package let text: String

  package init(embedded bytes: [UInt8], as name: StaticString) {
    self.name = name.description
    text = String(decoding: bytes, as: UTF8.self)
  }
}
