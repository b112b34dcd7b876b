/// Twenty campaigns as marketing writes them, for the bench: dates of customers, days since, what was
/// bought; points, waits and messages behind them.
package enum BenchCampaigns {
  /// Names, which are the ids, and texts of the definitions.
  package static let all: [(name: String, text: String)] = triggers.enumerated().map {
    let name = "bench-\($0.offset + 101)"
    return (name, text(id: name, trigger: $0.element, steps: endings[$0.offset % endings.count]))
  }

  /// The birthday alone, as the recipe has it.
  package static let birthday = "bench-101"

  private static func text(id: String, trigger: String, steps: [String]) -> String {
    """
    {
      id: "\(id)", control_group: "5%", trigger: { \(trigger) },
      steps: [
        \(steps.joined(separator: ",\n    "))
      ],
    }

    """
  }

  private static let triggers =
    [0, -3, -7].map { #"date_come: { field: "birth_date", every: "year", offset_days: \#($0) }"# }
    + [
      #"date_come: { field: "registered_on", every: "month" }"#,
      #"anniversary: { of: "registration", every: "1 year" }"#,
      #"anniversary: { of: "registration", every: "6 months", offset_days: 1 }"#,
      #"anniversary: { of: "first_order", every: "1 month" }"#,
      #"anniversary: { of: "last_order", every: "3 months" }"#,
      "days_since_registration: 3", "days_since_registration: 30", "days_since_registration: 90",
      "days_since_last_order: 30", "days_since_last_order: 60", "days_since_last_order: 90",
      #"registered: { late: "3650 days" }"#,
      #"order_made: { shop: "S1", late: "3650 days" }"#,
      #"order_paid: { amount: { at_least: 300 }, late: "3650 days" }"#,
      #"order_made: { amount: { between: [50, 100] }, late: "3650 days" }"#,
      #"order_cancelled: { late: "3650 days" }"#,
      #"date_come_for_order: { offset_days: 14, late: "3650 days" }"#,
    ]

  private static let gift =
    #"{ id: "gift", accrue: { amount: "100.00", lifetime: "30 days", legal_entity: "north" } }"#
  private static let text = #"{ id: "text", send_sms: { template: "birthday-sms" } }"#
  private static let mail = #"{ id: "mail", send_email: { template: "birthday-email" } }"#

  private static let endings = [
    [gift, #"{ wait: "1 day" }"#, text],
    [#"{ filter: { city: { in: ["City 1", "City 2", "City 3"] } } }"#, gift],
    [#"{ filter: { consent: "email" }, yes: "mail", no: "text" }"#, mail, text],
    [#"{ wait: "2 days" }"#, #"{ filter: { age_years: { at_least: 30 } } }"#, gift],
  ]
}
