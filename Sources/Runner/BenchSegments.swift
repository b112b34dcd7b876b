/// Fifty segments as analysts write them, for the bench: who they are, when they came, what and how
/// often they buy, for how long they have not; alone and combined.
package enum BenchSegments {
  /// Names and texts of the definitions.
  package static let all: [(name: String, text: String)] = conditions.enumerated().map {
    ("bench-\($0.offset + 101)", "{ where: { \($0.element) } }\n")
  }

  private static let conditions = profiles + purchases + silences + combinations

  private static let profiles = [
    #"age_years: { between: [18, 25] }"#,
    #"age_years: { between: [26, 40] }, sex: { is: "F" }"#,
    #"age_years: { at_least: 60 }"#,
    #"city: { is: "City 1" }"#,
    #"city: { in: ["City 2", "City 3", "City 5"] }, sex: { is: "M" }"#,
    #"email: { is_known: true }, phone: { is_unknown: true }"#,
    #"birthday_in_next: "7 days""#,
    #"birthday_in_month: 11"#,
    #"days_since_registration: { between: [1, 30] }"#,
    #"days_since_registration: { at_least: 1825 }"#,
  ]

  private static let purchases =
    [30, 90, 180, 365].flatMap { days in
      [
        #"purchases: { last: "\#(days) days", count: { at_least: 2 } }"#,
        #"purchases: { last: "\#(days) days", sum: { at_least: "500.00" } }"#,
        #"purchases: { last: "\#(days) days", average: { more_than: "210.00" } }"#,
        #"purchases: { last: "\#(days) days", happened: false }"#,
      ]
    } + [
      #"purchases: { count: { between: [1, 3] } }"#,
      #"purchases: { kind: "net", sum: { at_least: "2000.00" } }"#,
      #"purchases: { largest: { at_least: "399.00" } }"#,
      #"purchases: { first_on: { at_least: "2026-06-01" } }"#,
      #"purchases: { shop: "S7", last: "90 days", happened: true }"#,
      #"purchases: { shop: ["S1", "S2", "S3"], last: "365 days", count: { at_least: 2 } }"#,
      #"purchases: { amount: { at_least: "300.00" }, last: "180 days", count: { at_least: 1 } }"#,
      #"purchases: { kind: "return", last: "90 days", happened: true }"#,
      #"purchases: { kind: "net", last: "365 days", sum: { less_than: 100 } }"#,
    ]

  private static let silences = [
    #"days_since_last_order: { between: [1, 14] }"#,
    #"days_since_last_order: { between: [15, 30] }"#,
    #"days_since_last_order: { between: [31, 60] }"#,
    #"days_since_last_order: { between: [61, 90] }"#,
    #"days_since_last_order: { between: [91, 180] }"#,
    #"days_since_last_order: { at_least: 181 }"#,
  ]

  private static let combinations = [
    #"days_since_last_order: { at_least: 60 }, purchases: { last: "365 days", count: { at_least: 5 } }"#,
    #"city: { in: ["City 8", "City 9"] }, purchases: { last: "90 days", sum: { at_least: 300 } }"#,
    #"birthday_in_next: "14 days", purchases: { last: "365 days", happened: true }"#,
    #"not: { purchases: { last: "180 days", happened: true } }, email: { is_known: true }"#,
    #"any: [{ age_years: { at_most: 25 } }, { purchases: { last: "30 days", count: { at_least: 3 } } }]"#,
    #"days_since_registration: { at_most: 365 }, purchases: { count: { at_least: 3 } }"#,
    #"sex: { is: "F" }, purchases: { shop: "S4", last: "365 days", sum: { at_least: 100 } }"#,
    #"all: [{ age_years: { between: [30, 50] } }, { days_since_last_order: { at_most: 30 } }]"#,
    #"not: { email: { is_known: true } }, purchases: { last: "90 days", happened: true }"#,
  ]
}
