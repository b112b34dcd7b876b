import Glibc
import Host
import TestKit
import Testing
import Vocabulary

@Suite struct FolderTests {
  private let scratch: ScratchFolder
  private let folder: Folder

  init() throws {
    scratch = try ScratchFolder()
    folder = try Folder(creating: scratch("a/b/c"))
  }

  @Test func `missing folders are made for us alone`() throws {
    for path in ["a", "a/b", "a/b/c"] {
      let parent = try Folder(opening: scratch(path.contains("/") ? "a" : ""))
      let name = EntryName(String(path.split(separator: "/").prefix(2).last!))
      #expect(try parent.status(of: name)?.mode == 0o700)
    }
    #expect(try Folder(creating: scratch("a/b/c")).path == folder.path)
  }

  @Test func `a missing folder is a target that cannot be created`() throws {
    let problem = try #require(throws: Problem.self) { try Folder(opening: scratch("none")) }
    #expect(problem.exit == .cannotCreate)
    #expect(problem.place?.path == scratch("none"))
    #expect(problem.message == "opening the folder failed: No such file or directory")
  }

  @Test func `names are bytes in byte order`() throws {
    let odd = try #require(EntryName(bytes: [0x62, 0xFF, 0x0A]))
    for name in [odd, "b", ".hidden"] { try DurableFile.write([1], as: name, in: folder) }
    #expect(try folder.names() == [".hidden", "b", odd])
    #expect(odd.text == nil)
    #expect(odd.description == "b\\xff\\x0a")
  }

  @Test(arguments: ["", ".", "..", "a/b", "/", "a\0b", String(repeating: "x", count: 256)])
  func `a name that leaves its folder is no name`(text: String) {
    #expect(EntryName(bytes: text.utf8) == nil)
  }

  @Test func `a rename replaces nothing`() throws {
    try DurableFile.write([1], as: "a", in: folder)
    try DurableFile.write([2], as: "b", in: folder)
    #expect(try folder.rename("a", to: folder, as: "b") == .targetExists)
    #expect(try folder.content(of: "b") == [2])
    #expect(try folder.rename("a", to: folder, as: "c") == .renamed)
    #expect(try folder.rename("a", to: folder, as: "d") == .sourceIsMissing)
    #expect(try folder.names() == ["b", "c"])
  }

  @Test func `two links of one file stay two names after a rename onto each other`() throws {
    try DurableFile.write([1], as: "a", in: folder)
    try folder.link("a", in: folder, as: "b")
    #expect(try folder.rename("a", to: folder, as: "b") == .targetExists)
    let first = try #require(try folder.status(of: "a"))
    let second = try #require(try folder.status(of: "b"))
    #expect(first.isSameFile(as: second))
    #expect(first.links == 2)
  }

  @Test func `a link onto an existing name fails`() throws {
    try DurableFile.write([1], as: "a", in: folder)
    try DurableFile.write([2], as: "b", in: folder)
    let problem = try #require(throws: Problem.self) {
      try folder.link("a", in: folder, as: "b")
    }
    #expect(problem.exit == .cannotCreate)
  }

  @Test func `removing what is not there is no problem`() throws {
    try DurableFile.write([1], as: "a", in: folder)
    #expect(try folder.remove("a"))
    #expect(try !folder.remove("a"))
    #expect(try folder.status(of: "a") == nil)
  }

  @Test func `links, pipes, folders and second names are refused as inbound files`() throws {
    try DurableFile.write([1], as: "file", in: folder)
    symlink(folder.path(of: "file"), folder.path(of: "symbolic"))
    mkfifo(folder.path(of: "pipe"), 0o600)
    mkdir(folder.path(of: "folder"), 0o700)
    for (name, fault) in [
      ("symbolic", "is a symbolic link"), ("pipe", "is not a regular file"),
      ("folder", "is not a regular file"),
    ] {
      let problem = try #require(throws: Problem.self) {
        _ = try FolderFile(EntryName(name), in: folder)
      }
      #expect(problem.exit == .badData)
      #expect(problem.message == "\(fault), expected a regular file with one name")
    }
    try folder.link("file", in: folder, as: "second")
    #expect(throws: Problem.self) { _ = try FolderFile("file", in: folder) }
    #expect(try folder.content(of: "file") == [1])
  }

  @Test func `a symbolic link does not stand for a folder`() throws {
    symlink("/tmp", folder.path(of: "link"))
    #expect(throws: Problem.self) { try folder.folder("link") }
  }

  @Test func `folders of two file systems are refused`() throws {
    try Folder.requireOneFileSystem([folder, try folder.folder("inner")])
    let problem = try #require(throws: Problem.self) {
      try Folder.requireOneFileSystem([folder, try Folder(opening: "/proc")])
    }
    #expect(problem.exit == .definition)
    #expect(problem.place?.path == "/proc")
  }

  @Test func `a holder is of this host by its name`() {
    #expect(isOfThisHost(thisProcess(at: "tick")))
    #expect(!isOfThisHost("tick, process 7 on elsewhere.example"))
  }

  @Test func `a lock has one holder, who is named, and ends with it`() throws {
    var first: FolderLock.Outcome? = try FolderLock.take("lock", in: folder, holder: "process 7")
    guard case .taken = first else {
      Issue.record("the lock is free")
      return
    }
    guard case .heldBy(let holder) = try FolderLock.take("lock", in: folder, holder: "other")
    else {
      Issue.record("the lock is held")
      return
    }
    #expect(holder == "process 7")
    // Who is refused does not wait for a name that stands there already.
    let clock = ContinuousClock()
    let waits = try (0..<9).map { _ in
      try clock.measure { _ = try FolderLock.take("lock", in: folder, holder: "other") }
    }
    #expect(waits.min() ?? .seconds(1) < .milliseconds(50), "\(waits)")
    first = nil
    #expect(try folder.content(of: "lock").isEmpty)
    guard case .taken = try FolderLock.take("lock", in: folder, holder: "other") else {
      Issue.record("the lock is free again")
      return
    }
  }
}
