import Host
import Runner
import Vocabulary

/// What a person looks at after the demo: files, and commands that can be pasted.
struct DemoGuide {
  let demo: DemoProgramme
  let installation: Installation
  let duration: Duration

  var text: String {
    let last = DemoProgramme.asOf.adding(days: DemoProgramme.nightCount - 1)
    let jobs = "--jobs \(demo.jobs)"
    let commands = [
      "status \(jobs)",
      "segment list \(jobs)",
      "segment sql regular-buyers \(jobs) --date \(last)",
      "rfm show \(jobs)",
      "batch list \(jobs)",
      "batch verify \(jobs)",
      "run nightly \(jobs) --date \(last)",
    ]
    let files: [(String, String)] = [
      ("the page of each night, for a browser", installation.reportsFolder ?? ""),
      ("what was planted in the files", demo.sheet),
      ("the definitions", demo.jobs),
      ("accruals and messages, with manifests", installation.folders.outbox),
      ("rejected rows with reasons", "\(installation.folders.root)/rejects"),
      ("answers to the senders", "\(installation.folders.root)/ack"),
    ]
    let width = files.map(\.0.count).max() ?? 0
    let fileLines = files.map { what, path in
      "  " + what + String(repeating: " ", count: width - what.count + 2) + path
    }
    return
      ([
        Screen.heading(
          "\(DemoProgramme.nightCount) nights in \(HumanNumber.seconds(duration)). "
            + "What to look at next:")
      ] + fileLines + commands.map { "  \(Home.programName) \($0)" }).joined(separator: "\n")
  }
}
