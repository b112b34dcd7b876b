import Definitions
import Host
import Postgres
import Runner
import TestKit
import Testing
import Vocabulary
import Warehouse

/// Tests of campaigns as text: those that are shipped, and what they say when a campaign is wrong.
@Suite struct CampaignTrialTests {
  private static var shipped: [CampaignTestDefinition] {
    (try? Programme.load(folder: "\(SharedData.packageFolder)/jobs").tests) ?? []
  }

  private static func differences(
    _ test: CampaignTestDefinition, _ installation: Installation
  ) throws(Problem) -> [Problem] {
    let database = try TestDatabase.make(template: "migrated") { (connection) throws(Problem) in
      _ = try Migrations(programVersion: Installation.version).apply(to: connection)
    }
    let folder = try ScratchFolder()
    let trial = try CampaignTrial(
      test, of: installation, in: folder(""), database: Database(settings: database.settings()))
    return try trial.run()
  }

  @Test(arguments: shipped.map(\.name.text))
  func `a shipped campaign does what its test says`(name: String) throws {
    let installation = try Installation.open(jobsFolder: "\(SharedData.packageFolder)/jobs")
    let test = try #require(installation.programme.tests.first { $0.name.text == name })
    let problems = try Self.differences(test, installation)
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test func `what came otherwise is told with the line that expected it`() throws {
    let folder = "\(SharedData.packageFolder)/jobs"
    let name = "tests/birthday-bonus-test.json5"
    var files = try Programme.load(folder: folder).files
    let index = try #require(files.firstIndex { $0.path == name })
    let text = String(decoding: files[index].bytes, as: UTF8.self)
      .replacing("C-1 gift 500.00 north", with: "C-1 gift 400.00 north")
    files[index] = DefinitionFile(path: name, bytes: Array(text.utf8))
    let programme = try Programme.load(files: files)
    let test = try #require(programme.tests.first { $0.campaign.value.text == "birthday-bonus" })
    let installation = try Installation.open(jobsFolder: folder)
    let problems = try Self.differences(test, installation)
    #expect(
      problems.map(\.message) == [
        "accruals of 2026-11-21: 'C-1 gift 400.00 north' is missing, "
          + "'C-1 gift 500.00 north' was not expected"
      ])
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("accruals") }
    #expect(problems.first?.place?.line == line.map { $0 + 1 })
    #expect(problems.first?.exit == .badData)
  }

  @Test func `rows that the feed refuses are the test's own mistake, and end it`() throws {
    let folder = "\(SharedData.packageFolder)/jobs"
    let text = """
      { campaign: "birthday-bonus", nights: [
        { date: "2026-11-21", given: { customers: [{ local_id: "C-1", born: "1990-11-21" }] },
          expect: { entries: [] } } ] }
      """
    let files = try Programme.load(folder: folder).files
    let path = "tests/wrong-rows.json5"
    let programme = try Programme.load(
      files: files + [DefinitionFile(path: path, bytes: Array(text.utf8))])
    let test = try #require(programme.tests.first { $0.name.text == "wrong-rows" })
    let problems = try Self.differences(test, Installation.open(jobsFolder: folder))
    let problem = try #require(problems.first)
    #expect(problem.message.contains("customers/customers_2026-11-21.csv"))
    #expect(problem.place?.line == 2)
    #expect(problem.hint != nil)
  }
}
