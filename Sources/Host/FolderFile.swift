import Glibc
package import Vocabulary

/// A regular file of a folder, open for reading; links and pipes are refused, and a file with a
/// second name where that would be suspicious.
package struct FolderFile: ~Copyable {
  package let path: String
  /// As it was at the opening; compare with ``currentStatus()`` after reading.
  package let statusAtOpening: FileStatus
  package let descriptor: Int32

  /// - Parameter mayHaveSecondName: files of our own outbox have one in `.sent`; inbound files
  ///   must not.
  package init(
    _ name: EntryName, in folder: Folder, mayHaveSecondName: Bool = false
  ) throws(Problem) {
    let opened = try Self.open(name, in: folder, mayHaveSecondName)
    path = folder.path(of: name)
    descriptor = opened.descriptor
    statusAtOpening = opened.status
  }

  deinit {
    close(descriptor)
  }

  private static func open(
    _ name: EntryName, in folder: Folder, _ mayHaveSecondName: Bool
  ) throws(Problem) -> (descriptor: Int32, status: FileStatus) {
    let path = folder.path(of: name)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = name.withCString { openat(folder.descriptor, $0, flags) }
    guard descriptor >= 0 else {
      let reason = errno
      throw reason == ELOOP
        ? refused(path, "is a symbolic link")
        : folderProblem("opening", at: path, errno: reason)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw folderProblem("reading the state", at: path, errno: reason)
    }
    if let fault = fault(of: FileStatus(status), mayHaveSecondName) {
      close(descriptor)
      throw refused(path, fault)
    }
    return (descriptor, FileStatus(status))
  }

  private static func fault(of status: FileStatus, _ mayHaveSecondName: Bool) -> String? {
    guard status.kind == .regular else { return "is not a regular file" }
    guard mayHaveSecondName || status.links == 1 else { return "has \(status.links) names" }
    return nil
  }

  private static func refused(_ path: String, _ fault: String) -> Problem {
    Problem(.badData, "\(fault), expected a regular file with one name", at: Place(path: path))
  }

  package func currentStatus() throws(Problem) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw folderProblem("reading the state", at: path, errno: errno)
    }
    return FileStatus(status)
  }

  /// Reads on from where the last reading ended; 0 at the end of the file.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    let count = repeatingOnInterrupt { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    guard count >= 0 else { throw folderProblem("reading", at: path, errno: errno) }
    return count
  }

  /// Hands the rest of the file over in pieces of up to 256 KiB.
  package func forEachChunk(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Makes the content durable; used for a file that another process may have left unsynced.
  package func sync() throws(Problem) {
    guard repeatingOnInterrupt({ Int(fsync(descriptor)) }) == 0 else {
      throw folderProblem("syncing", at: path, errno: errno)
    }
  }
}

extension Folder {
  /// The SHA-256 of a file's content in hexadecimal digits, and its length.
  package func digest(
    of name: EntryName, mayHaveSecondName: Bool = true
  ) throws(Problem) -> (sha256: String, bytes: Int64) {
    let file = try FolderFile(name, in: self, mayHaveSecondName: mayHaveSecondName)
    let hash = ContentHash()
    var bytes: Int64 = 0
    try file.forEachChunk { chunk in
      hash.update(chunk)
      bytes += Int64(chunk.count)
    }
    return (hash.finishedHex(), bytes)
  }

  /// The whole content of a small file.
  ///
  /// - Parameter limitBytes: a larger file is refused.
  package func content(
    of name: EntryName, limitBytes: Int = 1 << 22, mayHaveSecondName: Bool = true
  ) throws(Problem) -> [UInt8] {
    let file = try FolderFile(name, in: self, mayHaveSecondName: mayHaveSecondName)
    var content: [UInt8] = []
    try file.forEachChunk { chunk throws(Problem) in
      content.append(contentsOf: chunk)
      guard content.count <= limitBytes else {
        throw Problem(
          .badData, "is larger than \(limitBytes) bytes", at: self.place(of: name))
      }
    }
    return content
  }
}
