package import Vocabulary

extension DurableFile {
  package mutating func write(_ bytes: [UInt8]) throws(Problem) {
    var failure: Problem?
    bytes.withUnsafeBytes { buffer in
      do throws(Problem) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// A small file from its content in one go: new, synced, its folder synced.
  package static func write(
    _ content: [UInt8], as name: EntryName, in folder: Folder, isReadableByGroup: Bool = false
  ) throws(Problem) {
    var file = try DurableFile(creating: name, in: folder, isReadableByGroup: isReadableByGroup)
    try content.withUnsafeBufferPointer { bytes throws(Problem) in
      try file.write(UnsafeRawBufferPointer(bytes))
    }
    try file.finish()
  }
}
