import Glibc
import Host
import TestKit
import Testing
import Vocabulary

@Suite struct CommandTests {
  @Test func `every command has a page of help with an example`() throws {
    let bench = try CommandBench(hasJobs: false)
    let overview = try bench.run("--help")
    #expect(overview.exit == 0 && overview.errors.isEmpty)
    let names = overview.output.split(separator: "\n").filter {
      // Deeper lines go on with what a command does.
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }.map { line in
      line.dropFirst(2).split(separator: "  ")[0].split(separator: " ")
        .filter { $0.first?.isLowercase == true }.map(String.init)
    }
    #expect(names.count >= 18)
    for name in names {
      let page = try bench.program(name + ["--help"]).output(until: .after(.seconds(10)))
      #expect(page.ending.isSuccess, "\(name)")
      #expect(page.text.contains("example: nightledger \(name.joined(separator: " "))"), "\(name)")
    }
  }

  @Test func `without libpq only what needs a database fails, and says what to install`() throws {
    let bench = try CommandBench()
    try bench.file("broken/libpq.so.5", "no library")
    let without = ["LD_LIBRARY_PATH": bench.scratch("broken")]
    for words in [["--help"], ["lint"], ["schedule", "next"]] {
      let answer = try bench.run(words, environment: without)
      #expect(answer.exit == 0, "\(words): \(answer.errors)")
    }
    let answer = try bench.run(
      ["status", "--db", "postgresql://127.0.0.1:1/none"], environment: without)
    #expect(answer.exit == 69 && answer.errors.contains("libpq cannot be loaded"))
    #expect(answer.errors.contains("apt install libpq5"), "\(answer.errors)")
  }

  @Test(arguments: [
    (["chek"], "did you mean 'check'?"), (["segment", "cuont"], "did you mean 'segment count'?"),
    (["run", "--dat", "x"], "did you mean '--date'?"), (["segment"], "needs a second word"),
    (["run", "--date", "21.11.2026"], "expected a day such as 2026-11-21"),
    (["check"], "'check' needs FILE"), (["status", "--json=1"], "takes no value"),
    (["run", "a", "b"], "expected no more"), (["generate"], "needs --to DIR"),
  ])
  func `a mistyped line is refused with what was meant`(words: [String], hint: String) throws {
    let bench = try CommandBench(hasJobs: false)
    let answer = try bench.program(words).output(until: .after(.seconds(10)))
    #expect(answer.ending == .exited(64))
    #expect(answer.errorText.contains(hint), "\(answer.errorText)")
    #expect(answer.output.isEmpty)
  }

  @Test func `lint counts what is right and places what is wrong`() throws {
    let bench = try CommandBench()
    let right = try bench.run("lint")
    #expect(right.exit == 0)
    #expect(right.output.hasPrefix("jobs: 12 feeds, 5 segments, 1 RFM model, 11 campaigns"))
    try bench.file("jobs/segments/new.json5", "{ titel: \"New\", where: {} }\n")
    let wrong = try bench.run("lint")
    #expect(wrong.exit == 78)
    #expect(wrong.output.contains("jobs/segments/new.json5:1:3: error: "))
    #expect(wrong.output.contains("hint: did you mean 'title'?"))
  }

