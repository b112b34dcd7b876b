import Foundation
import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// What operators and their programs read beside the screen: logs, metrics, a line on request.
@Suite struct DeskOutputTests {
  @Test func `a log has an event a line, for people or for programs, and names no customer`() throws
  {
    let bench = try CommandBench()
    try bench.file("jobs/nights/nightly.json5", "{ steps: ['import', 'export'] }")
    try bench.file(
      "var/exchange/inbox/customers/c.csv",
      "local_id,register_date,first_name\nC-77,2020-01-01 10:00:00,Zebulon\nC-78,never,Xerxes\n")
    let first = try bench.run("run", "--date", "2026-11-21", "--log", "night.log")
    let log = try String(contentsOfFile: bench.scratch("night.log"), encoding: .utf8)
    #expect(first.exit == 65 && !log.contains("Zebulon") && !log.contains("C-77"), "\(log)")
    let events = log.split(separator: "\n")
    for event in ["night_began", "step_began", "file", "step_ended", "night_ended"] {
      #expect(events.contains { $0.contains(" event=\(event) ") }, "\(event) in \(log)")
    }
    #expect(events.allSatisfy { $0.hasPrefix("time=20") && $0.contains(" night=nightly") })
    #expect(events.last?.contains("exit_code=65") == true, "\(log)")
    let second = try bench.run("run", "--date", "2026-11-22", "--log-format", "json")
    let lines = second.errors.split(separator: "\n")
    #expect(second.exit == 0 && lines.count >= 6, "\(second.errors)")
    for line in lines {
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
      #expect(event?["night"] == "nightly" && event?["event"] != nil, "\(line)")
    }

    let metrics = try bench.run("metrics", "--to", bench.scratch("nightledger.prom"))
    #expect(metrics.exit == 0 && metrics.output.isEmpty && metrics.errors.isEmpty)
    let page = try String(contentsOfFile: bench.scratch("nightledger.prom"), encoding: .utf8)
    #expect(page.contains("nightledger_open_nights{night=\"nightly\"} 0\n"), "\(page)")
    #expect(try !Folder(opening: bench.scratch.path).names().contains { $0.hasSuffix(".tmp") })
    #expect(try bench.run("metrics", "--to", bench.scratch("none/x.prom")).exit != 0)
  }

  @Test func `a night at work answers SIGUSR1 with one line and goes on`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nights/nightly.json5",
      "{ steps: ['import', { id: 'hold', command: ['./hold'] }] }")
    try bench.file("hold", "#!/bin/sh\ntouch held; until test -e go; do sleep 0.05; done\n")
    #expect(chmod(bench.scratch("hold"), 0o755) == 0)
    var program = bench.program(["run", "--date", "2026-11-21"])
    program.errors = .file(bench.scratch("errors"))
    let night = try program.start()
    let deadline = Deadline.after(.seconds(60))
    func wait(until isTrue: () -> Bool) {
      while !isTrue(), !deadline.hasPassed { usleep(10_000) }
    }
    wait { access(bench.scratch("held"), F_OK) == 0 }
    night.send(signal: SIGUSR1)
    func errors() -> String {
      (try? String(contentsOfFile: bench.scratch("errors"), encoding: .utf8)) ?? ""
    }
    wait { errors().hasSuffix("\n") }
    #expect(
      errors().hasPrefix("nightledger nightly 2026-11-21: step 2/2 'hold' for "), "\(errors())")
    try bench.file("go", "")
    #expect(try night.wait(until: deadline) == .exited(0))
    #expect(errors().split(separator: "\n").count == 1)
  }

  @Test func `status says what is owed, late and due, and what to type`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nights/nightly.json5",
      """
      { steps: ['import', { id: 'own', command: ['./none'] }], late_after: '1 hour',
        schedule: { cron: '0 2 * * *', timezone: 'UTC' } }
      """)
    #expect(try bench.run("tick", "--now", "2026-03-01T00:00:00Z").exit == 0)
    #expect(try bench.run("tick", "--now", "2026-03-01T02:00:00Z").exit != 0)
    let status = try bench.run("status")
    for line in [
      "owed: nightly 2026-03-01, due since 2026-03-01T02:00:00Z, tried 1 times",
      "late: nightly 2026-03-01, not done by 2026-03-01T03:00:00Z", "due next: nightly at 20",
      "next: mend what failed, then: ",
    ] {
      #expect(status.output.contains(line), "\(line) in \(status.output)")
    }
    let json = try bench.run("status", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    for key in ["nights", "inbox", "owed", "late", "due", "works", "held", "next"] {
      #expect(object?[key] != nil, "\(key)")
    }
  }
}
