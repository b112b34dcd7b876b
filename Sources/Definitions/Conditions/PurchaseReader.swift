import Vocabulary

/// Reads `purchases: { last: "90 days", count: { at_least: 2 } }`.
struct PurchaseReader {
  let findings: Findings

  func read(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "purchases", findings) else { return nil }
    let window = window(object)
    let kind = object.optional("kind", Reading<PurchaseKind>.choice) ?? .sale
    let shops = object.optional("shop", Reading<String>.filledText.oneOrMore) ?? []
    let products = object.optional("product", Reading<String>.filledText.oneOrMore) ?? []
    let measures = PurchaseMeasure.allCases.compactMap { measure(object, $0) }
    let happened = object.optional("happened", Reading<Bool>.boolean.located)
    object.finish()
    if measures.isEmpty, happened == nil,
      !PurchaseMeasure.allCases.contains(where: {
        object.has($0.rawValue)
      })
    {
      findings.report(
        "purchases tests nothing, expected happened, count, sum or another measure", at: place,
        hint: "write happened: true")
    }
    if happened?.value == false, !measures.isEmpty, let happened {
      findings.report(
        "purchases that did not happen cannot pass another test", at: happened.place)
    }
    return .purchases(
      PurchaseCondition(
        window: window, kind: kind, shops: shops, products: products, measures: measures,
        happened: happened, place: place))
  }

  private func measure(_ object: ObjectReader, _ measure: PurchaseMeasure) -> PurchaseMeasureTest? {
    guard let member = object.member(measure.rawValue) else { return nil }
    let isCount = measure == .count
    let tests = ValueTestReader(
      subject: "'\(measure.rawValue)' of purchases", type: measure.type,
      canBeUnknown: !isCount && measure != .sum, bounds: isCount ? 0...999_999_999 : nil,
      findings: findings
    ).read(member.value)
    return PurchaseMeasureTest(measure: measure, tests: tests, place: member.keyPlace)
  }

  private func window(_ object: ObjectReader) -> PurchaseWindow {
    let last = object.optional("last", .days(1...100_000))
    let from = object.optional("from", .date)
    let until = object.optional("until", .date)
    if object.has("last"), object.has("from") || object.has("until"),
      let place = object.place(of: "last")
    {
      findings.report(
        "found last together with from or until, expected one kind of window", at: place)
    }
    if let from, let until, from > until, let place = object.place(of: "until") {
      findings.report("the window ends on \(until), before it begins on \(from)", at: place)
    }
    if let last { return .last(days: last) }
    return from == nil && until == nil ? .life : .dates(from: from, until: until)
  }
}
