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
    case .birthDate, .registerDate, .bonusValidFrom, .bonusValidTo, .businessDate: .date
    case .bonusAmount: .number
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
