import Foundation
import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// Whole nights through the real binary, with a private database.
@Suite struct CommandNightTests {
  @Test func `a demo runs three nights, and again finds them done`() throws {
    let bench = try CommandBench(hasJobs: false)
    let words = ["demo", "--customers", "300", "--receipts", "2000", "--to", "demo"]
    let first = try bench.program(words).output(until: .after(.seconds(300)))
    #expect(first.ending.isSuccess, "\(first.errorText)")
    #expect(first.errorText.isEmpty)
    for date in ["2026-11-20", "2026-11-21", "2026-11-22"] {
      #expect(first.text.contains("Night nightly of \(date): done in "))
    }
    #expect(first.text.contains("batch verify --jobs demo/jobs"))
    let second = try bench.program(words).output(until: .after(.seconds(60)))
    #expect(second.ending.isSuccess)
    #expect(second.text.split(separator: "\n").count { $0.contains("was done before") } == 3)
    let other = try bench.run("demo", "--customers", "301", "--receipts", "2000", "--to", "demo")
    #expect(other.exit == 64)
    #expect(other.errors.contains("--fresh"))
    try expectShippedJobs(in: bench.scratch("demo/jobs"))
    try expectReadings(bench)
  }

  /// The binary carries the folder jobs/ byte by byte.
  private func expectShippedJobs(in folder: String) throws {
    let difference = try Program(
      "diff", ["-r", "--exclude=README.md", "\(SharedData.packageFolder)/jobs", folder]
    ).output(until: .after(.seconds(10)))
    #expect(difference.ending.isSuccess, "\(difference.text)")
  }

  private func expectReadings(_ bench: CommandBench) throws {
    let jobs = ["--jobs", "demo/jobs"]
    let readings: [([String], String)] = [
      (["status"], "nightly  2026-11-22  done      0"), (["runs", "--last", "1"], "2026-11-22"),
      (["segment", "list"], "registered-a-year-ago"), (["rfm", "show"], "R5"),
      (["rfm", "migration"], "from 2026-11-21 (down)"), (["rfm", "drift"], "alarm above 20%"),
      (["rfm", "changes", "--rows", "3"], "changed since 2026-11-21"),
      (["rfm", "explain", "default", "C-1"], "rule quantile, 5 groups"),
      (["segment", "count", "registered-a-year-ago", "--date", "2026-11-22"], "customers"),
      (["segment", "sql", "win-back", "--date", "2026-11-22"], "PREPARE segment"),
      (["segment", "sample", "win-back", "--rows", "3", "--date", "2026-11-22"], "registered"),
      (
        ["segment", "explain", "win-back", "--customer", "C-1", "--date", "2026-11-22"],
        "days_since_last_order: { between: [180, 720] },"
      ),
      (
        ["segment", "diff", "win-back", "--since", "2026-11-20", "--date", "2026-11-22"],
        "win-back from 2026-11-20 to 2026-11-22"
      ),
      (["campaign", "results", "--date", "2026-11-23"], "Campaigns and what they brought"),
      (
        ["campaign", "results", "birthday-bonus", "--from", "2026-11-20", "--date", "2026-11-23"],
        "Customers against the control group"
      ),
      (["mailing", "results", "monthly-news", "--json"], "\"attribution_days\": 7"),
      (["report", "pack", "--date", "2026-11-21"], "packs/demo-2026-11-21"),
      (["batch", "list"], "demo-accrual-north-00000001"), (["batch", "verify"], "ledger agree"),
      (["batch", "verify", "--files-only"], "manifests agree"), (["db", "status"], "stopped"),
    ]
    for (words, expected) in readings {
      let answer = try bench.program(words + jobs).output(until: .after(.seconds(60)))
      #expect(answer.ending.isSuccess, "\(words): \(answer.errorText)")
      #expect(answer.text.contains(expected), "\(words): \(answer.text)")
      #expect(answer.errorText.isEmpty, "\(words)")
    }
    try expectExport(bench)
    let folder = bench.scratch("packs/demo-2026-11-21")
    var sums = Program("sha256sum", ["--check", "--strict", "SHA256SUMS"])
    sums.folder = folder
    let checked = try sums.output(until: .after(.seconds(20)))
    #expect(checked.ending.isSuccess && checked.text.contains("recon_2026-11-21.xlsx: OK"))
    // Without a terminal a night that is done says nothing.
    let again = try bench.run("run", "--jobs", "demo/jobs", "--date", "2026-11-22")
    #expect(again.exit == 0 && again.output.isEmpty && again.errors.isEmpty)
    let earlier = try bench.run("run", "--jobs", "demo/jobs", "--date", "2026-11-19")
    #expect(earlier.exit == 64)
    #expect(earlier.errors.hasPrefix("nightledger nightly 2026-11-19 FAILED (exit 64): "))
  }

