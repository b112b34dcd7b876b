import Glibc
import Host
import Intake
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// What is wrong with a file as a whole: each has its stated outcome, and nothing is half-loaded.
@Suite struct BadInputNightTests {
  private static let good = InputNights.customers + "A,2020-01-01 00:00:00,1980-05-06,a@x.org\n"

  @Test func `files that are being written are left alone`() throws {
    let nights = try InputNights()
    let names = [
      "a.csv.part", "a.csv.tmp", ".a.csv", "~a.csv", "a.partial", "a.filepart", "a.csv.swp",
    ]
    for name in names { try nights.world.drop("customers", name, Self.good) }
    try nights.world.drop("customers", "empty.csv", "")
    let summary = try nights.run()
    #expect(summary.exit == .ok)
    #expect(summary.files.isEmpty)
    for name in names + ["empty.csv"] {
      #expect(try nights.exists("inbox/customers/\(name)"), "\(name)")
    }
    #expect(try nights.count("warehouse.customer") == 0)
  }

  @Test(arguments: [("ok-file", "a.csv.ok"), ("manifest", "a.manifest.json")])
  func `a file waits for its mark`(completion: String, mark: String) throws {
    let nights = try InputNights("completion: \"\(completion)\"")
    try nights.world.drop("customers", "a.csv", Self.good)
    #expect(try nights.run().files.isEmpty)
    #expect(try nights.exists("inbox/customers/a.csv"))
    let manifest = #"{ "resources": [ { "path": "a.csv" } ] }"#
    try nights.world.drop("customers", mark, completion == "manifest" ? manifest : "")
    #expect(try nights.run().files.map(\.verdict) == [.accepted])
    #expect(try nights.count("warehouse.customer") == 1)
    #expect(
      try nights.ack("customers", "a").contains("\"balanced_against\": \"nothing")
        == (completion == "ok-file"))
    #expect(try !nights.exists("inbox/customers/a.csv"))
  }

  @Test func `the mark of one file does not complete the next of the same name`() throws {
    let nights = try InputNights("completion: \"ok-file\"")
    try nights.world.drop("customers", "a.csv", Self.good)
    try nights.world.drop("customers", "a.csv.ok", "")
    #expect(try nights.run().files.map(\.verdict) == [.accepted])
    try nights.world.drop("customers", "a.csv", InputNights.customers + "B,2020-01-01")
    #expect(try nights.run().files.isEmpty)
    #expect(try nights.exists("inbox/customers/a.csv"))
  }

  @Test(arguments: [
    ("local_id,registr_date\nA,2020-01-01 00:00:00\n", "did you mean the column 'registr_date'?"),
    ("local_id\nA\n", "the header has no column 'register_date'"),
    ("local_id,Register_date\nA,2020-01-01 00:00:00\n", "differs only by case"),
    (
      "local_id,register_date,email,email\nA,2020-01-01 00:00:00,a,b\n",
      "columns 3 and 4 of the header have the same name"
    ),
    (
      "local_id,register_date,emial\nA,2020-01-01 00:00:00,a\n",
      "did you mean 'email'?"
    ),
    ("local_id,register_date,favourite\nA,2020-01-01 00:00:00,a\n", "'favourite'"),
    ("local_id;register_date\nA;2020-01-01 00:00:00\n", "separated by ';'"),
    ("local_id\tregister_date\nA\t2020-01-01 00:00:00\n", "separated by TAB"),
    ("A,2020-01-01 00:00:00\nB,2020-01-01 00:00:00\n", "the header has no column 'local_id'"),
    ("\n\n", "HEADER"),
    ("local_id,\"register_date\nA,2020-01-01 00:00:00\n", "the header cannot be read"),
  ])
  func `a header that is not the feed's puts the file into quarantine`(
    text: String, reason: String
  ) throws {
    let nights = try InputNights()
    let outcome = try nights.take("customers", "a.csv", text)
    #expect(outcome.verdict == .quarantined)
    #expect(outcome.exit == .badData)
    #expect(outcome.reason?.hasPrefix("HEADER: ") == true, "\(outcome.reason ?? "")")
    #expect(outcome.reason?.contains(reason) == true, "\(outcome.reason ?? "")")
    #expect(outcome.balance.drawn == "")
    #expect(try nights.count("warehouse.customer") == 0)
    #expect(try nights.exists("quarantine/customers/a.csv"))
    let ack = try nights.ack("customers", "a")
    #expect(ack.contains("\"status\": \"REJECTED\""))
    #expect(ack.contains(outcome.sha256))
    // Refused once, it may come again when it is mended.
    #expect(try nights.take("customers", "a.csv", Self.good).verdict == .accepted)
  }

  @Test func `an extra column is ignored where the feed says so, and told`() throws {
    let nights = try InputNights("extra_columns: \"ignore\"")
    let outcome = try nights.take(
      "customers", "a.csv", "favourite,local_id,register_date\nred,A,2020-01-01 00:00:00\n")
    #expect(outcome.verdict == .accepted)
    #expect(try nights.count("warehouse.customer") == 1)
    #expect(try nights.ack("customers", "a").contains("\"favourite\""))
  }

  private static let forms: [(String, Int)] = [
    ("\u{FEFF}" + good, 1), (String(good.dropLast()), 1),
    (good.replacing("\n", with: "\r\n"), 1), (good.replacing("\n", with: "\r"), 1),
    (
      "local_id,register_date\nA,2020-01-01 00:00:00\r\nB,2020-01-01 00:00:00\rC,2020-01-01 00:00:00",
      3
    ),
    ("local_id,register_date,city\r\nA,2020-01-01 00:00:00,\"x\ny\"\r\n", 1),
  ]

  @Test(arguments: [InputNights.customers, String(InputNights.customers.dropLast())])
  func `a header without a row is an alarm, never a silent pass`(text: String) throws {
    let nights = try InputNights()
    let outcome = try nights.take("customers", "a.csv", text)
    #expect(outcome.verdict == .quarantined)
    #expect(outcome.exit == .badData)
    #expect(outcome.reason?.contains("has no row") == true)
  }

  @Test(arguments: forms)
  func `line ends, byte order mark and a missing last newline are no matter`(
    text: String, rows: Int
  ) throws {
    let nights = try InputNights()
    let outcome = try nights.take("customers", "a.csv", text)
    #expect(outcome.verdict == .accepted)
    #expect(outcome.balance.read == rows)
    #expect(outcome.balance.new == rows)
    #expect(try nights.count("warehouse.customer") == rows)
  }

  @Test func `the same bytes again are no work, other bytes of the same name are`() throws {
    let nights = try InputNights()
    let first = try nights.take("customers", "a.csv", Self.good)
    let before = try nights.rows("SELECT xmin, last_load FROM warehouse.customer")
    let again = try nights.take("customers", "b.csv", Self.good)
    #expect(again.verdict == .duplicate)
    #expect(again.exit == .ok)
    #expect(again.repeatsLoad != nil)
    #expect(again.sha256 == first.sha256)
    #expect(try nights.ack("customers", "b").contains("\"status\": \"DUPLICATE\""))
    #expect(try nights.rows("SELECT xmin, last_load FROM warehouse.customer") == before)
    let sameName = try nights.take("customers", "a.csv", Self.good)
    #expect(sameName.verdict == .duplicate)
    let other = try nights.take(
      "customers", "a.csv", Self.good.replacing("a@x.org", with: "b@x.org"))
    #expect(other.verdict == .accepted)
    #expect(other.balance.drawn == "read 1, changed 1")
    #expect(try nights.list("SELECT email AS item FROM warehouse.customer") == ["b@x.org"])
  }

  @Test func `a packed file is taken, a cut one leaves nothing`() throws {
    let nights = try InputNights()
    let rows = (0..<5000).map { "C-\($0),2020-01-01 00:00:00,,c\($0 * 7919)@x.org\n" }.joined()
    try nights.world.write("packed/plain.csv", InputNights.customers + rows)
    var gzip = Program("gzip", ["-nc", nights.world.home("packed/plain.csv")])
    gzip.output = .pipe
    let child = try gzip.start()
    var packed: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(child.outputDescriptor, &buffer, buffer.count)
      if count <= 0 { break }
      packed += buffer[..<count]
    }
    #expect(try child.wait(until: .after(.seconds(20))).isSuccess)
    for kept in [packed.count - 1, packed.count - 8, packed.count / 2, 12, 3] {
      let outcome = try nights.take("customers", "a.csv.gz", bytes: Array(packed[..<kept]))
      #expect(outcome.verdict == .quarantined, "\(kept)")
      #expect(outcome.exit == .badData)
      #expect(try nights.count("warehouse.customer") == 0)
    }
    #expect(
      try nights.take("customers", "a.csv.gz", bytes: packed).balance.drawn == "read 5000, new 5000"
    )
  }

  /// A file of `rows` customers whose first `bad` have no date.
  private func file(_ rows: Int, _ bad: Int) -> String {
    let texts = (0..<rows).map { number -> String in
      "C-\(number),\(number < bad ? "never" : "2020-01-01 00:00:00"),,\n"
    }
    return InputNights.customers + texts.joined()
  }

  @Test func `past the limit the file is refused as a whole and all rejects are listed`() throws {
    let nights = try InputNights("reject_limit: { rows: 2 }")
    let refused = try nights.take("customers", "a.csv", file(100, 3))
    #expect(refused.verdict == .rejected)
    #expect(refused.exit == .badData)
    #expect(refused.reason?.hasPrefix("LIMIT: 3 of 100 rows") == true)
    #expect(try nights.count("warehouse.customer") == 0)
    #expect(try nights.errors("customers", "a").count == 3)
    #expect(try nights.exists("rejects/customers/\(nights.dateFolder)/a.errors.csv"))
    #expect(try nights.ack("customers", "a").contains("\"type.datetime\": 3"))
    let taken = try nights.take("customers", "b.csv", file(100, 2))
    #expect(taken.verdict == .partial)
    #expect(taken.exit == .ok)
    #expect(taken.balance.drawn == "read 100, new 98, rejected 2")
  }

  @Test func `one in a hundred is the limit when the feed says nothing`() throws {
    let nights = try InputNights()
    #expect(try nights.take("customers", "a.csv", file(99, 1)).verdict == .rejected)
    #expect(try nights.take("customers", "b.csv", file(100, 1)).verdict == .partial)
    #expect(try nights.take("customers", "c.csv", file(1, 1)).verdict == .rejected)
  }
}
