/// The variables of messages, by the names the vendor's engine gives them.
///
/// Their position here is their position among the values that a message is rendered with.
package enum MessageVariable: String, Sendable, CaseIterable {
  case fullName = "client.properties.full_name"
  case firstName = "client.properties.first_name"
  case middleName = "client.properties.middle_name"
  case lastName = "client.properties.last_name"
  case sex = "client.properties.sex"
  case birthDate = "client.properties.birth_date"
  case registerDate = "client.properties.register_date"
  case email = "client.properties.email"
  case phone = "client.properties.phone"
  case country = "client.properties.country"
  case region = "client.properties.region"
  case city = "client.properties.city"
  case zip = "client.properties.zip"
  case card = "client.properties.card"
  /// Sales before the business date that were not cancelled.
  case orderCount = "client.properties.order_cnt"
  /// What the receipts before the business date come to, returns taken off.
  case orderSum = "client.properties.order_sum"
  case firstOrderDate = "client.properties.first_order_date"
  case lastOrderDate = "client.properties.last_order_date"
  /// What the open lots that are valid on the business date have left.
  case bonusBalance = "client.properties.bonus_balance"
  /// The first day on which one of them ends.
  case bonusExpiresOn = "client.properties.bonus_expires_on"
  /// The last sale before the business date.
  case lastReceiptNumber = "last_receipt.number"
  case lastReceiptDate = "last_receipt.date"
  case lastReceiptAmount = "last_receipt.amount"
  case lastReceiptShop = "last_receipt.shop"
  /// Where the recipient leaves the mailings: the settings' `unsubscribe_url` with his values in it.
  case unsubscribeLink = "unsubscribe_link"
  /// The accrual that the message announces; nothing if there is none.
  case bonusAmount = "bonus.amount"
  case bonusValidFrom = "bonus.valid_from"
  case bonusValidTo = "bonus.valid_to"
  case bonusDescription = "bonus.description"
  /// What was drawn from the pool of the step; nothing when it has none.
  case promoCode = "promo_code"
  case campaignID = "campaign.id"
  case businessDate = "today"

  package var kind: TemplateValue.Kind {
    switch self {
    case .birthDate, .registerDate, .bonusValidFrom, .bonusValidTo, .businessDate,
      .firstOrderDate, .lastOrderDate, .bonusExpiresOn, .lastReceiptDate:
      .date
    case .bonusAmount, .orderCount, .orderSum, .bonusBalance, .lastReceiptAmount: .number
    default: .text
    }
  }

  /// Where its value stands among those that a message is rendered with.
  package var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  package static let schema = TemplateSchema(
    allCases.map { TemplateSchema.Variable($0.rawValue, $0.kind) })
}
