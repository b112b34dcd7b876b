import TestKit
import Testing
import Vocabulary

/// The bench of the import tells what it promises, for every case. How fast it is no test says.
@Suite struct BenchTests {
  @Test(arguments: [
    ("first", ["seconds", "copy_seconds", "ratio", "peak_mb"]),
    ("delta", ["ratio"]),
    ("redelivery", ["first_seconds", "first_share"]),
    ("changed", ["changed_rows\":40,", "dead_rows\":40}"]),
    ("rejects", ["rejected_rows\":20,", "clean_seconds", "slowdown"]),
  ])
  func `every case of the bench prints its figures`(name: String, keys: [String]) throws {
    let bench = try CommandBench(hasJobs: false)
    let answer = try bench.run(
      "bench", "import", "--case", name, "--rows", "2000", "--customers", "100", "--json")
    #expect(answer.exit == 0, "\(answer.errors)")
    for key in ["case\":\"\(name)\"", "rows\":2000"] + keys {
      #expect(answer.output.contains("\"\(key)"), "\(key) in \(answer.output)")
    }
  }
}

extension BenchTests {
  @Test func `the bench of RFM prints its figures, and its night is a full build's`() throws {
    let bench = try CommandBench(hasJobs: false)
    let answer = try bench.run(
      "bench", "rfm", "--customers", "300", "--receipts", "20000", "--work-mem", "1", "--json")
    #expect(answer.exit == 0, "\(answer.errors)")
    for key in ["full_ratio", "again_ratio", "night_ratio", "peak_mb", "differences\":0}"] {
      #expect(answer.output.contains("\"\(key)"), "\(key) in \(answer.output)")
    }
  }
}

extension BenchTests {
  @Test func `the bench of campaigns prints its figures, and its nights enter customers`() throws {
    let bench = try CommandBench(hasJobs: false)
    let answer = try bench.run(
      "bench", "campaigns", "--customers", "4000", "--night-customers", "1000", "--json")
    #expect(answer.exit == 0, "\(answer.errors)")
    for key in ["campaigns\":20", "night_ratio", "trigger_ratio", "peak_mb"] {
      #expect(answer.output.contains("\"\(key)"), "\(key) in \(answer.output)")
    }
    #expect(!answer.output.contains("entries\":0,"), "\(answer.output)")
    #expect(!answer.output.contains("birthdays\":0,"), "\(answer.output)")
  }
}

extension BenchTests {
  @Test func `the bench of explanations prints its figures, and finds who enters`() throws {
    let bench = try CommandBench(hasJobs: false)
    let answer = try bench.run("bench", "explain", "--customers", "400", "--json")
    #expect(answer.exit == 0, "\(answer.errors)")
    for key in ["customers\":400", "milliseconds", "slowest_milliseconds", "triggered"] {
      #expect(answer.output.contains("\"\(key)"), "\(key) in \(answer.output)")
    }
    #expect(!answer.output.contains("triggered\":0"), "\(answer.output)")
  }
}

extension BenchTests {
  @Test func `the bench of segments prints its figures, and its night is a full build's`() throws {
    let bench = try CommandBench(hasJobs: false)
    let answer = try bench.run(
      "bench", "segments", "--customers", "300", "--receipts", "2000", "--json")
    #expect(answer.exit == 0, "\(answer.errors)")
    for key in ["segments\":50", "batch_ratio", "night_ratio", "peak_mb", "differences\":0}"] {
      #expect(answer.output.contains("\"\(key)"), "\(key) in \(answer.output)")
    }
  }
}
