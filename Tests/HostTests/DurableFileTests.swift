import Glibc
import Host
import TestKit
import Testing
import Vocabulary

@Suite struct DurableFileTests {
  private let scratch: ScratchFolder
  private let folder: Folder

  init() throws {
    scratch = try ScratchFolder()
    folder = try Folder(creating: scratch("files"))
  }

  @Test(arguments: [0, 1, 262_143, 262_144, 1_000_003])
  func `what was written is read back`(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try DurableFile.write(content, as: "f", in: folder)
    #expect(try folder.content(of: "f") == content)
    let digest = try folder.digest(of: "f")
    #expect(digest.sha256 == SHA256.hex(of: content))
    #expect(digest.bytes == Int64(count))
  }

  @Test(arguments: [(false, 0o600), (true, 0o640)] as [(Bool, UInt32)])
  func `the mode is exactly the one asked for`(isReadableByGroup: Bool, mode: UInt32) throws {
    try DurableFile.write([1], as: "f", in: folder, isReadableByGroup: isReadableByGroup)
    #expect(try folder.status(of: "f")?.mode == mode)
  }

  @Test func `an existing name and a symbolic link are never written through`() throws {
    try DurableFile.write([1], as: "f", in: folder)
    symlink(folder.path(of: "f"), folder.path(of: "link"))
    for name: EntryName in ["f", "link"] {
      let problem = try #require(throws: Problem.self) {
        try DurableFile.write([2], as: name, in: folder)
      }
      #expect(problem.exit == .cannotCreate)
    }
    #expect(try folder.content(of: "f") == [1])
  }

  @Test func `a file that is given up is removed`() throws {
    func giveUp() throws(Problem) {
      _ = try DurableFile(creating: "f", in: folder)
      throw Problem(.badData, "no rows")
    }
    #expect(throws: Problem.self) { try giveUp() }
    #expect(try folder.names() == [])
  }

  @Test func `a file larger than allowed is not read whole`() throws {
    try DurableFile.write([UInt8](repeating: 7, count: 101), as: "f", in: folder)
    #expect(throws: Problem.self) { try folder.content(of: "f", limitBytes: 100) }
  }

  @Test func `a write that fails is an input and output problem and leaves no file`() async throws {
    await #expect(processExitsWith: .exitCode(ExitCode.inputOutput.rawValue)) {
      [path = folder.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do throws(Problem) {
        let content = [UInt8](repeating: 7, count: 5000)
        try DurableFile.write(content, as: "f", in: Folder(opening: path))
      } catch {
        exit(error.exit.rawValue)
      }
    }
    #expect(try folder.names() == [])
  }

  @Test func `a full disk comes with advice`() {
    let problem = folderProblem("writing", at: "/x", errno: ENOSPC)
    #expect(problem.message == "writing failed: No space left on device")
    #expect(problem.hint?.contains("space") == true)
  }

  @Test(arguments: [
    (EACCES, ExitCode.permission), (EPERM, .permission), (EEXIST, .cannotCreate),
    (ENOENT, .cannotCreate), (EROFS, .cannotCreate), (EMFILE, .tryLater), (EIO, .inputOutput),
    (ENOSPC, .inputOutput), (EDQUOT, .inputOutput),
  ])
  func `each cause has its exit code`(code: Int32, exit: ExitCode) {
    #expect(folderProblem("writing", at: "/x", errno: code).exit == exit)
  }
}
