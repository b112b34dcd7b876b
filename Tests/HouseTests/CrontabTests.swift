import Glibc
import Host
import TestKit
import Testing

/// `crontab.example` as cron reads it.
@Suite struct CrontabTests {
  struct Line {
    let fields: [String]
    let command: String
  }

  /// `NAME=value` lines and lines with five fields, as crontab(5) tells them apart.
  static func read(_ text: String) -> (variables: [String: String], lines: [Line]) {
    var variables: [String: String] = [:]
    var lines: [Line] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let name = line.prefix { $0 != "=" }
      if name.count < line.count, name.allSatisfy({ $0.isLetter || $0 == "_" }) {
        variables[String(name)] = String(line.dropFirst(name.count + 1))
      } else {
        let parts = line.split(separator: " ", maxSplits: 5)
        lines.append(
          Line(
            fields: parts.prefix(5).map(String.init),
            command: parts.count == 6 ? String(parts[5]) : ""))
      }
    }
    return (variables, lines)
  }

  /// Whether a field is `*` or numbers of its range: all that our lines need.
  static func isField(_ field: String, _ range: ClosedRange<Int>) -> Bool {
    field == "*"
      || field.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
        Int($0).map(range.contains) ?? false
      }
  }

  @Test func `every line has five fields and a command, at an hour that exists once a day`() throws
  {
    let text = try Repository.text("crontab.example")
    #expect(text.hasSuffix("\n"), "cron leaves out a last line without its end")
    let (variables, lines) = Self.read(text)
    #expect(variables.keys.sorted() == ["NIGHTLEDGER_HOME"])
    #expect(lines.count == 2)
    for line in lines {
      #expect(line.fields.count == 5)
      for (field, range) in zip(line.fields, [0...59, 0...23, 1...31, 1...12, 0...7]) {
        #expect(Self.isField(field, range), "\(field)")
      }
      #expect(line.fields[1].split(separator: ",").allSatisfy { (4...23).contains(Int($0) ?? 0) })
      #expect(!line.command.contains("%"), "cron makes a line end of it")
      #expect(line.command.hasPrefix("cd \"$NIGHTLEDGER_HOME\" && ./nightledger "))
    }
  }

  @Test func `the lines are right for the shell of cron, with an empty environment`() throws {
    let (_, lines) = Self.read(try Repository.text("crontab.example"))
    let scratch = try ScratchFolder()
    #expect(mkdir(scratch("home of it"), 0o755) == 0)
    let stand = try scratch.file("home of it/nightledger", "#!/bin/sh\necho \"$PWD|$*\"\n")
    #expect(chmod(stand, 0o755) == 0)
    for line in lines {
      var shell = Program("/bin/sh", ["-c", line.command])
      shell.environment = ["NIGHTLEDGER_HOME": scratch("home of it")]
      let answer = try shell.output(until: .after(.seconds(20)))
      #expect(answer.text == "\(scratch("home of it"))|run nightly\n")
      #expect(answer.errorText.isEmpty)
    }
  }

  @Test func `the program knows the command, and the shipped jobs the night`() throws {
    let (_, lines) = Self.read(try Repository.text("crontab.example"))
    let help = try Program(Self.program, ["--help"]).output(until: .after(.seconds(20))).text
    for line in lines {
      let words = line.command.split(separator: " ").drop { !$0.hasSuffix("/nightledger") }
      let command = try #require(words.dropFirst().first)
      let night = try #require(words.dropFirst(2).first)
      #expect(Repository.exists("jobs/nights/\(night).json5"))
      withKnownIssue("the program has no commands yet") {
        #expect(help.split { !$0.isLetter }.contains(command))
      } when: {
        help == "nightledger\n"
      }
    }
  }

  /// The program stands beside the tests that run.
  static let program: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(
      decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/nightledger"
  }()

  @Test func `a field out of its range is none`() {
    #expect(Self.isField("10", 0...59) && Self.isField("*", 0...59) && Self.isField("1,2", 0...59))
    #expect(!Self.isField("60", 0...59) && !Self.isField("", 0...59) && !Self.isField("1,", 0...59))
  }
}
