import Vocabulary

/// What a batch is called and whose it is: all that is known before its rows are.
struct BatchName {
  let program: String
  let stream: BatchStream
  let legalEntity: String
  let number: Int64
  let businessDate: CivilDate
  let environment: String
  /// Those of its kind of file when it was frozen; a later version may know more of them.
  let columns: [String]

  /// The dialect of exchange files: all columns under our own names.
  var exchangeDialect: OutboundDialect {
    OutboundDialect(
      name: "exchange",
      columns: columns.map { OutboundDialect.Column(header: $0, cell: .value($0)) })
  }

  var batchID: String {
    BatchRecord.id(program: program, stream: stream, legalEntity: legalEntity, number: number)
  }

  /// What a record before or behind the rows says; `nil` for what only the rows can tell.
  func text(of fact: OutboundDialect.Fact) -> String? {
    switch fact {
    case .batchID: batchID
    case .number: String(number)
    case .environment: environment
    case .program: program
    case .legalEntity: legalEntity
    case .businessDate: businessDate.description
    case .rows, .sum: nil
    }
  }
}

extension BatchRecord {
  /// How its file is written.
  var layout: OutboundDialect { dialect ?? name.exchangeDialect }

  var name: BatchName {
    BatchName(
      program: program, stream: stream, legalEntity: legalEntity, number: number,
      businessDate: businessDate, environment: environment,
      columns: columns ?? stream.firstColumns.map(\.name))
  }
}
