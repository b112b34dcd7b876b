import SQLText
import Statements
import Vocabulary

/// A kind of file that leaves the house, with a folder of its own in the outbox.
package enum BatchStream: Sendable, Hashable {
  case accrual
  /// Messages of one channel: `email`, `sms`, `push`.
  case message(channel: String)

  /// `accrual`, `message-email`: the name of the folder and of the stream in the ledger.
  package var name: String {
    switch self {
    case .accrual: "accrual"
    case .message(let channel): "message-\(channel)"
    }
  }

  package init?(named name: String) {
    if name == "accrual" {
      self = .accrual
    } else if name.hasPrefix("message-"), let channel = Identifier(name.dropFirst(8)) {
      self = .message(channel: channel.text)
    } else {
      return nil
    }
  }

  var columns: [BatchColumn] {
    switch self {
    case .accrual: AccrualFile.columns
    case .message: MessageFile.columns
    }
  }

  /// The statement that gives the rows in the order of the file.
  var rows: Statement {
    switch self {
    case .accrual: Statements.accrualRows
    case .message: Statements.messageRows
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
