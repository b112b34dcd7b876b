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
    #expect(programme.campaigns.map(\.id.value.text) == ["birthday-bonus"])
    #expect(programme.nights.map(\.at.description) == ["02:00"])
  }
}
