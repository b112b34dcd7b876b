package import Vocabulary

/// The dialects of a programme: how files are written that do not leave in the exchange format.
package struct BatchDialects: Sendable {
  private struct Key: Hashable {
    let kind: OutboundKind
    /// A legal entity, channel, audience or queue; `nil`: all others.
    let part: String?
  }

  private var dialects: [Key: OutboundDialect] = [:]

  /// None: everything leaves in the exchange format.
  package init() {}

  /// - Parameter parts: the legal entities, channels, audiences or queues it is for; empty: all others.
  package mutating func add(
    _ dialect: OutboundDialect, for kind: OutboundKind, only parts: [String]
  ) {
    for part in parts { dialects[Key(kind: kind, part: part)] = dialect }
    if parts.isEmpty { dialects[Key(kind: kind, part: nil)] = dialect }
  }

  func dialect(of stream: BatchStream, legalEntity: String) -> OutboundDialect? {
    let part = stream == .accrual ? legalEntity : stream.part
    return dialects[Key(kind: stream.kind, part: part)]
      ?? dialects[Key(kind: stream.kind, part: nil)]
  }
}

extension OutboundKind {
  /// What can stand in a file of this kind.
  package var columnNames: [String] { columns.map(\.name) }

  /// Without these nobody could prove from a file what was owed to whom.
  package var requiredColumns: [String] {
    self == .accrual
      ? ["accrual_key", "op", "customer_id", "amount", "currency_or_unit"]
      : [columns[0].name, "customer_id"]
  }

  var columns: [BatchColumn] {
    switch self {
    case .accrual: AccrualFile.columns
    case .message: MessageFile.columns
    case .audience: AudienceFile.columns
    case .call: CallFile.columns
    case .report: ReportFile.columns
    }
  }
}
