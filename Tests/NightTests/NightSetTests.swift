import Definitions
import Glibc
import Host
import Intake
import TestKit
import Testing
import Vocabulary

/// What may lie in an inbox, and who takes it.
@Suite struct NightSetTests {
  private let home: ScratchFolder
  private let folders: ExchangeFolders
  private let feed: FeedDefinition

  init() throws {
    home = try ScratchFolder()
    folders = ExchangeFolders(root: home("exchange"))
    feed = try FeedDefinition(
      text: "{ kind: \"customers\" }", name: try #require(Identifier("customers")))
  }

  private func set(_ runID: Int64) -> NightSet {
    NightSet(folders, inbox: Inbox(folders, feeds: [feed]), runID: runID)
  }

  private func take(_ set: NightSet) throws(Problem) {
    try set.take(now: Instant(secondsSinceEpoch: 0), isAttended: true)
  }

  @Test func `links, pipes, folders and names that are no text are never taken`() throws {
    let inbox = try Folder(creating: folders.inbox("customers"))
    try DurableFile.write([0x61], as: "good.csv", in: inbox)
    try home.file("outside.csv", "x")
    #expect(symlink(home("outside.csv"), inbox.path(of: "link.csv")) == 0)
    #expect(mkfifo(inbox.path(of: "pipe.csv"), 0o600) == 0)
    #expect(mkdir(inbox.path(of: "folder.csv"), 0o700) == 0)
    let broken = try #require(EntryName(bytes: [0xFF, 0xFE] + Array(".csv".utf8)))
    try DurableFile.write([0x61], as: broken, in: inbox)
    let set = set(1)
    try take(set)
    #expect(try set.members().map(\.name) == ["good.csv"])
    #expect(try inbox.names().count == 4)
    #expect(try Inbox(folders, feeds: [feed]).strays().count == 4)
  }

  @Test func `a file with a second name is not opened`() throws {
    let inbox = try Folder(creating: folders.inbox("customers"))
    try home.file("outside.csv", "x")
    #expect(link(home("outside.csv"), inbox.path(of: "hard.csv")) == 0)
    let set = set(1)
    try take(set)
    #expect(try set.members().map(\.name) == ["hard.csv"])
    let work = try Folder(creating: folders.work(runID: 1, feed: "customers"))
    #expect(throws: Problem.self) { try FileOpening("hard.csv", in: work) }
  }

  @Test func `a file that grows while it is read is refused`() throws {
    let folder = try Folder(creating: home("exchange"))
    try DurableFile.write(Array("a\n1\n".utf8), as: "a.csv", in: folder)
    let path = folder.path(of: "a.csv")
    #expect(throws: Problem.self) {
      try FileOpening("a.csv", in: folder).read { (source) throws(Problem) -> Int in
        let file = open(path, O_WRONLY | O_APPEND)
        _ = write(file, "2\n", 2)
        close(file)
        return 0
      }
    }
  }

  @Test func `two programs that take at once share the files, each exactly once`() async throws {
    let inbox = try Folder(creating: folders.inbox("customers"))
    for number in 0..<400 {
      try DurableFile.write([0x61], as: EntryName("f\(padded(number, 4)).csv"), in: inbox)
    }
    let sets = [set(1), set(2)]
    await withTaskGroup(of: Void.self) { group in
      for index in sets.indices {
        let (folders, feed) = (folders, feed)
        group.addTask {
          let set = NightSet(
            folders, inbox: Inbox(folders, feeds: [feed]), runID: Int64(index + 1))
          try? set.take(now: Instant(secondsSinceEpoch: 0), isAttended: true)
        }
      }
    }
    let taken = try sets.flatMap { set in try set.members().map(\.name) }
    #expect(taken.count == 400)
    #expect(Set(taken).count == 400)
    #expect(try inbox.names().isEmpty)
  }

  @Test func `ten thousand files are taken in seconds, in the order of their names`() throws {
    let inbox = try Folder(creating: folders.inbox("customers"))
    for number in (0..<10_000).reversed() {
      let file = open(
        inbox.path(of: EntryName("f\(padded(number, 5)).csv")), O_CREAT | O_WRONLY, 0o600)
      _ = write(file, "a", 1)
      close(file)
    }
    let start = ContinuousClock.now
    let set = set(1)
    try take(set)
    let members = try set.members()
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(members.count == 10_000)
    #expect(members.map(\.name) == members.map(\.name).sorted())
  }
}
