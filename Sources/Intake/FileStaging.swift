package import Definitions
import Delimited
package import Host
package import Postgres
package import SQLText
package import Vocabulary

/// Brings the rows of one file into its staging table, inside the transaction of the file.
package struct FileStaging {
  private let feed: FeedDefinition
  private let context: FeedContext
  private let connection: Connection

  package init(_ feed: FeedDefinition, context: FeedContext, connection: Connection) {
    self.feed = feed
    self.context = context
    self.connection = connection
  }

  /// Empties the staging table and fills it with the file's good rows; bad ones go to the reject
  /// files in `rejectFolder`, if there is one. What the server stored must be what was sent.
  package func stage(_ file: FileOpening, rejectFolder: Folder?) throws(Problem) -> FileTally {
    let reader = FeedFileReader(feed, context: context)
    let staging = reader.stagingTable
    _ = try connection.execute("TRUNCATE \(staging)")
    var tally = FileTally()
    let stored = try connection.copyIn(copy(into: staging, columnsOf: nil, isFrozen: false)) {
      (writer) throws(Problem) in
      let reading = try file.read(within: feed.caps) { (source) throws(Problem) -> FileTally in
        try reader.read(
          source, fileName: file.name, fileBytes: Int(file.bytes), rejectFolder: rejectFolder
        ) { (rows) throws(Problem) in try writer.writeAll(&rows) }
      }
      tally = reading.value
      tally.sha256 = reading.sha256
    }
    tally.bytes = Int(file.bytes)
    guard stored == tally.rowsStaged else {
      throw .bug("\(tally.rowsStaged) rows were sent but the server stored \(stored)")
    }
    FaultPoint.reach(.importStaged)
    return tally
  }

  /// Where the rows of a direct load go.
  package struct DirectTargets {
    package let rows: CopyTarget
    /// Rows without a customer.
    package let apart: CopyTarget?
    /// Where each row's receipt lives: its id and its customer's.
    package let homes: CopyTarget?

    package init(rows: CopyTarget, apart: CopyTarget?, homes: CopyTarget?) {
      self.rows = rows
      self.apart = apart
      self.homes = homes
    }
  }

  /// Fills empty tables of the warehouse with the file's good rows, each on a session of its own.
  ///
  /// Nothing is judged here: the caller has taken the keys off the tables and checks afterwards that
  /// no key is repeated and every customer is known.
  package func load(
    _ file: FileOpening, into targets: DirectTargets, load: Int64, rejectFolder: Folder
  ) throws(Problem) -> FileTally {
    let reader = FeedFileReader(feed, context: context)
    let main = targets.rows.table
    var tally = FileTally()
    var stored = (rows: 0, apart: 0, homes: 0)
    stored.rows = try targets.rows.session.copyIn(copy(into: main, columnsOf: nil)) {
      (rowWriter) throws(Problem) in
      stored.apart = try copyIn(targets.apart, columnsOf: main) { (apart) throws(Problem) in
        stored.homes = try copyIn(targets.homes, columnsOf: nil) { (homes) throws(Problem) in
          let reading = try file.read(within: feed.caps) { (source) throws(Problem) -> FileTally in
            try reader.read(
              source, fileName: file.name, fileBytes: Int(file.bytes), rejectFolder: rejectFolder,
              destination: .warehouse(main, load: load, hasTablesBeside: targets.homes != nil),
              sink: { (rows) throws(Problem) in try rowWriter.writeAll(&rows) }, apart: apart,
              homes: homes)
          }
          tally = reading.value
          tally.sha256 = reading.sha256
        }
      }
    }
    tally.bytes = Int(file.bytes)
    guard stored.rows + stored.apart == tally.rowsStaged, stored.apart == tally.rowsApart,
      targets.homes == nil || stored.homes == tally.rowsStaged
    else {
      throw .bug(
        "\(tally.rowsStaged) rows were sent but the server stored \(stored.rows) + "
          + "\(stored.apart) and \(stored.homes) homes")
    }
    FaultPoint.reach(.importStaged)
    return tally
  }

  /// The rows of a small file, in memory.
  package struct Gathered {
    package let tally: FileTally
    package let rows: SortedRows
    /// Rows without a customer.
    package let apart: SortedRows
  }

  /// Reads a small file whole: the keys of its rows go to a table, its rows stay in memory.
  ///
  /// - Returns: `nil` when there are more than `limitBytes` of rows.
  package func gather(
    _ file: FileOpening, for table: Table, keys: CopyTarget, load: Int64, limitBytes: Int,
    rejectFolder: Folder
  ) throws(Problem) -> Gathered? {
    let reader = FeedFileReader(feed, context: context)
    let rows = SortedRows()
    let apart = SortedRows()
    let tooMany = Problem(.badData, "the file has more rows than memory should hold")
    func take(_ encoded: inout BinaryRow, _ sorted: SortedRows) throws(Problem) {
      sorted.take(&encoded)
      guard rows.byteCount + apart.byteCount <= limitBytes else { throw tooMany }
    }
    var tally = FileTally()
    do throws(Problem) {
      let stored = try copyIn(keys, columnsOf: nil, isFrozen: false) { (keys) throws(Problem) in
        let reading = try file.read(within: feed.caps) { (source) throws(Problem) -> FileTally in
          try reader.read(
            source, fileName: file.name, fileBytes: Int(file.bytes), rejectFolder: rejectFolder,
            destination: .warehouse(table, load: load, hasTablesBeside: true),
            sink: { (encoded) throws(Problem) in try take(&encoded, rows) },
            apart: { (encoded) throws(Problem) in try take(&encoded, apart) }, homes: keys)
        }
        tally = reading.value
        tally.sha256 = reading.sha256
      }
      guard stored == tally.rowsStaged, rows.count + apart.count == stored else {
        throw .bug("\(tally.rowsStaged) rows were read but the server stored \(stored) keys")
      }
    } catch let problem where problem == tooMany { return nil }
    tally.bytes = Int(file.bytes)
    FaultPoint.reach(.importStaged)
    return Gathered(tally: tally, rows: rows, apart: apart)
  }

  /// Sends gathered rows home.
  package func send(
    _ rows: SortedRows, into table: Table, columnsOf other: Table
  ) throws(Problem) {
    guard rows.count > 0 else { return }
    let stored = try connection.copyIn(copy(into: table, columnsOf: other, isFrozen: false)) {
      (writer) throws(Problem) in try rows.send(to: &writer)
    }
    guard stored == rows.count else {
      throw .bug("\(rows.count) rows were sent but the server stored \(stored)")
    }
  }

  /// Copies into a target, if there is one, what the body gives to its sink.
  private func copyIn(
    _ target: CopyTarget?, columnsOf other: Table?, isFrozen: Bool = true,
    _ body: (FeedFileReader.RowSink) throws(Problem) -> Void
  ) throws(Problem) -> Int {
    guard let target else {
      try body({ (rows) in rows.removeAll() })
      return 0
    }
    return try target.session.copyIn(
      copy(into: target.table, columnsOf: other, isFrozen: isFrozen)
    ) {
      (writer) throws(Problem) in
      try body({ (rows) throws(Problem) in try writer.writeAll(&rows) })
    }
  }

  /// Rows of a table that this transaction has emptied are visible to all once it commits: `FREEZE`
  /// says so at once, which spares every later scan and vacuum the question.
  private func copy(into table: Table, columnsOf other: Table?, isFrozen: Bool = true) -> SQL {
    let columns = RowLayout.columns(of: other ?? table, for: feed)
    let option: SQL = isFrozen ? ", FREEZE" : ""
    return """
      COPY \(table) (\(SQL.list(columns.map(\.name)))) FROM STDIN (FORMAT binary\(option))
      """
  }

  /// Writes the reject files once more with the records that the database refused among them.
  package func rewriteRejects(
    _ file: FileOpening, refused: [Int: RejectCode], rejectFolder: Folder
  ) throws(Problem) -> FileTally {
    let reader = FeedFileReader(feed, context: context)
    let reading = try file.read(within: feed.caps) { (source) throws(Problem) -> FileTally in
      try reader.read(
        source, fileName: file.name, fileBytes: Int(file.bytes), extraRejects: refused,
        rejectFolder: rejectFolder
      ) { (rows) throws(Problem) in rows.removeAll() }
    }
    var tally = reading.value
    tally.sha256 = reading.sha256
    tally.bytes = Int(file.bytes)
    return tally
  }
}
