import Vocabulary

/// Everything that conditions can look at, small enough to be looked at one by one. But for the
/// catalogue of goods every customer is a world of his own.
struct World {
  struct Customer {
    var id: String
    var registeredOn: CivilDate
    var birthDate: CivilDate?
    var status = "active"
    /// Text fields by name; absent is unknown.
    var texts: [String: String] = [:]
    /// Custom fields as JSON texts by name.
    var custom: [String: String] = [:]
    var receipts: [Receipt] = []
    var events: [Event] = []
    var messages: [Message] = []
    var statuses: [Status] = []
    var lots: [Lot] = []
    var points: [Points] = []
    /// Tags, audiences, campaigns entered as control, campaigns entered to be paid: each since a day.
    var tags: [String: CivilDate] = [:]
    var audiences: [String: CivilDate] = [:]
    var controls: [String: CivilDate] = [:]
    var entries: [String: CivilDate] = [:]
    var scores: [Score] = []
    var memberships: [Membership] = []
    /// State by channel and category, empty for the whole channel.
    var subscriptions: [Subscription: String] = [:]
  }

  struct Receipt {
    var id: String
    var issuedOn: CivilDate
    var isReturn = false
    var isCancelled = false
    /// What was bought, or what was brought back; never negative.
    var cents: Int
    var shop: String?
    var promoCode: String?
    var lines: [Line] = []
  }

  struct Line {
    var product: String?
    var cents: Int
  }

  struct Event {
    var id: String
    var code: String
    var day: CivilDate
    var objectType: String?
    var object: String?
    var cents: Int?
    /// JSON texts by name; `nil` = no attributes at all.
    var attributes: [String: String]?
  }

  struct Message {
    var key: String
    var day: CivilDate
    var channel: String
    var campaign: String
    var template: String
    var category: String?
    var occasion: String
    var isWithdrawn: Bool
  }

  struct Status {
    var key: String
    var status: String
    var day: CivilDate
    var channel: String
  }

  struct Lot {
    var id: String
    var legalEntity: String?
    var unit: String
    var cents: Int
    var validFrom: CivilDate?
    var expiresOn: CivilDate?
    var state: String
    var isOpen: Bool
  }

  struct Points {
    var score: String
    var cents: Int
    var day: CivilDate
  }

  struct Score {
    var model: String
    var recency: Int
    var frequency: Int
    var monetary: Int
    var name: String
  }

  struct Membership {
    var segment: String
    var enteredOn: CivilDate
    var leftOn: CivilDate?
  }

  struct Subscription: Hashable {
    var channel: String
    var category: String
  }

  var customers: [Customer]
  /// The category of a product, if it has one, and the parent of a category.
  var categories: [String: String] = [:]
  var parents: [String: String] = [:]
}

func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is a day") }
  return date
}
