import Definitions
import Glibc
import Host
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let test = CommandDefinition(
    words: ["test"],
    abstract: "run the tests of campaigns: given rows and dates, expected entries and files",
    details: [
      "Each test of jobs/tests runs whole nights of the programme with the campaign it names, active "
        + "whatever its file says, in a folder and a private database of its own, which go when it "
        + "ends: nothing of the programme is touched. Without NAME all of them run.",
      "What came otherwise than expected is told with the line that expected it; exit code 65.",
    ],
    arguments: [
      ArgumentDefinition(name: "NAME", count: .optional, meaning: "a test (all of jobs/tests)")
    ],
    options: [.jobs, .json(["tests": .array(Outcome.shape)])],
    example: "test birthday-bonus-test",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let tests = try chosen(invocation.arguments.first, of: installation.programme)
      let outcomes = try run(tests, of: installation) { outcome throws(Problem) in
        if !invocation.wantsJSON { try Screen.print(outcome.text) }
      }
      if invocation.wantsJSON {
        try Screen.print(JSONValue.object([("tests", .array(outcomes.map(\.json)))]))
      }
      let failed = outcomes.count { !$0.differences.isEmpty }
      if !invocation.wantsJSON {
        let all = HumanNumber.count(outcomes.count, "test")
        try Screen.print(failed == 0 ? "\(all), all as expected" : "\(all), \(failed) failed")
      }
      return failed == 0 ? .ok : .badData
    })

  private static func chosen(
    _ name: String?, of programme: Programme
  ) throws(Problem) -> [CampaignTestDefinition] {
    guard let name else {
      if programme.tests.isEmpty {
        throw Problem(
          .usage, "there is no test of a campaign", hint: "write jobs/tests/<name>.json5")
      }
      return programme.tests
    }
    guard let test = programme.tests.first(where: { $0.name.text == name }) else {
      throw .noSuch("test", name, among: programme.tests.map(\.name.text))
    }
    return [test]
  }

  private static func run(
    _ tests: [CampaignTestDefinition], of installation: Installation,
    _ tell: (Outcome) throws(Problem) -> Void
  ) throws(Problem) -> [Outcome] {
    let folder = "\(Home.currentFolder)/var/test/\(getpid())"
    _ = try Folder(creating: folder, isWalkable: true)
    let outcomes: [Outcome]
    do throws(Problem) {
      let ground = try TrialGround(in: folder)
      outcomes = try tests.map { test throws(Problem) in
        try StopFlag.process.check()
        let outcome = Outcome(test: test, differences: try ground.run(test, of: installation))
        try tell(outcome)
        return outcome
      }
      try ground.close()
    } catch {
      var problem = error
      do throws(Problem) { try remove(folder) } catch { problem.others.append(error) }
      throw problem
    }
    try remove(folder)
    return outcomes
  }

  private static func remove(_ folder: String) throws(Problem) {
    try EmbeddedCluster(folder: TrialGround.clusterFolder(in: folder)).remove()
    try removeTree(folder)
  }

  private struct Outcome {
    let test: CampaignTestDefinition
    let differences: [Problem]

    var text: String {
      guard let problem = Problem.all(differences) else {
        let nights = HumanNumber.count(test.nights.count, "night")
        return "\(test.name): as expected, \(nights)"
      }
      return "\(test.name): failed\n\(problem.description)"
    }

    static let shape: JSONShape = [
      "test": .text, "campaign": .text, "nights": .integer, "problems": Problem.shape,
    ]

    var json: JSONValue {
      .object([
        ("test", .text(test.name.text)), ("campaign", .text(test.campaign.value.text)),
        ("nights", .integer(test.nights.count)),
        ("problems", Problem.all(differences)?.json ?? .array([])),
      ])
    }
  }
}
