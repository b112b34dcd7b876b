import SQLText
import Statements
import Vocabulary

/// A kind of file that leaves the house, with a folder of its own in the outbox.
package enum BatchStream: Sendable, Hashable {
  case accrual
  /// Messages of one channel: `email`, `sms`, `push`.
  case message(channel: String)
  /// Messages of one channel to named addresses, to be looked at.
  case test(channel: String)
  /// Changes of one audience.
  case audience(String)
  /// Calls of one queue.
  case call(queue: String)
  /// What employees are told.
  case report

  /// `accrual`, `message-email`, `test-email`, `audience-berlin`, `call-main`, `report`: the name of
  /// the folder and of the stream in the ledger.
  package var name: String {
    switch self {
    case .accrual: "accrual"
    case .message(let channel): "message-\(channel)"
    case .test(let channel): "test-\(channel)"
    case .audience(let audience): "audience-\(audience)"
    case .call(let queue): "call-\(queue)"
    case .report: "report"
    }
  }

  package init?(named name: String) {
    let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? Identifier(parts[1])?.text : nil
    switch (parts[0], rest) {
    case ("accrual", nil) where parts.count == 1: self = .accrual
    case ("report", nil) where parts.count == 1: self = .report
    case ("message", let channel?): self = .message(channel: channel)
    case ("test", let channel?): self = .test(channel: channel)
    case ("audience", let audience?): self = .audience(audience)
    case ("call", let queue?): self = .call(queue: queue)
    default: return nil
    }
  }

  var isTest: Bool {
    if case .test = self { true } else { false }
  }

  var kind: OutboundKind {
    switch self {
    case .accrual: .accrual
    case .message, .test: .message
    case .audience: .audience
    case .call: .call
    case .report: .report
    }
  }

  /// The channel, audience or queue.
  var part: String? {
    switch self {
    case .accrual, .report: nil
    case .message(let name), .test(let name), .audience(let name), .call(let name): name
    }
  }

  /// What any file of its kind can have.
  var columns: [BatchColumn] { kind.columns }

  /// What its exchange files have.
  var fileColumns: [BatchColumn] {
    switch self {
    case .message(let channel): MessageFile.columns(of: channel)
    case .test(let channel): MessageFile.testColumns(of: channel)
    default: columns
    }
  }

  /// What its exchange files had before batches kept their columns.
  var firstColumns: [BatchColumn] {
    switch kind {
    case .message: MessageFile.common
    case .call: columns.filter { $0.name != "script_id" }
    case .accrual, .audience, .report: columns
    }
  }

  /// The statement that gives the rows in the order of the file.
  var rows: Statement {
    switch self {
    case .accrual: Statements.accrualRows
    case .message, .test: Statements.messageRows
    case .audience: Statements.audienceRows
    case .call: Statements.callRows
    case .report: Statements.reportRows
    }
  }
}

/// A column of a file that leaves the house.
struct BatchColumn: Sendable, Equatable {
  /// What the column is in the words of a table schema.
  enum Kind: String, Sendable {
    case string, integer, number, date
  }

  let name: String
  let kind: Kind
  let isRequired: Bool
  /// Line ends and tabs belong to the text of a message and to nothing else.
  let mayHoldLines: Bool

  init(
    _ name: String, _ kind: Kind = .string, isRequired: Bool = true, mayHoldLines: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.mayHoldLines = mayHoldLines
  }
}
