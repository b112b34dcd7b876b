import Vocabulary

/// Reads `purchases: { last: "90 days", count: { at_least: 2 } }`.
struct PurchaseReader {
  let findings: Findings

  func read(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "purchases", findings) else { return nil }
    let names = Reading<String>.filledText.located.oneOrMore
    let kind = object.optional("kind", Reading<PurchaseKind>.choice) ?? .sale
    let shops = object.optional("shop", names) ?? []
    let products = object.optional("product", names) ?? []
    let categories = object.optional("category", names) ?? []
    let amount = object.member("amount").map { member in
      ValueTestReader(
        subject: "'amount' of a receipt", type: .decimal, canBeUnknown: false, findings: findings
      ).read(member.value)
    }
    let promoCode = object.member("promo_code").map(promoCodeTests)
    let tests = FactTestsReader(
      subject: "purchases", measures: FactMeasure.ofPurchases, findings: findings
    ).read(object, at: place)
    object.finish()
    if !object.has("product"), !object.has("category"), let place = object.place(of: "share") {
      findings.report(
        "found a share of purchases without product or category", at: place,
        hint: "say whose share it is: category: \"shoes\"")
    }
    return .purchases(
      PurchaseCondition(
        kind: kind, shops: shops, products: products, categories: categories,
        amount: amount ?? [], promoCode: promoCode ?? [], tests: tests, place: place))
  }

  /// One code, a list of codes, or tests of the code.
  private func promoCodeTests(_ member: Node.Member) -> [ValueTest] {
    if case .object = member.value.content {
      return ValueTestReader(
        subject: "'promo_code' of a receipt", type: .text, findings: findings
      ).read(member.value)
    }
    guard let codes = Reading<String>.filledText.oneOrMore.read(member.value, findings) else {
      return []
    }
    return [ValueTest(rule: .oneOf(codes.map(LiteralValue.text)), place: member.keyPlace)]
  }
}
