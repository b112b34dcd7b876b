import Glibc
package import Vocabulary

/// What a program wrote, and how it ended.
package struct ProgramOutput: Sendable {
  package let ending: ProcessEnding
  package let output: [UInt8]
  package let errors: [UInt8]

  package var text: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errors, as: UTF8.self) }
}

extension Program {
  /// Runs the program to its end.
  package func run(
    until deadline: Deadline, heeding stop: StopFlag = .process
  ) throws(Problem) -> ProcessEnding {
    try start().wait(until: deadline, heeding: stop)
  }

  /// Runs the program to its end and keeps what it writes, at most `limitBytes` of each stream;
  /// what comes after that is read and dropped.
  package func output(
    until deadline: Deadline, limitBytes: Int = 16 << 20, heeding stop: StopFlag = .process
  ) throws(Problem) -> ProgramOutput {
    var program = self
    program.output = .pipe
    program.errors = .pipe
    let child = try program.start()
    var output = Collected(descriptor: child.outputDescriptor, limitBytes: limitBytes)
    var errors = Collected(descriptor: child.errorDescriptor, limitBytes: limitBytes)
    while (output.isOpen || errors.isOpen) && !deadline.hasPassed && !stop.isRaised {
      var entries = [
        output.pollEntry, errors.pollEntry,
        pollfd(fd: stop.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&entries, nfds_t(entries.count), deadline.remainingMilliseconds)
      if entries[0].revents != 0 { output.read() }
      if entries[1].revents != 0 { errors.read() }
    }
    let ending = try child.wait(until: deadline, heeding: stop)
    return ProgramOutput(ending: ending, output: output.bytes, errors: errors.bytes)
  }
}

private struct Collected {
  let descriptor: Int32
  let limitBytes: Int
  var isOpen = true
  var bytes: [UInt8] = []

  init(descriptor: Int32, limitBytes: Int) {
    self.descriptor = descriptor
    self.limitBytes = limitBytes
  }

  /// A closed stream is given to `poll` as -1, which it leaves out.
  var pollEntry: pollfd {
    pollfd(fd: isOpen ? descriptor : -1, events: Int16(POLLIN), revents: 0)
  }

  mutating func read() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { chunk in
      let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count > 0 {
        let room = max(0, limitBytes - bytes.count)
        bytes.append(contentsOf: UnsafeRawBufferPointer(chunk).prefix(min(count, room)))
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isOpen = false
      }
    }
  }
}
