package import Delimited
package import Host
package import Vocabulary

/// A claimed file, opened for one reading: its bytes are hashed as they pass, a packed file is
/// unpacked by a program beside us.
package final class FileOpening {
  package let name: String
  package let bytes: Int64
  private let folder: Folder
  private var hash = SHA256()

  package init(_ name: String, in folder: Folder) throws(Problem) {
    self.name = name
    self.folder = folder
    let file = try FolderFile(EntryName(name), in: folder)
    bytes = file.statusAtOpening.bytes
  }

  /// The hash of the file as it was delivered, read once more.
  package func digest() throws(Problem) -> String {
    try folder.digest(of: EntryName(name), mayHaveSecondName: false).sha256
  }

  /// Reads the file through `body` and answers with its hash.
  ///
  /// A file that changes while it is read is refused: what was read is neither the old nor the new.
  package func read<Value>(
    _ body: (ByteSource) throws(Problem) -> Value
  ) throws(Problem) -> (value: Value, sha256: String) {
    let file = try FolderFile(EntryName(name), in: folder)
    let value: Value
    let sha256: String
    if let program = Self.unpacker(of: name) {
      value = try unpack(file.descriptor, by: program, body)
      sha256 = try digest()
    } else {
      hash = SHA256()
      let descriptor = file.descriptor
      let path = folder.path(of: EntryName(name))
      let plain = ByteSource(descriptor: descriptor, path: path)
      value = try body(
        ByteSource(path: name) { [self] (buffer) throws(Problem) -> Int in
          let count = try plain.fill(buffer)
          hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
          return count
        })
      sha256 = hash.finishedHex()
    }
    let after = try file.currentStatus()
    guard after.bytes == file.statusAtOpening.bytes,
      after.changedAt == file.statusAtOpening.changedAt
    else {
      throw Problem(
        .badData, "the file was changed while it was read", at: folder.place(of: EntryName(name)),
        hint: "write under a name that ends in .part and rename it when it is complete")
    }
    return (value, sha256)
  }

  private static func unpacker(of name: String) -> String? {
    if name.hasSuffix(".gz") { return "gzip" }
    if name.hasSuffix(".zst") { return "zstd" }
    return nil
  }

  private func unpack<Value>(
    _ descriptor: Int32, by program: String, _ body: (ByteSource) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    var unpacker = Program(program, ["-dc"])
    unpacker.input = .descriptor(descriptor)
    unpacker.output = .pipe
    unpacker.errors = .null
    let child = try unpacker.start()
    let source = ByteSource(descriptor: child.outputDescriptor, path: name)
    let value: Value
    do throws(Problem) { value = try body(source) } catch {
      child.stop()
      throw error
    }
    let ending = try child.wait(until: .after(.seconds(60)))
    guard ending.isSuccess else {
      throw Problem(
        .badData, "\(program) could not unpack the file: \(ending)",
        at: folder.place(of: EntryName(name)), hint: "the file is cut off or damaged; send it again"
      )
    }
    return value
  }
}
