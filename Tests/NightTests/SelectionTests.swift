import Host
import Runner
import TestKit
import Testing
import Vocabulary

/// Steps that are chosen by name, by tag, by state, with what they need or what needs them.
@Suite struct SelectionTests {
  private static func name(_ text: String) -> Identifier {
    guard let name = Identifier(text) else { preconditionFailure("a test names things") }
    return name
  }

  /// `load` ← `rate` ← `pay` ← `write`, and `tell` beside, which needs `load`.
  private static let steps: [StepSelection.Candidate] = [
    ("load", [], ["facts"], .done), ("rate", ["load"], [], .failed),
    ("tell", ["load"], ["facts"], .new), ("pay", ["rate"], ["money"], .new),
    ("write", ["pay"], ["money"], .new),
  ].map { (id: String, needs: [String], tags: [String], state: StepSelection.Candidate.State) in
    StepSelection.Candidate(
      id: name(id), needs: needs.map(name), tags: tags.map(name), state: state)
  }

  @Test(arguments: [
    ("pay", nil, "pay"), ("+pay", nil, "load rate pay"), ("rate+", nil, "rate pay write"),
    ("+rate+", nil, "load rate pay write"), ("load+", nil, "load rate tell pay write"),
    ("tag:money", nil, "pay write"), ("+tag:money", nil, "load rate pay write"),
    ("tell pay", nil, "tell pay"), ("tag:facts,state:new", nil, "tell"),
    ("state:failed+", nil, "rate pay write"), (nil, "pay+", "load rate tell"),
    ("load+", "tell tag:money", "load rate"), (nil, nil, "load rate tell pay write"),
  ])
  func `a selection names steps`(select: String?, exclude: String?, chosen: String) throws {
    let selection = StepSelection(select: select, exclude: exclude)
    #expect(
      try selection.chosen(among: Self.steps).map(\.text).joined(separator: " ") == chosen)
  }

  @Test(arguments: [
    ("rat", "there is no step 'rat' (did you mean 'rate'?)"),
    ("tag:mony", "there is no tag 'mony' (did you mean 'money'?)"),
    ("state:old", "there is no state 'old' (the states are: new, failed, done)"),
    ("tag:money,load", "no step is chosen (the steps are: load, rate, tell, pay, write)"),
  ])
  func `a selection of nothing is refused`(select: String, refusal: String) {
    let problem = #expect(throws: Problem.self) {
      try StepSelection(select: select).chosen(among: Self.steps)
    }
    #expect(problem.map { "\($0.message) (\($0.hint ?? ""))" } == refusal)
  }

  @Test func `a step is not run before those it stands on`() throws {
    let selection = StepSelection(select: "pay")
    let chosen = try selection.chosen(among: Self.steps)
    let problem = #expect(throws: Problem.self) {
      try selection.requireFooting(of: chosen, among: Self.steps)
    }
    #expect(problem?.message == "the step 'pay' needs 'rate', which is not done and not chosen")
    try selection.requireFooting(of: [Self.name("rate"), Self.name("pay")], among: Self.steps)
  }

  @Test func `a night of which a part was asked for stays open until the rest is done`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nights/nightly.json5", "{ tags: ['all'], steps: ['import', 'segments', 'export'] }")
    let date = ["--date", "2026-11-21"]
    func run(_ words: String...) throws -> CommandBench.Answer {
      let output = try bench.program(["run"] + date + words).output(until: .after(.seconds(120)))
      guard case .exited(let exit) = output.ending else { throw Problem.bug("a run has an end") }
      return CommandBench.Answer(exit: exit, output: output.text, errors: output.errorText)
    }
    let early = try run("--select", "export")
    #expect(early.exit == 64 && early.errors.contains("needs 'segments'"), "\(early.errors)")
    let part = try run("--exclude", "export", "--json")
    #expect(part.exit == 0 && part.output.contains("\"state\": \"partial\""), "\(part.output)")
    let status = try bench.run("status")
    #expect(
      status.output.contains("the night of 2026-11-21 is done in part"), "\(status.output)")
    let plan = try bench.run("plan", "--date", "2026-11-21", "--select", "tag:all,state:new")
    #expect(plan.output.contains("export"), "\(plan.output)")
    #expect(plan.output.contains("done"), "\(plan.output)")
    #expect(try bench.run("retry").exit == 0)
    let whole = try bench.run("run", "show", "--date", "2026-11-21")
    #expect(whole.output.contains("nightly of 2026-11-21, done (exit 0)"), "\(whole.output)")
  }
}
