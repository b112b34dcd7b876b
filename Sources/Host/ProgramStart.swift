import Glibc
package import Vocabulary

extension Program {
  /// Starts the program.
  ///
  /// Signals that we handle or ignore have their default meaning in it, and no descriptor of ours
  /// but the three standard ones reaches it. The corresponding libc function is `posix_spawn`.
  package func start() throws(Problem) -> ChildProcess {
    guard let executable = Self.find(path) else {
      throw Problem(
        .inputOutput, "the program \(path) was not found", hint: "install it or correct PATH")
    }
    var plan = try SpawnPlan()
    defer { plan.end() }
    try plan.connect(input)
    let outputPipe = try plan.connect(output, as: STDOUT_FILENO)
    let errorPipe: Int32
    do throws(Problem) {
      errorPipe = try plan.connect(errors, as: STDERR_FILENO)
      try plan.finish(folder: folder, group: group)
    } catch {
      if outputPipe >= 0 { close(outputPipe) }
      throw error
    }
    var processID: pid_t = 0
    let failure = withCStrings([executable] + arguments) { argumentList in
      withCStrings(environment.map { "\($0)=\($1)" }.sorted()) { variables in
        posix_spawn(
          &processID, executable, &plan.actions, &plan.attributes, argumentList, variables)
      }
    }
    guard failure == 0 else {
      if outputPipe >= 0 { close(outputPipe) }
      if errorPipe >= 0 { close(errorPipe) }
      throw Problem(
        .inputOutput, "\(executable) could not be started: \(systemMessage(failure))")
    }
    return ChildProcess(
      name: path, processID: processID, ownsGroup: group != .ours, outputDescriptor: outputPipe,
      errorDescriptor: errorPipe)
  }
}

/// The actions and attributes of one `posix_spawn`, and what must be closed after it.
private struct SpawnPlan: ~Copyable {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  private var closing: [Int32] = []

  init() throws(Problem) {
    guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0
    else { throw Problem(.inputOutput, "no memory to start a program") }
  }

  mutating func end() {
    for descriptor in closing { close(descriptor) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }

  mutating func connect(_ input: Program.Input) throws(Problem) {
    switch input {
    case .null: try open("/dev/null", O_RDONLY, as: STDIN_FILENO)
    case .file(let path): try open(path, O_RDONLY, as: STDIN_FILENO)
    case .descriptor(let descriptor): duplicate(descriptor, as: STDIN_FILENO)
    case .bytes(let bytes): try offer(bytes)
    }
  }

  private mutating func offer(_ bytes: [UInt8]) throws(Problem) {
    precondition(bytes.count <= 60_000, "a pipe holds what is given to a program")
    guard let pipe = makePipe() else {
      throw Problem(.inputOutput, "no pipe could be made: \(systemMessage(errno))")
    }
    closing.append(pipe.read)
    let count = repeatingOnInterrupt { write(pipe.write, bytes, bytes.count) }
    close(pipe.write)
    guard count == bytes.count else {
      throw Problem(.inputOutput, "a pipe does not take what a program is to read")
    }
    duplicate(pipe.read, as: STDIN_FILENO)
  }

  /// The read end of a pipe when one is asked for, else -1.
  mutating func connect(_ output: Program.Output, as number: Int32) throws(Problem) -> Int32 {
    switch output {
    case .inherited: duplicate(number, as: number)
    case .null: try open("/dev/null", O_WRONLY, as: number)
    case .file(let path): try open(path, O_WRONLY | O_CREAT | O_APPEND, as: number)
    case .descriptor(let descriptor): duplicate(descriptor, as: number)
    case .pipe:
      guard let pipe = makePipe() else {
        throw Problem(.inputOutput, "no pipe could be made: \(systemMessage(errno))")
      }
      closing.append(pipe.write)
      duplicate(pipe.write, as: number)
      return pipe.read
    }
    return -1
  }

  /// Files are opened by us, so that a failure names the file.
  private mutating func open(_ path: String, _ flags: Int32, as number: Int32) throws(Problem) {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Problem(
        .inputOutput, "cannot open the file: \(systemMessage(errno))", at: Place(path: path))
    }
    closing.append(descriptor)
    duplicate(descriptor, as: number)
  }

  private mutating func duplicate(_ descriptor: Int32, as number: Int32) {
    posix_spawn_file_actions_adddup2(&actions, descriptor, number)
  }

  mutating func finish(folder: String?, group: Program.Group) throws(Problem) {
    var isComplete = addCloseFrom(&actions, 3)
    if let folder { isComplete = isComplete && addChangeFolder(&actions, folder) }
    guard isComplete else { throw Problem(.inputOutput, "no memory to start a program") }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    switch group {
    case .ours: break
    case .own:
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= Int32(POSIX_SPAWN_SETPGROUP)
    case .ownSession: flags |= spawnInNewSession
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}

/// Texts as the null-terminated list that C programs expect, for the time of one call.
package func withCStrings<Value>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
) -> Value {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
