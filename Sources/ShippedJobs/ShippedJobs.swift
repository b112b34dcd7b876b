/// The definitions of the folder `jobs/`, held by the program: an installed binary has no source tree
/// beside it.
package enum ShippedJobs {
  /// By path below the folder, such as `nights/nightly.json5`.
  package static let files: [(path: String, bytes: [UInt8])] = [
    ("nightledger.json5", PackageResources.nightledger_json5),
    ("campaigns/birthday-bonus.json5", PackageResources.birthday_bonus_json5),
    ("feeds/accrual-responses.json5", PackageResources.accrual_responses_json5),
    ("feeds/bonus-lots.json5", PackageResources.bonus_lots_json5),
    ("feeds/categories.json5", PackageResources.categories_json5),
    ("feeds/customers.json5", PackageResources.customers_json5),
    ("feeds/dictionaries.json5", PackageResources.dictionaries_json5),
    ("feeds/events.json5", PackageResources.events_json5),
    ("feeds/message-statuses.json5", PackageResources.message_statuses_json5),
    ("feeds/products.json5", PackageResources.products_json5),
    ("feeds/promo-codes.json5", PackageResources.promo_codes_json5),
    ("feeds/receipt-lines.json5", PackageResources.receipt_lines_json5),
    ("feeds/receipts.json5", PackageResources.receipts_json5),
    ("feeds/subscriptions.json5", PackageResources.subscriptions_json5),
    ("nights/nightly.json5", PackageResources.nightly_json5),
    ("rfm/default.json5", PackageResources.default_json5),
    ("segments/berlin-adults.json5", PackageResources.berlin_adults_json5),
    ("segments/best-customers.json5", PackageResources.best_customers_json5),
    ("segments/registered-a-year-ago.json5", PackageResources.registered_a_year_ago_json5),
    ("segments/regular-buyers.json5", PackageResources.regular_buyers_json5),
    ("segments/win-back.json5", PackageResources.win_back_json5),
    ("templates/birthday-email.json5", PackageResources.birthday_email_json5),
    ("templates/birthday-sms.json5", PackageResources.birthday_sms_json5),
  ]
}
