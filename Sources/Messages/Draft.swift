import Definitions
import Postgres
import Templates
import Vocabulary

/// A row of `next_drafts.sql`.
struct Draft {
  let row: Row
  let customer: String
  let key: String

  init(_ row: Row) throws(Problem) {
    self.row = row
    customer = try row.text(Column.customer)
    key = try row.text(Column.key)
  }

  /// The columns of the statement in their order.
  enum Column {
    static let customer = 0
    static let key = 1
    static let campaign = 2
    static let occasion = 3
    static let step = 4
    static let channel = 5
    static let template = 6
    static let category = 7
    static let address = 8
    static let afterAccrual = 9
    static let scheduledAt = 10
    static let windowFrom = 11
    static let windowUntil = 12
    static let lifetimeSeconds = 13
    static let bonusAmount = 14
    static let bonusValidFrom = 15
    static let bonusValidTo = 16
    static let bonusDescription = 17
    static let fullName = 18
    static let firstName = 19
    static let middleName = 20
    static let lastName = 21
    static let sex = 22
    static let birthDate = 23
    static let registeredOn = 24
    static let email = 25
    static let phone = 26
    static let country = 27
    static let region = 28
    static let city = 29
    static let zip = 30
    static let card = 31
    static let timeZone = 32
    static let timeZoneSource = 33
    static let promoCode = 34
    static let orderCount = 35
    static let orderSum = 36
    static let firstOrderDate = 37
    static let lastOrderDate = 38
    static let bonusBalance = 39
    static let bonusExpiresOn = 40
    static let lastReceiptNumber = 41
    static let lastReceiptDate = 42
    static let lastReceiptAmount = 43
    static let lastReceiptShop = 44
    static let custom = 45
  }

  /// When it may be delivered in a zone; `nil` when its lifetime ends before its window opens.
  func deliveryTimes(in zone: TimeZoneRules) throws(Problem) -> DeliveryTimes? {
    DeliveryTimes(
      scheduledAt: try row.instant(Column.scheduledAt),
      window: TimeWindow(
        opens: TimeOfDay(minuteOfDay: try row.int(Column.windowFrom)),
        closes: TimeOfDay(minuteOfDay: try row.int(Column.windowUntil))),
      lifetimeSeconds: try row.int64(Column.lifetimeSeconds), zone: zone)
  }

  /// Puts the values of the variables where the schema expects them.
  func read(
    into values: inout [TemplateValue], businessDate: CivilDate, unsubscribe: UnsubscribePattern?
  ) throws(Problem) {
    for (position, variable) in MessageVariable.allCases.enumerated() {
      values[position] = try value(of: variable, businessDate)
    }
    guard let unsubscribe else { return }
    values[MessageVariable.unsubscribeLink.position] = .text(
      unsubscribe.link(
        UnsubscribePattern.Recipient(
          customer: customer, message: key, campaign: try row.text(Column.campaign),
          channel: try row.text(Column.channel))))
  }

  private func value(
    of variable: MessageVariable, _ businessDate: CivilDate
  ) throws(Problem) -> TemplateValue {
    switch variable {
    case .fullName: try text(Column.fullName)
    case .firstName: try text(Column.firstName)
    case .middleName: try text(Column.middleName)
    case .lastName: try text(Column.lastName)
    case .sex: try text(Column.sex)
    case .birthDate: try date(Column.birthDate)
    case .registerDate: try date(Column.registeredOn)
    case .email: try text(Column.email)
    case .phone: try text(Column.phone)
    case .country: try text(Column.country)
    case .region: try text(Column.region)
    case .city: try text(Column.city)
    case .zip: try text(Column.zip)
    case .card: try text(Column.card)
    case .bonusAmount: try number(Column.bonusAmount)
    case .bonusValidFrom: try date(Column.bonusValidFrom)
    case .bonusValidTo: try date(Column.bonusValidTo)
    case .bonusDescription: try text(Column.bonusDescription)
    case .orderCount:
      try row.int64OrNil(Column.orderCount).map { .number(ExactDecimal(units: $0, scale: 0)) }
        ?? .nothing
    case .orderSum: try number(Column.orderSum)
    case .firstOrderDate: try date(Column.firstOrderDate)
    case .lastOrderDate: try date(Column.lastOrderDate)
    case .bonusBalance: try number(Column.bonusBalance)
    case .bonusExpiresOn: try date(Column.bonusExpiresOn)
    case .lastReceiptNumber: try text(Column.lastReceiptNumber)
    case .lastReceiptDate: try date(Column.lastReceiptDate)
    case .lastReceiptAmount: try number(Column.lastReceiptAmount)
    case .lastReceiptShop: try text(Column.lastReceiptShop)
    case .unsubscribeLink: .nothing
    case .promoCode: try text(Column.promoCode)
    case .campaignID: try text(Column.campaign)
    case .businessDate: .date(businessDate)
    }
  }

  private func text(_ column: Int) throws(Problem) -> TemplateValue {
    try row.textOrNil(column).map { .text($0) } ?? .nothing
  }

  private func number(_ column: Int) throws(Problem) -> TemplateValue {
    try row.decimalOrNil(column).map { .number($0) } ?? .nothing
  }

  private func date(_ column: Int) throws(Problem) -> TemplateValue {
    try row.dateOrNil(column).map { .date($0) } ?? .nothing
  }
}
