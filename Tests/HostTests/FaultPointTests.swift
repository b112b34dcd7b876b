import Glibc
import Host
import TestKit
import Testing

@Suite struct FaultPointTests {
  @Test func `every point has a name of its own`() {
    let names = FaultPoint.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.split(separator: ".").count == 2 })
  }

  @Test func `the process dies at the named point and notes what it reached`() async throws {
    let scratch = try ScratchFolder()
    let log = scratch("points")
    await #expect(processExitsWith: .signal(SIGKILL)) { [log = log as String] in
      setenv("NIGHTLEDGER_FAULT", "outbox.linked", 1)
      setenv("NIGHTLEDGER_FAULT_LOG", log, 1)
      FaultPoint.reach(.outboxWritten)
      FaultPoint.reach(.outboxLinked)
      FaultPoint.reach(.outboxRenamed)
    }
    let text = String(
      decoding: try Folder(opening: scratch.path).content(of: "points"), as: UTF8.self)
    #expect(text == "outbox.written\noutbox.linked\n")
  }

  @Test func `the n-th hit can be chosen`() async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      setenv("NIGHTLEDGER_FAULT", "rfm.done:2", 1)
      FaultPoint.reach(.rfmDone)
      FaultPoint.reach(.rfmDone)
      exit(0)
    }
    await #expect(processExitsWith: .success) {
      setenv("NIGHTLEDGER_FAULT", "rfm.done:2", 1)
      FaultPoint.reach(.rfmDone)
      exit(0)
    }
  }

  @Test func `a misspelt point ends the process before it misleads a test`() async {
    await #expect(processExitsWith: .failure) {
      setenv("NIGHTLEDGER_FAULT", "outbox.linkd", 1)
      FaultPoint.reach(.outboxLinked)
      exit(0)
    }
  }
}
