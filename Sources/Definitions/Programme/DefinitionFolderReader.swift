import FoundationEssentials
import Vocabulary

/// Reads the files of a `jobs/` folder; whatever is no definition is a finding, not ignored.
struct DefinitionFolderReader {
  let folder: String
  let findings: Findings

  /// Sorted by path.
  func files() -> [DefinitionFile] {
    guard isFolder(folder) else {
      findings.report(
        "there is no folder of definitions, expected \(folder)", at: Place(path: folder),
        hint: "start the command in the programme's folder, or name the folder")
      return []
    }
    var files: [DefinitionFile] = []
    for entry in entries(of: folder) {
      if isFolder("\(folder)/\(entry)") {
        files += folderFiles(entry)
      } else if entry == "nightledger.json5" {
        if let file = file(entry) { files.append(file) }
      } else if !isPassedOver(entry) {
        findings.report(
          "found the file '\(entry)', expected nightledger.json5 and folders of definitions",
          at: Place(path: "\(folder)/\(entry)"), hint: "move it into the folder of its kind")
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The settings and the files of a few folders, sorted by path; nothing is said of the others.
  func files(in folders: [DefinitionFolder]) -> [DefinitionFile] {
    let present = folders.map(\.rawValue).filter { isFolder("\(folder)/\($0)") }
    return ([file("nightledger.json5")].compactMap(\.self) + present.flatMap(folderFiles))
      .sorted { $0.path < $1.path }
  }

  private func folderFiles(_ name: String) -> [DefinitionFile] {
    guard DefinitionFolder(rawValue: name) != nil else {
      guard !name.hasPrefix(".") else { return [] }
      findings.report(
        unknown: "folder", name, known: DefinitionFolder.allCases.map(\.rawValue),
        at: Place(path: "\(folder)/\(name)"))
      return []
    }
    return entries(of: "\(folder)/\(name)").compactMap { entry in
      if isPassedOver(entry) { return nil }
      let path = Place(path: "\(folder)/\(name)/\(entry)")
      guard entry.hasSuffix(".json5"), !isFolder(path.path) else {
        findings.report("found '\(entry)', expected files that end with .json5", at: path)
        return nil
      }
      guard Identifier(entry.dropLast(6)) != nil else {
        findings.report(
          "the file's name is no name of a definition", at: path,
          hint: "a name has 1 to 64 lower-case letters, digits, '-' and '_'")
        return nil
      }
      return file("\(name)/\(entry)")
    }
  }

  private func file(_ path: String) -> DefinitionFile? {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
      findings.report("the file cannot be read", at: Place(path: "\(folder)/\(path)"))
      return nil
    }
    return DefinitionFile(path: path, bytes: Array(data))
  }

  private func entries(of path: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      findings.report("the folder cannot be read", at: Place(path: path))
      return []
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Hidden files, backups of editors, and pages for people.
  private func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".md")
  }
}
