import Foundation
import Testing

/// The arrows of the floor plan. The compiler's own check misses an import that is reachable through
/// another room; this one does not.
@Suite struct FloorPlanTests {
  @Test func `a room imports only what Package.swift lists for it`() throws {
    let plan = try FloorPlan.read()
    var checked = 0
    for room in plan.rooms where room.name != "CLibPQ" {
      for text in try Repository.swiftTexts(under: [room.folder]) {
        checked += 1
        for found in plan.undeclaredImports(of: room, in: text) {
          Issue.record(
            "\(text.place(of: found.offset)): \(room.name) imports \(found.module), which Package.swift does not list for it"
          )
        }
      }
    }
    let files = Repository.paths.count { path in
      // Fuzz targets are built apart from the package, by .ci/fuzz.
      path.hasSuffix(".swift") && path != "Package.swift" && !path.hasPrefix("Tests/Fuzz/")
    }
    #expect(checked == files, "every Swift file belongs to a room")
  }

  @Test func `an import that is not listed is found, however it is written`() throws {
    let plan = try FloorPlan(
      dump: Data(
        #"{"targets": [{"name": "A", "type": "regular", "dependencies": [{"byName": ["B", null]}]}]}"#
          .utf8))
    let room = try #require(plan.rooms.first)
    let text = SwiftText(
      path: "Sources/A/a.swift",
      """
      import B
      package import C
      @testable import struct D.E
      import Foundation  // import F
      let a: Step = .import
      switch a { case import: f(.import) }
      """)
    #expect(plan.undeclaredImports(of: room, in: text).map(\.module) == ["C", "D"])
  }

  /// Data moves from left to right; the runner leads from room to room.
  @Test func `neighbours on the line do not know each other`() throws {
    let plan = try FloorPlan.read()
    let line: Set = ["Intake", "Warehouse", "Segments", "Campaigns", "Messages", "Outbox"]
    for room in plan.rooms where line.contains(room.name) {
      #expect(room.dependencies.isDisjoint(with: line), "\(room.name)")
    }
  }

  @Test func `rooms that only write SQL cannot reach the database, and libpq has one door`() throws
  {
    let plan = try FloorPlan.read()
    for room in plan.rooms where ["Conditions", "Segments", "Campaigns"].contains(room.name) {
      #expect(
        room.dependencies.isDisjoint(with: ["Postgres", "Statements", "Host"]), "\(room.name)")
    }
    #expect(plan.rooms.first { $0.name == "Profiles" }?.dependencies == ["Vocabulary"])
    #expect(plan.rooms.filter { $0.dependencies.contains("CLibPQ") }.map(\.name) == ["Postgres"])
  }
}
