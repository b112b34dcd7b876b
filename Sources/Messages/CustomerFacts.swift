import Templates

/// What a template reads of a customer that must be counted first.
struct CustomerFacts: OptionSet, Sendable {
  let rawValue: Int

  /// Sums over all receipts.
  static let orders = CustomerFacts(rawValue: 1)
  static let lastReceipt = CustomerFacts(rawValue: 2)
  /// What the open lots come to.
  static let bonuses = CustomerFacts(rawValue: 4)
  static let unsubscribeLink = CustomerFacts(rawValue: 8)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ reads: TemplateReads) {
    self = []
    for variable in MessageVariable.allCases where reads.contains(variable.position) {
      if let facts = Self.facts(of: variable) { insert(facts) }
    }
  }

  private static func facts(of variable: MessageVariable) -> CustomerFacts? {
    switch variable {
    case .orderCount, .orderSum, .firstOrderDate, .lastOrderDate: .orders
    case .lastReceiptNumber, .lastReceiptDate, .lastReceiptAmount, .lastReceiptShop: .lastReceipt
    case .bonusBalance, .bonusExpiresOn: .bonuses
    case .unsubscribeLink: .unsubscribeLink
    default: nil
    }
  }
}
