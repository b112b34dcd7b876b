import TestKit

/// What worlds and conditions are drawn with.
typealias Dice = SplitMix64

extension SplitMix64 {
  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(0...values.count - 1)] }
  mutating func happens(_ percent: Int) -> Bool { roll(1...100) <= percent }
}

/// Words that worlds and conditions share, few enough to meet.
enum Words {
  static let cities = ["Berlin", "Bern", "Köln", "", "O'Hara"]
  static let names = ["Ann", "Anna", "Hannah", "Élodie", "%_"]
  static let shops = ["s1", "s2", "s3"]
  static let products = ["p1", "p2", "p3", "p4"]
  static let categories = ["fashion", "shoes", "boots", "food"]
  static let promoCodes = ["SPRING-1", "SPRING-2", "O'CODE"]
  static let segments = ["loyal", "lost"]
  static let rfmNames = ["Champions", "Lost", "Can't Lose Them"]
  static let eventCodes = ["visit", "cart", "view"]
  static let objects = ["o1", "o2"]
  static let pages = ["/", "/sale", "it's"]
  static let campaigns = ["birthday", "welcome"]
  static let templates = ["card", "letter"]
  static let mailings = ["news", "offers"]
  static let units = ["points", "miles"]
  static let entities = ["north", "south"]
  static let tags = ["vip", "at-risk"]
  static let audiences = ["spring", "autumn"]
  static let scores = ["default", "activity"]
  static let phoneKinds = ["mobile", "landline", "unknown"]
  static let providers = ["gmail", "other"]
  static let statuses = [
    "sent", "not_delivered", "delivered", "opened", "clicked", "complaint", "unsubscribed",
  ]
}
