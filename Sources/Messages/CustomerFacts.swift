import Definitions
import Templates
import Vocabulary

/// What a template prints of a customer that must be counted first.
struct CustomerFacts: OptionSet, Sendable {
  let rawValue: Int

  /// Sums over all receipts.
  static let orders = CustomerFacts(rawValue: 1)
  static let lastReceipt = CustomerFacts(rawValue: 2)
  /// What the open lots come to.
  static let bonuses = CustomerFacts(rawValue: 4)
  static let unsubscribeLink = CustomerFacts(rawValue: 8)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// A variable cannot be printed without its last word, so who does not have the word does not
  /// print it; a text that has the word by chance costs the time to count and changes no message.
  init(namedIn texts: [String]) {
    self = []
    for variable in MessageVariable.allCases {
      guard let facts = Self.facts(of: variable), !contains(facts) else { continue }
      let group = variable.rawValue.split(separator: ".").map(String.init)
      let word = facts == .lastReceipt ? group[0] : group[group.count - 1]
      if texts.contains(where: { $0.contains(word) }) { insert(facts) }
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
