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
  /// files in `rejectFolder`. What the server stored must be what was sent.
  package func stage(_ file: FileOpening, rejectFolder: Folder) throws(Problem) -> FileTally {
    let reader = FeedFileReader(feed, context: context)
    let staging = reader.stagingTable
    _ = try connection.execute("TRUNCATE \(staging)")
    var tally = FileTally()
    let stored = try connection.copyIn(
      copy(into: staging)
    ) { (writer) throws(Problem) in
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

  /// Fills empty tables of the warehouse with the file's good rows, those without a customer apart.
  ///
  /// Nothing is judged here: the caller has taken the keys off the tables and checks afterwards that
  /// no key is repeated and every customer is known.
  package func load(
    _ file: FileOpening, into target: Table, apart: Table?, load: Int64, rejectFolder: Folder
  ) throws(Problem) -> FileTally {
    let reader = FeedFileReader(feed, context: context)
    let spool = try SpoolFile(in: rejectFolder)
    var tally = FileTally()
    let stored = try connection.copyIn(copy(into: target)) { (writer) throws(Problem) in
      let reading = try file.read(within: feed.caps) { (source) throws(Problem) -> FileTally in
        let spoolRows: FeedFileReader.RowSink = { (rows) throws(Problem) in
          try spool.append(rows.bytes)
          rows.removeAll()
        }
        return try reader.read(
          source, fileName: file.name, fileBytes: Int(file.bytes), rejectFolder: rejectFolder,
          destination: .warehouse(target, load: load),
          sink: { (rows) throws(Problem) in try writer.writeAll(&rows) },
          apart: apart == nil ? nil : spoolRows)
      }
      tally = reading.value
      tally.sha256 = reading.sha256
    }
    tally.bytes = Int(file.bytes)
    var storedApart = 0
    if let apart {
      storedApart = try connection.copyIn(copy(into: apart, columnsOf: target)) {
        (writer) throws(Problem) in
        try spool.forEachChunk { (bytes) throws(Problem) in try writer.write(bytes) }
      }
    }
    guard stored + storedApart == tally.rowsStaged, storedApart == tally.rowsApart else {
      throw .bug("\(tally.rowsStaged) rows were sent but the server stored \(stored + storedApart)")
    }
    FaultPoint.reach(.importStaged)
    return tally
  }

  private func copy(into table: Table, columnsOf other: Table? = nil) -> SQL {
    let columns = RowLayout.columns(of: other ?? table, for: feed)
    return "COPY \(table) (\(SQL.list(columns.map(\.name)))) FROM STDIN (FORMAT binary)"
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
