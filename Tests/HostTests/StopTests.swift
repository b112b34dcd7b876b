import Glibc
import Host
import Testing
import Vocabulary

@Suite struct StopTests {
  @Test func `a signal raises its flag and wakes every poll`() throws {
    let flag = StopFlag()
    StopSignal.install(SIGUSR1, raising: flag)
    #expect(!flag.isRaised)
    kill(getpid(), SIGUSR1)
    var entry = pollfd(fd: flag.wakeDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&entry, 1, 10_000) == 1)
    #expect(flag.signal == SIGUSR1)
    // The pipe is never read, so a second wait wakes too.
    #expect(poll(&entry, 1, 10_000) == 1)
    #expect(!flag.pause(until: .after(.seconds(60))))
  }

  @Test func `the first signal is the one that is told`() {
    let flag = StopFlag()
    #expect(throws: Never.self) { try flag.check() }
    flag.raise(signal: SIGTERM)
    flag.raise(signal: SIGINT)
    #expect(flag.problem.message == "stopped by SIGTERM")
    let problem = #expect(throws: Problem.self) { try flag.check() }
    #expect(problem?.exit == .tryLater)
  }

  @Test func `a write into a closed pipe is an error, not the end`() {
    StopSignal.ignoreBrokenPipes()
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let count = write(ends[1], "x", 1)
    #expect(count == -1 && errno == EPIPE)
    close(ends[1])
  }

  @Test func `a deadline counts down to zero and not below`() {
    let far = Deadline.after(.seconds(10))
    #expect(!far.hasPassed)
    #expect((9_000...10_000).contains(far.remainingMilliseconds))
    let past = Deadline.after(.seconds(-1))
    #expect(past.hasPassed)
    #expect(past.remainingMilliseconds == 0)
    #expect(far.orEarlier(past) == past)
    #expect(Deadline.after(.seconds(Int64.max)).remainingMilliseconds == .max)
  }
}
