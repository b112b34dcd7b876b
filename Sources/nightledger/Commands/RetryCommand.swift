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
    options: [.jobs, .database],
    example: "retry nightly",
    perform: { invocation throws(Problem) in
      var exit = ExitCode.ok
      for night in try openNights(invocation) {
        var options = invocation.options
        options["--date"] = night.date.description
        let again = Invocation(command: .run, arguments: [night.name], options: options)
        let ending = try RunCommand(invocation: again).run()
        exit = exit.orGraver(ending)
        // What comes behind it would stand on what it has not done.
        if try openNights(invocation).contains(where: { $0 == night }) { return exit }
      }
      return exit
    })

  /// A night that began and is not done.
  private struct OpenNight: Equatable {
    let name: String
    let date: CivilDate
  }

  private static func openNights(_ invocation: Invocation) throws(Problem) -> [OpenNight] {
    let installation = try Home.installation(invocation)
    let wanted = invocation.arguments.first
    let nights = try ProgrammeStatus.nights(invocation, installation, Self.furthestBack)
    return nights.filter { $0.state != .done && (wanted == nil || $0.night == wanted) }
      .map { OpenNight(name: $0.night, date: $0.businessDate) }
      .sorted { ($0.date, $0.name) < ($1.date, $1.name) }
  }

  private static let furthestBack = 10_000
}
