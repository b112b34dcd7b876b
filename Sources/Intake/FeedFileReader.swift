import Catalog
package import Definitions
package import Delimited
package import Host
package import Postgres
package import SQLText
package import Vocabulary

/// Reads one file of a feed from its first byte to its last: every record becomes a staging row or
/// a reject. Memory does not grow with the file.
package struct FeedFileReader {
  private let feed: FeedDefinition
  private let context: FeedContext

  package init(_ feed: FeedDefinition, context: FeedContext) {
    self.feed = feed
    self.context = context
  }

  /// Takes rows whenever 128 KB of them are ready, and at the end; it empties the buffer.
  package typealias RowSink = (inout BinaryRow) throws(Problem) -> Void

  /// The staging table of the feed's kind.
  package var stagingTable: Table { feed.kind.route.staging }

  /// Reads a source.
  ///
  /// - Parameters:
  ///   - extraRejects: records to reject although they can be read, with the reason; what the
  ///     database found out about them.
  ///   - rejectFolder: where the two reject files go; nil: they are not written.
  package func read(
    _ source: ByteSource, fileName: String, fileBytes: Int,
    extraRejects: [Int: RejectCode] = [:], rejectFolder: Folder? = nil, sink: RowSink
  ) throws(Problem) -> FileTally {
    try read(
      source, fileName: fileName, fileBytes: fileBytes, extraRejects: extraRejects,
      rejectFolder: rejectFolder, destination: .staging, sink: sink, apart: { _ in },
      homes: { _ in })
  }

  /// Reads a source for its verdict alone: the same rejects and totals, but no row is made.
  package func judge(
    _ source: ByteSource, fileName: String, fileBytes: Int, rejectFolder: Folder? = nil,
    eachPiece: () throws(Problem) -> Void = {}
  ) throws(Problem) -> FileTally {
    try read(
      source, fileName: fileName, fileBytes: fileBytes, rejectFolder: rejectFolder,
      destination: .staging, isJudging: true,
      sink: { (rows) throws(Problem) in
        rows.removeAll()
        try eachPiece()
      }, apart: { _ in }, homes: { _ in })
  }

  /// The same for any destination.
  func read(
    _ source: ByteSource, fileName: String, fileBytes: Int, extraRejects: [Int: RejectCode] = [:],
    rejectFolder: Folder?, destination: RowDestination, isJudging: Bool = false, sink: RowSink,
    apart: RowSink, homes: RowSink
  ) throws(Problem) -> FileTally {
    let reader = RecordReader(
      source, dialect: try feed.readerDialect(), limits: feed.caps.recordLimits)
    let (header, match) = try opening(of: reader, fileName)
    let stager = try RowStager(
      feed, match, context: context, fileBytes: fileBytes, destination: destination)
    var tally = FileTally()
    tally.extraColumns = match.extra
    let rejects = rejectFolder.map { RejectOutput(fileName, in: $0, header: header) }
    if let rejects { reader.overflow = rejects.addPiece }
    var rows = BinaryRow(capacityBytes: 160 * 1024)
    let hasTablesBeside = destination.hasTablesBeside
    var apartRows = BinaryRow(capacityBytes: hasTablesBeside ? 160 * 1024 : 64)
    var homeRows = BinaryRow(capacityBytes: hasTablesBeside ? 160 * 1024 : 64)
    rows.header()
    apartRows.header()
    homeRows.header()
    while let record = try reader.next() {
      tally.rowsRead += 1
      let fault = record.fault ?? header?.fault(of: record) ?? shortFault(of: record, match)
      if fault == nil, extraRejects.isEmpty || extraRejects[record.number] == nil,
        stager.read(record)
      {
        if isJudging {
          if stager.judge(record, scratch: &rows) {
            tally.rowsStaged += 1
            if tally.rowsStaged & 0xFFF == 0 { try sink(&rows) }
            continue
          }
        } else {
          let isApart = hasTablesBeside && stager.isAnonymous
          if isApart ? stager.append(record, to: &apartRows) : stager.append(record, to: &rows) {
            tally.rowsStaged += 1
            if isApart { tally.rowsApart += 1 }
            if rows.count >= CopyWriter.chunkBytes {
              try sink(&rows)
              tell(tally.rowsRead, of: source, fileName, fileBytes)
            }
            if hasTablesBeside {
              if apartRows.count >= CopyWriter.chunkBytes { try apart(&apartRows) }
              stager.appendHome(to: &homeRows)
              if homeRows.count >= CopyWriter.chunkBytes { try homes(&homeRows) }
            }
            continue
          }
        }
      }
      let explained = explain(
        record, fault, extraRejects[record.number],
        extraRejects[record.number].map(stager.blame) ?? stager.faults, header)
      tally.note(explained.map(\.reject))
      stager.noteRejected(record, isWhole: fault == nil)
      try rejects?.add(record, explained.map(\.reject), values: explained.map(\.value))
    }
    rows.trailer()
    try sink(&rows)
    apartRows.trailer()
    try apart(&apartRows)
    homeRows.trailer()
    try homes(&homeRows)
    try rejects?.finish()
    tally.trailerLines = reader.trailerLineCount
    tally.suspects = stager.suspects
    tally.unknownBirthDates = stager.unknownBirthDates
    tally.quality = stager.profile?.findings ?? []
    tally.amountTotal = stager.amountTotal
    tally.bonusTotal = stager.bonusTotal
    tally.customerHash = stager.customers
    tally.rejected = stager.rejected
    return tally
  }

  private func tell(_ rows: Int, of source: ByteSource, _ fileName: String, _ fileBytes: Int) {
    let isPacked = FileOpening.unpacker(of: fileName) != nil
    context.heard(
      ReadingProgress(
        fileName: fileName, rows: rows, bytesRead: source.bytesRead,
        bytesInAll: isPacked ? nil : fileBytes))
  }

  /// The header and what its columns are to us. What is wrong with it is told as one HEADER.
  private func opening(
    of reader: RecordReader, _ fileName: String
  ) throws(Problem) -> (HeaderRow?, ColumnMatch) {
    do throws(Problem) {
      let header = try reader.readHeader()
      if feed.dialect.header != .none, header == nil {
        throw Problem(
          .badData, "the file is empty, expected a header", at: Place(path: fileName, line: 1))
      }
      return (header, try ColumnMatch(feed, header: header, path: fileName))
    } catch let problem where problem.exit == .badData && !problem.message.hasPrefix("CAP: ") {
      var refusal = problem
      refusal.message = "HEADER: \(problem.message)"
      throw refusal
    }
  }

  /// A record of a file without header that has not the fields the feed asks for.
  private func shortFault(of record: Record, _ match: ColumnMatch) -> RecordFault? {
    guard record.fieldCount < match.minimumFields else { return nil }
    return RecordFault(
      code: .raggedShort, byteOffset: record.byteOffset + record.byteLength,
      lineNumber: record.lineNumber, field: record.fieldCount)
  }

  private typealias Explained = (reject: FileTally.Reject, value: UnsafeRawBufferPointer?)

  @inline(never)
  private func explain(
    _ record: Record, _ fault: RecordFault?, _ extra: RejectCode?, _ faults: [RowStager.Fault],
    _ header: HeaderRow?
  ) -> [Explained] {
    if let fault {
      let isInside = fault.field < record.fieldCount
      let reject = FileTally.Reject(
        line: fault.lineNumber, record: record.number, byteOffset: fault.byteOffset,
        byteLength: record.byteLength, code: RejectCode(fault.code),
        column: header?.names.element(at: fault.field), columnNumber: record.faultColumnNumber)
      return [(reject, isInside ? record.field(fault.field) : nil)]
    }
    if let extra, faults.isEmpty {
      let reject = FileTally.Reject(
        line: record.lineNumber, record: record.number, byteOffset: record.byteOffset,
        byteLength: record.byteLength, code: extra, column: nil, columnNumber: nil)
      return [(reject, nil)]
    }
    // From left to right, as they stand in the file.
    return faults.sorted { ($0.fieldIndex ?? .max) < ($1.fieldIndex ?? .max) }.map { fault in
      let index = fault.fieldIndex.flatMap { $0 < record.fieldCount ? $0 : nil }
      let reject = FileTally.Reject(
        line: index.map(record.lineNumber(ofField:)) ?? record.lineNumber, record: record.number,
        byteOffset: index.map(record.byteOffset(ofField:)) ?? record.byteOffset,
        byteLength: record.byteLength, code: fault.code,
        column: index.flatMap { header?.names.element(at: $0) } ?? fault.field,
        columnNumber: index.map(record.columnNumber))
      return (reject, index.map(record.field))
    }
  }
}

extension FileTally {
  fileprivate mutating func note(_ rejects: [Reject]) {
    rowsRejected += 1
    guard let first = rejects.first else { return }
    let count = rejectsByCode[first.code, default: 0]
    rejectsByCode[first.code] = count + 1
    if count < Self.exampleLimit { examples.append(first) }
  }
}

extension Array {
  fileprivate func element(at index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
