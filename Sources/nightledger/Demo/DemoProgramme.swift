import Glibc
import Host
import Runner
import Samples
import Vocabulary

/// The programme of the demonstration in its folder: definitions, drops, exchange, database.
///
/// Everything in it follows from the counts and the seed. Each drop lies complete under `drops/` before
/// its night; its files then move to the inbox one by one, so that a cut demo goes on where it was.
struct DemoProgramme {
  /// The first business date. Fixed, so that every demo shows the same figures.
  static let asOf = CivilDate(year: 2026, month: 11, day: 20)!
  static let nightCount = 3
  static let seed: UInt64 = 20_261_120

  let folder: String
  let customers: Int
  let receipts: Int

  var jobs: String { "\(folder)/jobs" }
  var clusterFolder: String { "\(folder)/var/postgres" }
  var sheet: String { "\(folder)/planted.json" }
  private var stamp: EntryName { "demo.json" }

  private var stampText: String {
    JSONValue.object([
      ("customers", .integer(customers)), ("receipts", .integer(receipts)),
      ("seed", .integer(Int(Self.seed))), ("as_of", .text(Self.asOf.description)),
    ]).pretty
  }

  var samples: SampleProgramme {
    SampleProgramme(
      seed: Self.seed, customers: customers, receipts: receipts, asOf: Self.asOf,
      drops: Self.nightCount)
  }

  /// Whether there is an earlier demo; a folder that is none is refused.
  func isThere() throws(Problem) -> Bool {
    guard access(folder, F_OK) == 0 else { return false }
    try requireDemo()
    return true
  }

  /// Removes an earlier demo, whose database has gone before.
  func remove() throws(Problem) {
    guard try isThere() else { return }
    // The stamp goes last: a demo that is half removed is still known as one.
    for name in try Folder(opening: folder).names() where name != stamp {
      try removeTree("\(folder)/\(name)")
    }
    try removeTree(folder)
  }

  /// Writes what is not there yet.
  ///
  /// - Returns: whether the drops were written now.
  func prepare() throws(Problem) -> Bool {
    let isNew = access(folder, F_OK) != 0
    let home = try Folder(creating: folder, isWalkable: true)
    let isEmpty = try home.names().isEmpty
    if isNew || isEmpty {
      try DurableFile.write(Array(stampText.utf8), as: stamp, in: home)
    }
    try requireDemo()
    guard String(decoding: try home.content(of: stamp), as: UTF8.self) == stampText else {
      throw Problem(
        .usage, "the folder holds a demo with other counts", at: Place(path: folder),
        hint: "`\(Home.commandLine(["demo", "--fresh", "--to", folder]))` starts over, "
          + "--to names another folder")
    }
    try ShippedDefinitions.write(to: jobs)
    return try writeDrops(in: home)
  }

  private func requireDemo() throws(Problem) {
    guard try Folder(opening: folder).status(of: stamp) != nil else {
      throw Problem(
        .cannotCreate, "the folder is there and holds no demo", at: Place(path: folder),
        hint: "name another one with --to")
    }
  }

  private func writeDrops(in home: Folder) throws(Problem) -> Bool {
    let complete: EntryName = "drops-are-complete"
    if try home.status(of: complete) != nil { return false }
    try removeTree("\(folder)/drops")
    var drops: [SampleDrop] = []
    for number in 0..<Self.nightCount {
      try StopFlag.process.check()
      drops.append(try samples.write(drop: number, inbox: "\(folder)/drops/\(number)"))
    }
    try samples.writeSheet(of: drops, to: sheet)
    try DurableFile.write([], as: complete, in: home)
    return true
  }

  /// Moves the files of a drop to the inbox, as a sender would; those that have gone are gone.
  func deliver(_ number: Int, to installation: Installation) throws(Problem) {
    for feed in SampleFeed.allCases {
      let drop = try Folder(creating: "\(folder)/drops/\(number)/\(feed.rawValue)")
      let inbox = try Folder(creating: installation.folders.inbox(feed.rawValue))
      for name in try drop.names() where !name.hasPrefix(".") {
        if try drop.rename(name, to: inbox, as: name) == .targetExists {
          throw Problem(
            .cannotCreate, "a file of this name is in the inbox already", at: inbox.place(of: name))
        }
      }
      try inbox.sync()
      try drop.sync()
    }
  }
}
