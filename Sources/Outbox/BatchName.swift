import Vocabulary

/// What a batch is called and whose it is: all that is known before its rows are.
struct BatchName {
  let program: String
  let stream: BatchStream
  let legalEntity: String
  let number: Int64
  let businessDate: CivilDate
  let environment: String

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
  var layout: OutboundDialect { dialect ?? stream.kind.exchangeDialect }

  var name: BatchName {
    BatchName(
      program: program, stream: stream, legalEntity: legalEntity, number: number,
      businessDate: businessDate, environment: environment)
  }
}
