import Glibc
import Host
import Runner
import Vocabulary

Folder.keepNewFilesPrivate()
ProcessSecrecy.keepMemoryPrivate()
StopSignal.install()

let exitCode: ExitCode
do throws(Problem) {
  switch try ArgumentReader(commands: allCommands).read(Array(CommandLine.arguments.dropFirst())) {
  case .version:
    try Screen.print("nightledger \(Installation.version)")
    exitCode = .ok
  case .help(let words):
    try Screen.print(HelpPage(commands: allCommands).text(of: words))
    exitCode = .ok
  case .run(let invocation):
    exitCode = try invocation.command.perform(invocation)
  }
} catch {
  Screen.tell(FailurePage(problem: error).text)
  exitCode = error.gravestExit
}
exit(exitCode.rawValue)
