import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// The real binary in a folder of its own, as a child process without a terminal.
struct CommandBench {
  /// What a command said and how it ended.
  struct Answer {
    let exit: Int32
    let output: String
    let errors: String

    var errorLines: [Substring] { errors.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  let scratch: ScratchFolder

  /// - Parameter hasJobs: a copy of the shipped definitions lies in `jobs/`.
  init(hasJobs: Bool = true) throws(Problem) {
    scratch = try ScratchFolder()
    guard hasJobs else { return }
    let copy = try Program("cp", ["-r", "\(SharedData.packageFolder)/jobs", scratch("jobs")])
      .output(until: .after(.seconds(10)))
    guard copy.ending.isSuccess else { throw .bug("the definitions could not be copied") }
  }

  func program(_ words: [String], environment: [String: String] = [:]) -> Program {
    var program = Program(ProductBinary.path, words)
    program.folder = scratch.path
    program.environment = Program.allowedEnvironment().merging(environment) { $1 }
    return program
  }

  /// Runs a command. What it prints with `--json` is always held against its published schema.
  func run(_ words: String..., environment: [String: String] = [:]) throws(Problem) -> Answer {
    try run(words, environment: environment)
  }

  func run(_ words: [String], environment: [String: String] = [:]) throws(Problem) -> Answer {
    let output = try program(words, environment: environment)
      .output(until: .after(.seconds(300)))
    guard case .exited(let exit) = output.ending else {
      throw .bug("nightledger \(words) \(output.ending): \(output.errorText)")
    }
    if words.contains("--json") {
      let faults = try PublishedSchemas.shared.get().faults(in: output.text, of: words)
      #expect(faults.isEmpty, "\(words): \(faults.joined(separator: "; "))")
    }
    return Answer(exit: exit, output: output.text, errors: output.errorText)
  }

  /// Whether a folder below it holds nothing.
  func isEmpty(_ path: String) throws(Problem) -> Bool {
    try Folder(opening: scratch(path)).names().isEmpty
  }

  /// Writes a file below the folder, with the folders above it.
  func file(_ path: String, _ text: String) throws(Problem) {
    let full = scratch(path)
    let slash = full.lastIndex(of: "/") ?? full.startIndex
    _ = try Folder(creating: String(full[..<slash]), isWalkable: true)
    try scratch.file(path, text)
  }
}
