// swift-tools-version: 6.2
// The floor plan. A room may import only what its line names; Tests/HouseTests holds the code to it.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// The rooms that every byte of a file goes through. Whether two accesses overlap is checked when they
/// run in debug builds, which the tests are; in a release the question costs a twelfth of the time.
let hot: [SwiftSetting] =
  strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// What is released carries Swift's libraries itself: it runs where no Swift is installed, and starts in
/// half the time.
let alone: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections"],
    .when(configuration: .release))
]

func room(
  _ name: String, _ dependencies: [Target.Dependency], settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "nightledger",
  products: [.executable(name: "nightledger", targets: ["nightledger"])],
  targets: [
    // The ground floor: words, SQL as a value, bytes.
    room("Vocabulary", []),
    room("Host", ["Vocabulary"]),
    room("SQLText", ["Vocabulary"]),
    room("Delimited", ["Vocabulary"], settings: hot),
    room("Cron", ["Vocabulary"]),
    room("Definitions", ["Cron", "Vocabulary"]),
    room("Templates", ["Vocabulary"]),
    room("Profiles", ["Vocabulary"]),

    // The database.
    .systemLibrary(name: "CLibPQ", path: "Sources/CLibPQ"),
    room("Postgres", ["CLibPQ", "Host", "SQLText", "Vocabulary"]),
    .target(
      name: "Statements", dependencies: ["SQLText"], path: "sql", exclude: ["generated"],
      sources: ["Statements.swift"],
      resources: [.embedInCode("migrations"), .embedInCode("statements"), .embedInCode("audits")],
      swiftSettings: strict),
    room("Catalog", ["SQLText"]),

    // The line: data moves from left to right, neighbours do not know each other.
    room(
      "Intake",
      [
        "Delimited", "Definitions", "Catalog", "Profiles", "SQLText", "Statements", "Host",
        "Postgres", "Vocabulary",
      ], settings: hot),
    room(
      "Warehouse", ["Definitions", "Catalog", "SQLText", "Statements", "Postgres", "Vocabulary"]),
    room("Conditions", ["Definitions", "Catalog", "SQLText", "Vocabulary"]),
    room("Segments", ["Conditions", "Definitions", "Catalog", "SQLText", "Vocabulary"]),
    room("Campaigns", ["Conditions", "Definitions", "Catalog", "SQLText", "Vocabulary"]),
    room(
      "Messages",
      ["Templates", "Definitions", "Catalog", "SQLText", "Statements", "Postgres", "Vocabulary"]),
    room(
      "Outbox",
      ["Delimited", "Catalog", "SQLText", "Statements", "Host", "Postgres", "Vocabulary"]),
    room(
      "Reconciliation", ["Delimited", "SQLText", "Statements", "Host", "Postgres", "Vocabulary"]),

    room(
      "Reports", ["Profiles", "SQLText", "Statements", "Postgres", "Vocabulary"]),

    // The stairs and the door.
    .target(
      name: "ShippedJobs", exclude: ["jobs/README.md"], resources: [.embedInCode("jobs")],
      swiftSettings: strict),
    room("Samples", ["Delimited", "Host", "Vocabulary"]),
    room(
      "Runner",
      [
        "Intake", "Warehouse", "Conditions", "Segments", "Campaigns", "Messages", "Outbox",
        "Reports", "Templates", "Definitions", "Cron", "Catalog", "SQLText", "Statements", "Host",
        "Postgres", "Vocabulary",
      ]),
    .executableTarget(
      name: "nightledger",
      dependencies: [
        "Runner", "Samples", "Intake", "Warehouse", "Segments", "Campaigns", "Outbox",
        "Reconciliation", "Reports", "Delimited", "Cron", "Definitions", "Messages", "Profiles",
        "SQLText",
        "ShippedJobs", "Statements",
        "Host", "Postgres", "Vocabulary",
      ],
      swiftSettings: strict, linkerSettings: alone),

    // Tests: one folder per room, whole nights, and kills.
    .target(
      name: "TestKit", dependencies: ["Host", "Postgres", "SQLText", "Statements", "Vocabulary"],
      path: "Tests/TestKit", swiftSettings: strict),
    tests("VocabularyTests", ["TestKit", "Host", "Vocabulary"]),
    tests("SQLTextTests", ["TestKit", "Host", "Postgres", "SQLText", "Vocabulary"]),
    tests(
      "DelimitedTests", ["TestKit", "Delimited", "Host", "Vocabulary"], exclude: ["differential.py"]
    ),
    tests(
      "CronTests", ["TestKit", "Cron", "Vocabulary"],
      exclude: ["differential.py", "crondst-sample.tsv"]),
    tests("DefinitionsTests", ["TestKit", "Definitions", "Vocabulary"]),
    tests(
      "TemplatesTests", ["TestKit", "Templates", "Vocabulary"],
      exclude: ["differential.py", "recorded.jsonl"]),
    tests(
      "ProfilesTests", ["TestKit", "Profiles", "Vocabulary"],
      exclude: [
        "make-country-tables.py", "make-phone-tables.py", "make-phone-vectors.py",
      ]),
    tests("HostTests", ["TestKit", "Host", "Vocabulary"]),
    tests("PostgresTests", ["TestKit", "Postgres", "SQLText", "Host", "Vocabulary"]),
    tests(
      "CatalogTests",
      ["TestKit", "Catalog", "Warehouse", "Postgres", "SQLText", "Statements", "Vocabulary"]),
    tests(
      "IntakeTests",
      [
        "TestKit", "Intake", "Warehouse", "Delimited", "Definitions", "Host", "Postgres", "SQLText",
        "Vocabulary",
      ]),
    tests(
      "WarehouseTests",
      [
        "TestKit", "Warehouse", "Intake", "Catalog", "Definitions", "Host", "Postgres", "SQLText",
        "Statements", "Vocabulary",
      ]),
    tests(
      "ConditionsTests",
      [
        "TestKit", "Conditions", "Definitions", "Catalog", "Postgres", "SQLText", "Statements",
        "Vocabulary",
      ]),
    tests(
      "SegmentsTests",
      [
        "TestKit", "Runner", "Segments", "Conditions", "Delimited", "Definitions", "Catalog",
        "Postgres", "SQLText", "Statements", "Vocabulary",
      ]),
    tests(
      "CampaignsTests",
      [
        "TestKit", "Campaigns", "Messages", "Conditions", "Warehouse", "Definitions", "Catalog",
        "Postgres", "SQLText", "Statements", "Vocabulary",
      ]),
    tests(
      "OutboxTests",
      [
        "TestKit", "Outbox", "Reconciliation", "Warehouse", "Delimited", "Host", "Postgres",
        "SQLText", "Statements", "Vocabulary",
      ], exclude: ["Golden", "read-workbook.py", "recompute-totals.py", "validate-manifests.py"]),
    tests(
      "ReportsTests",
      ["TestKit", "Reports", "Host", "Postgres", "SQLText", "Statements", "Vocabulary"],
      exclude: ["Golden"]),
    tests("SamplesTests", ["TestKit", "Samples", "Vocabulary"]),
    tests(
      "NightTests",
      [
        "TestKit", "Runner", "Reports", "Segments", "Intake", "Outbox", "Warehouse", "Delimited",
        "Definitions", "Host",
        "Postgres", "SQLText", "Vocabulary",
      ], exclude: ["Golden"]),
    tests("CrashTests", ["TestKit", "Host", "Postgres", "SQLText", "Vocabulary"]),
    tests("HouseTests", ["TestKit", "Statements", "SQLText", "Host", "Vocabulary"]),
  ],
  swiftLanguageModes: [.v6]
)
