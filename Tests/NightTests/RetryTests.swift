import Host
import TestKit
import Testing
import Vocabulary

/// `retry` and the questions of the desk as processes of the real program.
@Suite struct RetryTests {
  @Test func `a cut night is seen by doctor and monitor, and done by retry`() throws {
    let bench = try CommandBench()
    try bench.file("jobs/nights/nightly.json5", "{ steps: ['import', 'export'] }")
    #expect(try bench.run("retry").exit == 0)
    #expect(try bench.run("run", "show").exit == 64)
    let cut = try bench.program(
      ["run", "--date", "2026-11-20"], environment: ["NIGHTLEDGER_FAULT": "night.finished"]
    ).output(until: .after(.seconds(60)))
    #expect(!cut.ending.isSuccess)

    let ill = try bench.run("doctor")
    #expect(ill.exit == 75, "\(ill.output)")
    #expect(ill.output.contains("fault open-nights: the night 'nightly' of 2026-11-20 was cut"))
    #expect(ill.output.contains(" run nightly --date 2026-11-20\n"))
    let alarm = try bench.run("monitor")
    #expect(alarm.exit == 2 && alarm.output.hasPrefix("NIGHTLEDGER CRITICAL - nightly: "))

    let again = try bench.run("retry", "nightly")
    #expect(again.exit == 0 && again.output.isEmpty && again.errors.isEmpty, "\(again.errors)")
    let shown = try bench.run("run", "show", "nightly", "--date", "2026-11-20")
    #expect(shown.output.contains("nightly of 2026-11-20, done (exit 0)"), "\(shown.output)")
    #expect(shown.output.contains("export  done"), "\(shown.output)")
    let well = try bench.run("monitor")
    #expect(well.exit == 0 && well.output.contains("done: nightly 2026-11-20"), "\(well.output)")
    #expect(
      try bench.run("metrics").output.contains("nightledger_open_nights{night=\"nightly\"} 0"))
  }
}
