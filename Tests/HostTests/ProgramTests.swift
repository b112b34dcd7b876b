import Glibc
import Host
import TestKit
import Testing
import Vocabulary

@Suite struct ProgramTests {
  private let soon = Deadline.after(.seconds(30))

  @Test func `arguments arrive as they are, without a shell`() throws {
    let odd = ["a b", "$HOME", "*", "'; exit 3", "", "ü"]
    let result = try Program("printf", ["[%s]"] + odd).output(until: soon)
    #expect(result.text == odd.map { "[\($0)]" }.joined())
    #expect(result.ending.isSuccess)
  }

  @Test func `only allowed variables pass on`() throws {
    setenv("PGPASSWORD", "hunter2", 1)
    setenv("LD_NIGHTLEDGER", "x", 1)
    defer {
      unsetenv("PGPASSWORD")
      unsetenv("LD_NIGHTLEDGER")
    }
    let allowed: Set = ["PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "LC_ALL", "TZ"]
    let names = try Program("env").output(until: soon).text.split(separator: "\n").map {
      String($0.prefix { $0 != "=" })
    }
    #expect(Set(names).isSubset(of: allowed))
    #expect(names.contains("PATH"))
  }

  @Test func `the end of a program is told exactly`() throws {
    #expect(try Program("true").run(until: soon) == .exited(0))
    #expect(try Program("false").run(until: soon) == .exited(1))
    let sleeping = try Program("sleep", ["60"]).start()
    #expect(sleeping.poll() == nil)
    sleeping.send(signal: SIGKILL)
    let ending = try sleeping.wait(until: soon)
    #expect(ending == .killed(signal: SIGKILL))
    #expect(ending.description == "killed by SIGKILL")
  }

  @Test func `a program that is not there is a problem that names it`() {
    let problem = #expect(throws: Problem.self) {
      try Program("no-such-program-here").run(until: soon)
    }
    #expect(problem?.exit == .inputOutput)
    #expect(problem?.message == "the program no-such-program-here was not found")
  }

  @Test func `a program past its deadline is stopped`() throws {
    let child = try Program("sleep", ["60"]).start()
    let problem = #expect(throws: Problem.self) {
      try child.wait(until: .after(.milliseconds(20)))
    }
    #expect(problem?.exit == .tryLater)
    #expect(child.poll() == .killed(signal: SIGTERM))
  }

  @Test func `a stop ends the wait for a program`() throws {
    let stop = StopFlag()
    stop.raise(signal: SIGINT)
    let problem = #expect(throws: Problem.self) {
      try Program("sleep", ["60"]).run(until: soon, heeding: stop)
    }
    #expect(problem?.message == "stopped by SIGINT")
  }

  @Test func `files, folders and streams are connected as asked`() throws {
    let scratch = try ScratchFolder()
    var copy = Program("cat", ["input"])
    copy.folder = scratch.path
    copy.output = .file(scratch("output"))
    try scratch.file("input", "one\n")
    #expect(try copy.run(until: soon).isSuccess)
    #expect(try copy.run(until: soon).isSuccess)
    var read = Program("cat")
    read.input = .file(scratch("output"))
    #expect(try read.output(until: soon).text == "one\none\n")
    let errors = try Program("cat", [scratch("nothing")]).output(until: soon)
    #expect(errors.errorText.contains("No such file"))
    #expect(errors.ending == .exited(1))
  }

  @Test func `a megabyte flows through a pipe that the caller reads`() throws {
    let scratch = try ScratchFolder()
    try scratch.file("plain", String(repeating: "0123456789abcdef", count: 65_536))
    #expect(try Program("gzip", [scratch("plain")]).run(until: soon).isSuccess)
    var unpack = Program("gzip", ["-dc", scratch("plain.gz")])
    unpack.output = .pipe
    let child = try unpack.start()
    var total = 0
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(child.outputDescriptor, &chunk, chunk.count)
      if count <= 0 { break }
      total += count
    }
    #expect(total == 1 << 20)
    #expect(try child.wait(until: soon).isSuccess)
  }

  @Test func `no descriptor of ours reaches a program`() throws {
    let open = dup(STDIN_FILENO)
    defer { close(open) }
    // `ls` itself opens the folder it lists, as descriptor 3.
    let listed = try Program("ls", ["/proc/self/fd"]).output(until: soon).text
    #expect(listed == "0\n1\n2\n3\n")
  }

  @Test func `a tree is removed without following links`() throws {
    let scratch = try ScratchFolder()
    mkdir(scratch("tree"), 0o755)
    mkdir(scratch("tree/inner"), 0o755)
    mkdir(scratch("outside"), 0o755)
    try scratch.file("outside/kept", "x")
    try scratch.file("tree/inner/file", "x")
    symlink(scratch("outside"), scratch("tree/inner/link"))
    try removeTree(scratch("tree"))
    try removeTree(scratch("tree"))
    #expect(access(scratch("tree"), F_OK) != 0)
    #expect(access(scratch("outside/kept"), F_OK) == 0)
  }
}
