import Foundation
import TestKit
import Testing
import Vocabulary

/// Random templates against python-liquid. What it does otherwise than Shopify is not drawn; the list
/// stands in `differential.py`.
///
/// The gate compares `recorded.jsonl`. Ten thousand others, where python-liquid is installed:
///
///     NIGHTLEDGER_DIFFERENTIAL_TEMPLATES=10000 swift test --filter DifferentialTests
///
/// with `NIGHTLEDGER_PYTHON` for the interpreter that has it, and `NIGHTLEDGER_DIFFERENTIAL_SEED` for
/// templates that nobody has drawn yet.
@Suite struct DifferentialTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let folder = SharedData.packageFolder + "/Tests/TemplatesTests"

  @Test func `recorded templates give what python-liquid made of them`() throws {
    let data = try Data(contentsOf: URL(filePath: Self.folder + "/recorded.jsonl"))
    try Self.compare(data, count: 300)
  }

  @Test(
    .enabled("needs python-liquid") { environment["NIGHTLEDGER_DIFFERENTIAL_TEMPLATES"] != nil })
  func `new templates give what python-liquid makes of them`() throws {
    let count = Self.environment["NIGHTLEDGER_DIFFERENTIAL_TEMPLATES"].flatMap { Int($0) } ?? 10_000
    let python = Self.environment["NIGHTLEDGER_PYTHON"] ?? "python3"
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python.contains("/") ? python : "/usr/bin/" + python)
    let seed = Self.environment["NIGHTLEDGER_DIFFERENTIAL_SEED"] ?? "20261122"
    process.arguments = [Self.folder + "/differential.py", seed, "\(count)"]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try Self.compare(data, count: count)
  }

  private static func compare(_ data: Data, count: Int) throws {
    let lines = data.split(separator: 0x0A)
    #expect(lines.count == count + 1)
    let given = try JSONValue(reading: Array(lines[0]), at: Place(path: "recorded.jsonl"))
    var differences: [String] = []
    for line in lines.dropFirst() {
      let recorded = try JSONValue(reading: Array(line), at: Place(path: "recorded.jsonl"))
      let template = recorded["template"]?.textValue ?? ""
      let expected = recorded["result"]?.textValue
      let found = rendered(template, data: given)
      if found == expected { continue }
      differences.append(
        [template, found ?? "refused", expected ?? ""].map(\.debugDescription)
          .joined(separator: "\n    "))
    }
    differences.sort { $0.utf8.count < $1.utf8.count }
    let shown = differences.prefix(60).joined(separator: "\n")
    #expect(differences.isEmpty, "\(differences.count) of \(count) differ\n\(shown)")
  }
}
