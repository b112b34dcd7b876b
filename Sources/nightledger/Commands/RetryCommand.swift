import Runner
import Vocabulary

extension CommandDefinition {
  static let retry = CommandDefinition(
    words: ["retry"],
    abstract: "go on with the nights that failed or were cut, the oldest first",
    details: [
      "Each goes on at its first step that is not done, for its own business date and on the files it "
        + "has claimed. It stops at the first that fails again. With nothing to do it does nothing."
    ],
    arguments: [
      ArgumentDefinition(
        name: "NIGHT", count: .optional, meaning: "a night of jobs/nights/ (all of them)")
    ],
    options: [.jobs, .database, .json(.array(NightRecord.shape))],
    example: "retry nightly",
    perform: { invocation throws(Problem) in
      var exit = ExitCode.ok
      var tried: [NightRecord] = []
      for night in try nights(invocation).filter({ $0.state != .done }).sorted(by: isEarlier) {
        exit = exit.orGraver(try goOn(night, invocation))
        guard let now = try nights(invocation).first(where: { $0.runID == night.runID }) else {
          throw .bug("a night that was tried again has no row")
        }
        tried.append(now)
        // What comes behind it would stand on what it has not done.
        if now.state != .done { break }
      }
      if invocation.wantsJSON { try Screen.print(.array(tried.map(\.json))) }
      return exit
    })

  private static func goOn(
    _ night: NightRecord, _ invocation: Invocation
  ) throws(Problem) -> ExitCode {
    var options = invocation.options
    options["--json"] = nil
    options["--date"] = night.businessDate.description
    let again = Invocation(command: .run, arguments: [night.night], options: options)
    return try RunCommand(invocation: again, isPartOfMore: invocation.wantsJSON).run()
  }

  private static func nights(_ invocation: Invocation) throws(Problem) -> [NightRecord] {
    let wanted = invocation.arguments.first
    return try ProgrammeStatus.nights(
      invocation, Home.installation(invocation), Self.furthestBack
    ).filter { wanted == nil || $0.night == wanted }
  }

  private static func isEarlier(_ first: NightRecord, _ second: NightRecord) -> Bool {
    (first.businessDate, first.night) < (second.businessDate, second.night)
  }

  private static let furthestBack = 10_000
}
