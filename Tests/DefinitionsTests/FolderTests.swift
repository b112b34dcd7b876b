import Definitions
import Foundation
import Testing
import Vocabulary

@Suite struct FolderTests {
  @Test func `what is no definition is refused, not ignored`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "nightledger-definitions-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = [
      "nightledger.json5": "{ \(Written.settings) }", "README.md": "for people",
      "feeds/customers.json5": "{ kind: 'customers' }", "feeds/customers.json5~": "old",
      "feeds/.customers.json5.swp": "", "segmnets/a.json5": "{}", "segments/a.json": "{}",
      "segments/Big A.json5": "{}", "settings.json5": "{}",
    ]
    for (path, text) in files {
      let file = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    do {
      _ = try Programme.load(folder: folder)
      Issue.record("accepted")
    } catch {
      let found = error.flattened.map { problem in
        (problem.place?.path.replacing(folder, with: "jobs") ?? "") + ": " + problem.message
      }
      #expect(
        found == [
          "jobs/segments/Big A.json5: the file's name is no name of a definition",
          "jobs/segments/a.json: found 'a.json', expected files that end with .json5",
          "jobs/segmnets: unknown folder 'segmnets', expected one of feeds, segments, rfm, "
            + "campaigns, mailings, templates, calendars, nights, outbound, tests",
          "jobs/settings.json5: found the file 'settings.json5', expected nightledger.json5 "
            + "and folders of definitions",
        ])
    }
  }

  @Test func `a folder that is not there is said to be missing`() {
    do {
      _ = try Programme.load(folder: "/nowhere/jobs")
      Issue.record("accepted")
    } catch {
      #expect(
        error.flattened.map(\.message) == [
          "there is no folder of definitions, expected /nowhere/jobs"
        ])
    }
  }
}
