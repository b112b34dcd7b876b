package import Definitions
package import Delimited
package import Host
package import Vocabulary

/// A claimed file, opened for one reading: its bytes are hashed as they pass, a packed file is
/// unpacked by a program beside us.
package final class FileOpening {
  package let name: String
  package let bytes: Int64
  private let folder: Folder
  private var hash = ContentHash()

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

  /// Reads the file through `body` and answers with its hash; without `hashes` the hash is empty.
  ///
  /// A file that changes while it is read is refused: what was read is neither the old nor the new.
  package func read<Value>(
    within caps: FeedCaps = .standard, hashes: Bool = true,
    _ body: (ByteSource) throws(Problem) -> Value
  ) throws(Problem) -> (value: Value, sha256: String) {
    let file = try FolderFile(EntryName(name), in: folder)
    let value: Value
    let sha256: String
    if let program = Self.unpacker(of: name) {
      value = try unpack(file.descriptor, by: program, within: caps, body)
      sha256 = hashes ? try digest() : ""
    } else if !hashes {
      value = try body(ByteSource(descriptor: file.descriptor, path: name))
      sha256 = ""
    } else {
      hash = ContentHash()
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

  /// The program that unpacks a file of this name; `nil`: it is not packed.
  static func unpacker(of name: String) -> String? {
    if name.hasSuffix(".gz") { return "gzip" }
    if name.hasSuffix(".zst") { return "zstd" }
    return nil
  }

  private func unpack<Value>(
    _ descriptor: Int32, by program: String, within caps: FeedCaps,
    _ body: (ByteSource) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    var unpacker = Program(program, ["-dc"])
    unpacker.input = .descriptor(descriptor)
    unpacker.output = .pipe
    unpacker.errors = .null
    let child = try unpacker.start()
    let source = capped(ByteSource(descriptor: child.outputDescriptor, path: name), within: caps)
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

  /// The same bytes, as long as they are not more than a feed's files may have.
  private func capped(_ source: ByteSource, within caps: FeedCaps) -> ByteSource {
    let (largest, isProduct) = Int(bytes).multipliedReportingOverflow(by: caps.unpackedRatio)
    let ratioLimit = isProduct ? Int.max : max(largest, Self.unpackedBytesOfSmallFiles)
    let place = folder.place(of: EntryName(name))
    return ByteSource(path: name) { (buffer) throws(Problem) -> Int in
      let count = try source.fill(buffer)
      guard source.bytesRead <= caps.unpackedBytes, source.bytesRead <= ratioLimit else {
        let isRatio = source.bytesRead > ratioLimit
        throw Problem(
          .badData,
          "CAP: the file unpacks to more than "
            + (isRatio ? "\(caps.unpackedRatio) times its size" : "\(caps.unpackedBytes) bytes"),
          at: place, hint: "if it is what it should be, raise the caps of the feed")
      }
      return count
    }
  }

  /// Up to here the ratio of unpacking does not matter.
  private static let unpackedBytesOfSmallFiles = 100_000_000
}
