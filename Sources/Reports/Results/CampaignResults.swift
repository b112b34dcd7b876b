package import Postgres
package import Vocabulary

/// What campaigns brought: messages and the purchases after them, and the comparison with controls.
package struct CampaignResults: Sendable {
  package let question: ResultsQuestion
  package let messages: [MessageResult]
  package let comparisons: [ControlComparison]
  private let rules: AttributionRules
  private let titles: [String: String]

  package static func read(
    _ question: ResultsQuestion, _ context: ReportContext, _ connection: Connection
  ) throws(Problem) -> CampaignResults {
    try connection.transaction(isolation: .repeatableRead, isReadOnly: true) {
      () throws(Problem) in
      CampaignResults(
        question: question,
        messages: try MessageResult.read(question, context.attribution, connection),
        comparisons: try ControlComparison.read(
          question, context.attribution, isOfEverybody: question.campaign == nil, connection),
        rules: context.attribution,
        titles: Dictionary(uniqueKeysWithValues: context.campaigns.map { ($0.id, $0.title) }))
    }
  }

  /// The campaigns of which there is something to say, and the one that was asked for.
  private var campaigns: [String] {
    var names = Set(messages.map(\.campaign))
    names.formUnion(comparisons.filter { !$0.isOfEverybody }.map(\.campaign))
    if let asked = question.campaign { names.insert(asked) }
    return names.sorted()
  }

  package var document: Document {
    let sections = campaigns.map { campaign in
      Document.Section(
        id: "campaign-\(campaign)", title: titles[campaign] ?? campaign,
        [
          .paragraph(
            "\(campaign): what is bought within "
              + "\(HumanNumber.count(rules.days(of: campaign), "day")) counts."),
          .table(
            ResultsTables.messages(
              messages.filter { $0.campaign == campaign && $0.channel != nil },
              "Messages, and what was bought after them.")),
          .table(ResultsTables.sides(compared(campaign), "Customers against the control group.")),
          .table(ResultsTables.uplifts(compared(campaign), Self.upliftCaption)),
        ])
    }
    let everybody = comparisons.filter(\.isOfEverybody)
    let whole = Document.Section(
      id: "everybody", title: "All campaigns together",
      [
        .table(ResultsTables.sides(everybody, "Everybody against the control group of all.")),
        .table(ResultsTables.uplifts(everybody, Self.upliftCaption)),
      ])
    return Document(
      title: question.campaign.map { titles[$0] ?? $0 } ?? "Campaigns and what they brought",
      subtitle: "business dates \(question.from) to \(question.to), "
        + "as known before \(question.knownBefore)",
      verdict: Document.Verdict(tone: .plain, sentence: sentence),
      sections: sections + (everybody.isEmpty ? [] : [whole]))
  }

  static let upliftCaption =
    "The difference: buyers in points of a per cent, revenue per customer, each within its "
    + "interval (95 %); gained is the revenue that would not have come by itself."

  private func compared(_ campaign: String) -> [ControlComparison] {
    comparisons.filter { $0.campaign == campaign }
  }

  private var sentence: String {
    let whole = messages.filter { $0.channel == nil }
    let orders = whole.reduce(0) { $0 + $1.orders }
    var revenue = DecimalSum()
    for result in whole { revenue.add(result.revenue) }
    let written = whole.reduce(0) { $0 + $1.written }
    return "\(HumanNumber.count(written, "message")), "
      + "\(HumanNumber.count(orders, "order")) after them, "
      + "\(HumanNumber.grouped(revenue.description)) of revenue."
  }

  package static let shape: JSONShape = [
    "from": .date, "to": .date, "known_before": .date,
    "campaigns": .array([
      "campaign": .text, "attribution_days": .integer, "messages": MessageResult.shape.orNull,
      "channels": .array(MessageResult.shape), "steps": .array(MessageResult.shape),
      "comparison": ControlComparison.shape.orNull,
    ]),
    "everybody": ControlComparison.shape.orNull,
  ]

  package var json: JSONValue {
    .object([
      ("from", .text(question.from.description)), ("to", .text(question.to.description)),
      ("known_before", .text(question.knownBefore.description)),
      (
        "campaigns",
        .array(
          campaigns.map { campaign in
            let results = messages.filter { $0.campaign == campaign }
            return .object([
              ("campaign", .text(campaign)),
              ("attribution_days", .integer(rules.days(of: campaign))),
              ("messages", results.first { $0.channel == nil }?.json ?? .null),
              (
                "channels",
                .array(results.filter { $0.channel != nil && $0.step == nil }.map(\.json))
              ),
              ("steps", .array(results.filter { $0.step != nil }.map(\.json))),
              ("comparison", compared(campaign).first?.json ?? .null),
            ])
          })
      ),
      ("everybody", comparisons.first(where: \.isOfEverybody)?.json ?? .null),
    ])
  }
}
