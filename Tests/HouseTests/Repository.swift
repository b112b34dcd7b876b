import Foundation
import TestKit

/// The files of this repository as they lie on the disk, without what is built or run.
enum Repository {
  static let folder = SharedData.packageFolder

  /// Paths from the folder of Package.swift, sorted. Folders that `.gitignore` names and git's own
  /// are passed over.
  static let paths: [String] = {
    let passedOver: Set = [".git", "var"]
    var found: [String] = []
    var folders = [""]
    while let current = folders.popLast() {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + current)) ?? []
      for name in names where !passedOver.contains(name) && !name.hasPrefix(".build") {
        let path = current.isEmpty ? name : "\(current)/\(name)"
        if isFolder(path) { folders.append(path) } else { found.append(path) }
      }
    }
    return found.sorted()
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)")
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: "\(folder)/\(path)", isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// The Swift files below some folders, scanned.
  static func swiftTexts(under folders: [String]) throws -> [SwiftText] {
    try paths.filter { path in
      path.hasSuffix(".swift") && folders.contains { path.hasPrefix($0 + "/") }
    }.map { SwiftText(path: $0, try text($0)) }
  }
}
