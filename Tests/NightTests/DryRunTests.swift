import Definitions
import Host
import Outbox
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// A dry run is the real run: the same statements, nothing kept.
@Suite struct DryRunTests {
  /// Every row of every table and every file outside of the sandbox.
  private struct Everything: Equatable {
    var tables: [String: String] = [:]
    var files: [String: String] = [:]

    init(_ world: NightWorld) throws(Problem) {
      let connection = try world.connect()
      defer { connection.close() }
      for row in try connection.query(
        """
        SELECT
          c.oid::regclass::text AS name,
          md5(query_to_xml(
            format('SELECT * FROM %s AS t ORDER BY t::text', c.oid::regclass), true, true, '')::text
          ) AS content
        FROM pg_catalog.pg_class AS c
        WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text NOT IN
          ('pg_catalog', 'information_schema') AND c.relpersistence <> 't'
        """)
      {
        tables[try row.text("name")] = try row.text("content")
      }
      try Self.collect(Folder(opening: world.home.path), into: &files)
    }

    private static func collect(
      _ folder: Folder, into files: inout [String: String]
    ) throws(Problem) {
      for name in try folder.names() where name != "dry-run" {
        guard let status = try folder.status(of: name) else { continue }
        let path = folder.path(of: name)
        if status.kind == .folder {
          files[path] = "folder \(status.mode)"
          try collect(folder.folder(name, isCreated: false), into: &files)
        } else {
          files[path] =
            "\(status.inode) \(status.links) \(status.mode) \(status.changedAt) "
            + (try folder.digest(of: name).sha256)
        }
      }
    }

    func differences(from other: Everything) -> [String] {
      let names = Set(tables.keys).union(other.tables.keys).union(files.keys)
        .union(other.files.keys)
      return names.filter {
        tables[$0] != other.tables[$0] || files[$0] != other.files[$0]
      }.sorted()
    }
  }

  private static func runner(_ world: NightWorld, _ date: String) throws(Problem) -> NightRunner {
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    guard let day = CivilDate(date), let night = installation.programme.nights.first else {
      throw .bug("a test names a day and has a night")
    }
    return try NightRunner(
      installation, plan: NightPlan(night, on: day, zone: installation.zone),
      database: Database(settings: world.database.settings()), isAttended: true,
      now: Instant(secondsSinceEpoch: 0))
  }

  @Test func `a dry run leaves every table and folder alone and has the bytes of the real run`()
    throws
  {
    let world = try BirthdayNightTests.worldWithoutControls()
    try world.run("2026-11-21")
    try world.drop(
      "customers", "customers_2.csv",
      "local_id,register_date,birth_date\nC-9,2020-01-01 10:00:00,1980-11-22\n")
    let before = try Everything(world)
    #expect(before.tables.count > 40)
    let sandbox = try Sandbox(world.home("dry-run"))
    let rehearsed = try Self.runner(world, "2026-11-22").rehearse(in: sandbox)
    #expect(try Everything(world).differences(from: before) == [])
    #expect(rehearsed.record.state == .done && rehearsed.files.count == 1)

    // Twice the same, then the real one.
    let again = try Self.runner(world, "2026-11-22").rehearse(
      in: try Sandbox(world.home("dry-run")))
    let real = try world.run("2026-11-22")
    for summary in [rehearsed, again] {
      #expect(summary.batches.map(\.sha256) == real.batches.map(\.sha256))
      #expect(summary.batches.map(\.fileName) == real.batches.map(\.fileName))
      #expect(summary.campaigns.map(\.entered) == real.campaigns.map(\.entered))
      #expect(summary.segments.map(\.members) == real.segments.map(\.members))
    }
    for batch in real.batches {
      let path = "exchange/outbox/\(batch.stream.name)/\(batch.fileName)"
      #expect(try world.text("dry-run/\(path)") == world.text("var/\(path)"))
    }
    #expect(try Everything(world).differences(from: before) != [])
  }

  @Test func `what fails in a dry run leaves nothing either`() throws {
    let world = try BirthdayNightTests.worldWithoutControls()
    try world.run("2026-11-21")
    let before = try Everything(world)
    let sandbox = try Sandbox(world.home("dry-run"))
    // Nights go forward, also in a rehearsal.
    #expect(throws: Problem.self) { try Self.runner(world, "2026-11-20").rehearse(in: sandbox) }
    #expect(try Everything(world).differences(from: before) == [])
  }

  @Test func `a sandbox empties only what is its own`() throws {
    let scratch = try ScratchFolder()
    try scratch.file("mine.txt", "mine")
    #expect(throws: Problem.self) { try Sandbox(scratch.path) }
    _ = try Sandbox(scratch("new"))
    try scratch.file("new/left.txt", "of the last rehearsal")
    _ = try Sandbox(scratch("new"))
    #expect(try Folder(opening: scratch("new")).names() == [".nightledger-sandbox"])
    #expect(try Folder(opening: scratch.path).names() == ["mine.txt", "new"])
  }

  @Test func `a programme without a database is rehearsed in one of the sandbox`() throws {
    let bench = try CommandBench()
    try bench.file("jobs/nights/nightly.json5", "{ steps: ['import', 'export'] }")
    let answer = try bench.run("run", "--dry-run", "--date", "2026-11-21")
    #expect(answer.exit == 0, "\(answer.errors)")
    #expect(answer.output.contains("dry run: nothing was kept"), "\(answer.output)")
    #expect(try Folder(opening: bench.scratch("var")).names() == ["dry-run"])
  }
}