  @Test func `the tests of campaigns run by name, fail with 65, and leave nothing`() throws {
    let bench = try CommandBench()
    let right = try bench.run("test", "holiday-greeting-test")
    #expect(right.exit == 0, "\(right.errors)")
    #expect(
      right.output == """
        holiday-greeting-test: as expected, 2 nights
        1 test, all as expected

        """)
    let path = "jobs/tests/holiday-greeting-test.json5"
    let folder = try Folder(opening: bench.scratch("jobs/tests"))
    let text = String(
      decoding: try folder.content(of: "holiday-greeting-test.json5"), as: UTF8.self)
    try bench.file(path, text.replacing("Happy holidays, Ada!", with: "Happy holidays, Eve!"))
    let wrong = try bench.run("test", "holiday-greeting-test", "--json")
    #expect(wrong.exit == 65, "\(wrong.errors)")
    #expect(wrong.output.contains(path), "\(wrong.output)")
    #expect(wrong.output.contains("'C-1 message email: Happy holidays, Eve!' is missing"))
    #expect(try bench.run("test", "holidy-greeting-test").exit == 64)
    let isLeft = try access(bench.scratch("var/test"), F_OK) == 0 && !bench.isEmpty("var/test")
    #expect(!isLeft)
  }

  @Test func `a misspelt key stops a run before it makes a database`() throws {
    let bench = try CommandBench()
    try bench.file("jobs/segments/new.json5", "{ titel: \"New\", where: {} }\n")
    let answer = try bench.run("run", "--date", "2026-11-21")
    #expect(answer.exit == 78)
    #expect(
      answer.errors.hasPrefix(
        "nightledger run 2026-11-21 FAILED before its first step (exit 78): "))
    #expect(access(bench.scratch("var"), F_OK) != 0)
  }

  @Test func `no database is exit 69, with what was tried`() throws {
    let bench = try CommandBench()
    let answer = try bench.run(
      "run", "--date", "2026-11-21", "--db", "host=\(bench.scratch.path) dbname=none")
    #expect(answer.exit == 69)
    #expect(answer.errors.hasPrefix("nightledger nightly 2026-11-21 FAILED (exit 69): "))
    #expect(answer.errors.contains(bench.scratch.path))
    #expect(answer.errorLines.count <= 40)
  }

  @Test func `a looking command makes nothing`() throws {
    let bench = try CommandBench()
    for words in [
      ["status"], ["runs"], ["batch", "list"], ["segment", "list"], ["db", "status"],
    ] {
      let answer = try bench.program(words).output(until: .after(.seconds(10)))
      #expect(answer.ending.isSuccess, "\(words): \(answer.errorText)")
    }
    #expect(access(bench.scratch("var"), F_OK) != 0)
  }

  @Test func `check finds what a night would reject, place by place`() throws {
    let bench = try CommandBench()
    let head = "client_local_id,channel,category,state,changed_at,source\n"
    try bench.file(
      "subscriptions_1.csv",
      head + "C-1,EMAIL,,ON,2026-11-01 10:00:00,web\nC-2,EMAIL,,PERHAPS,2026-11-01 10:00:00,web\n")
    let answer = try bench.run("check", "subscriptions_1.csv", "--date", "2026-11-21")
    #expect(answer.exit == 65)
    #expect(answer.output.contains("subscriptions_1.csv: rejected as subscriptions"))
    #expect(answer.output.contains("2 rows read, 1 good, 1 rejected"))
    #expect(answer.output.contains("subscriptions_1.csv:3:12: enum in 'state'"))
    #expect(answer.output.contains("not checked: sequence (the same file again"))
    #expect(!answer.output.contains("PERHAPS"))
    try bench.file("subscriptions_2.csv", head + "C-1,EMAIL,,ON,2026-11-01 10:00:00,web\n")
    let good = try bench.run("check", "subscriptions_2.csv", "--json")
    #expect(good.exit == 0)
    #expect(good.output.contains("\"verdict\": \"accepted\""))
    try bench.file("subscriptions_3.csv", "nothing,like,it\n1,2,3\n")
    #expect(try bench.run("check", "subscriptions_3.csv").output.contains("quarantined"))
  }

  @Test func `generate writes the same bytes for the same seed`() throws {
    let bench = try CommandBench(hasJobs: false)
    for folder in ["a", "b"] {
      let answer = try bench.run(
        "generate", "--customers", "50", "--receipts", "300", "--seed", "7", "--dirty", "1%",
        "--drops", "2", "--to", folder)
      #expect(answer.exit == 0)
      #expect(answer.output.isEmpty && answer.errors.isEmpty)
    }
    let same = try Program("diff", ["-r", bench.scratch("a"), bench.scratch("b")])
      .output(until: .after(.seconds(10)))
    #expect(same.ending.isSuccess, "\(same.text.prefix(500))")
    let receipts = try Folder(opening: bench.scratch("a/receipts"))
      .content(of: "receipts_demo_20261120_000001_delta.csv")
    #expect(receipts.count(where: { $0 == UInt8(ascii: "\n") }) > 250)
  }
}