  private func expectExport(_ bench: CommandBench) throws {
    let words = [
      "segment", "export", "win-back", "--jobs", "demo/jobs", "--fields", "email,birth_date",
      "--date",
    ]
    let answer = try bench.program(words + ["2026-11-22"]).output(until: .after(.seconds(60)))
    #expect(answer.ending.isSuccess, "\(answer.errorText)")
    let name = "demo_segment_win-back_2026-11-22.csv"
    let file = try #require(try? String(contentsOfFile: bench.scratch(name), encoding: .utf8))
    #expect(file.hasPrefix("customer_id,member_since,email,birth_date\n"))
    let rows = file.split(separator: "\n").dropFirst()
    let ids = rows.map { $0.prefix { $0 != "," } }
    #expect(!ids.isEmpty)
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let manifest = try #require(
      try? String(contentsOfFile: bench.scratch("\(name).manifest.json"), encoding: .utf8))
    #expect(manifest.contains("\"rows\": \(rows.count)"))
    #expect(manifest.contains("sha256:\(SHA256.hex(of: Array(file.utf8)))"))
    // What stands is not replaced, and what no night has built is refused.
    for (date, refusal) in [
      ("2026-11-22", "stands already"), ("2026-11-30", "it was built last for 2026-11-22"),
    ] {
      let refused = try bench.program(words + [date]).output(until: .after(.seconds(60)))
      #expect(!refused.ending.isSuccess)
      #expect(refused.errorText.contains(refusal))
    }
  }

  @Test func `a refused file does not stop the night, and is told in forty lines`() throws {
    let bench = try CommandBench()
    let rows = (1...60).map { "C-\($0),EMAIL,,PERHAPS,2026-11-01 10:00:00,web\n" }.joined()
    try bench.file(
      "var/exchange/inbox/subscriptions/subscriptions_1.csv",
      "client_local_id,channel,category,state,changed_at,source\n" + rows)
    let answer = try bench.run("run", "--date", "2026-11-21")
    #expect(answer.exit == 65)
    #expect(answer.output.isEmpty)
    #expect(
      answer.errors.hasPrefix(
        "nightledger nightly 2026-11-21 done, but 1 of 1 file refused (exit 65)\n"))
    #expect(answer.errorLines.count <= 40)
    #expect(answer.errors.contains("enum: not one of the allowed values"))
    #expect(answer.errors.contains("rejects/subscriptions/2026/11/21/subscriptions_1.errors.csv"))
    #expect(!answer.errors.contains("PERHAPS"))
    let status = try bench.run("status", "--json")
    #expect(status.output.contains("\"exit_code\": 65"))
    let again = try bench.run("run", "--date", "2026-11-21")
    #expect(again.exit == 0 && again.errors.isEmpty)
  }

  @Test func `the status names what is held and how to see why`() throws {
    let bench = try CommandBench()
    try bench.file("jobs/feeds/customers.json5", "{ kind: \"customers\", naming: \"strict\" }\n")
    for sequence in ["000001", "000003"] {
      try bench.file(
        "var/exchange/inbox/customers/customers_crm_20261121_\(sequence)_delta.csv",
        "local_id,register_date\nC-\(sequence),2020-01-01 00:00:00\n")
    }
    #expect(try bench.run("run", "--date", "2026-11-21").exit == 0)
    let status = try bench.run("status")
    #expect(
      status.output.contains(
        "held: customers/customers_crm_20261121_000003_delta.csv: GAP: it waits for 000002"))
    #expect(status.output.contains("next: see what the held file waits for: "))
    #expect(try bench.run("status", "--json").output.contains("\"code\": \"GAP\""))
  }

  @Test func `a slip of the year is refused before anything is touched`() throws {
    let bench = try CommandBench()
    let answer = try bench.run("run", "--date", "2126-11-21")
    #expect(answer.exit == 64)
    #expect(answer.errors.contains("days ahead of today"))
  }

  @Test func `a password on the command line is not printed back`() throws {
    let bench = try CommandBench()
    let answer = try bench.run("run", "--date", "2026-11-21", "--db", "host=/x password=geheim")
    #expect(answer.exit == 64)
    #expect(!answer.errors.contains("geheim"))
  }

  @Test func `a second run at once is refused and names the holder`() throws {
    let bench = try CommandBench()
    let work = try Folder(creating: bench.scratch("var/exchange/work"), isWalkable: true)
    let lock = try FolderLock.take("night.lock", in: work, holder: "night 'x', process 1 on here")
    guard case .taken = lock else {
      Issue.record("the lock is free")
      return
    }
    let answer = try bench.run("run", "--date", "2026-11-21")
    #expect(answer.exit == 75)
    #expect(answer.errors.contains("night 'x', process 1 on here"))
    #expect(
      try bench.run("status", "--json").output
        .contains("\"held_by\": \"night 'x', process 1 on here\""))
    withExtendedLifetime(lock) {}
  }

  @Test func `an interrupted command ends with 75 within two seconds`() throws {
    let bench = try CommandBench(hasJobs: false)
    var program = bench.program(
      ["demo", "--customers", "20000", "--receipts", "400000", "--to", "demo"])
    program.output = .null
    program.errors = .null
    let child = try program.start()
    let patience = Deadline.after(.seconds(120))
    // The first night works: its lock is there.
    while access(bench.scratch("demo/var/exchange/work/night.lock"), F_OK) != 0,
      !patience.hasPassed, child.poll() == nil
    {
      usleep(20_000)
    }
    child.send(signal: SIGINT)
    let start = ContinuousClock.now
    let ending = try child.wait(until: .after(.seconds(30)))
    #expect(ending == .exited(75))
    #expect(ContinuousClock.now - start < .seconds(2))
  }
}
