import Definitions
import Foundation
import Testing
import Vocabulary

@Suite struct ShippedJobsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../jobs").standardized.path()

  @Test func `the shipped definitions are right`() throws {
    let programme = try Programme.load(folder: Self.folder)
    #expect(programme.settings.program.text == "demo")
    #expect(
      programme.feeds.map(\.name.text) == [
        "accrual-responses", "bonus-lots", "categories", "customers", "dictionaries", "events",
        "message-statuses", "products", "promo-codes", "receipt-lines", "receipts", "subscriptions",
      ])
    #expect(
      programme.campaigns.map(\.id.value.text) == [
        "abandoned-cart", "birthday-bonus", "cashback", "category-fan", "expiring-bonuses",
        "quality-call", "registration-anniversary", "rfm-rescue", "subject-lines", "welcome-chain",
        "win-back-60-days", "holiday-greeting", "monthly-news",
      ])
    #expect(programme.campaigns.filter(\.isActive).map(\.id.value.text) == ["birthday-bonus"])
    #expect(
      Set(programme.tests.map(\.campaign.value)) == Set(programme.campaigns.map(\.id.value)))
    #expect(programme.nights.map(\.at.description) == ["02:00"])
  }
}
