package import Vocabulary

/// Gives bonus points to everyone who reaches this step.
///
/// Writes: one row per customer in the ledger, once per occasion.
/// Example: `{ id: "gift", accrue: { amount: "500.00", lifetime: "30 days", legal_entity: "north" } }`
package struct AccrueStep: Sendable {
  package let amount: Amount
  package let lifetime: Lifetime
  package let activation: Activation
  package let legalEntity: Located<Identifier>
  /// What the customer reads beside the points.
  package let description: String
  /// Whether entries are held until the platform has confirmed the accrual.
  package let isConfirmed: Bool
  /// What the return of the receipt takes back; only where the accrual hangs on one.
  package let onReturn: OnReturn

  /// What happens to the points when their receipt is returned or cancelled.
  package enum OnReturn: String, Sendable, CaseIterable {
    case keep
    /// All of them, at the first return.
    case reverse
    /// The same part of them as was returned of the receipt.
    case inProportion = "in_proportion"
  }

  package enum Amount: Sendable, Hashable {
    /// More than 0, with the decimals that were written.
    case fixed(ExactDecimal)
    case share(ReceiptShare)
  }

  /// When the points are gone.
  package enum Lifetime: Sendable, Hashable {
    /// So many whole days after the activation.
    case days(Int)
    /// The last day on which they can be spent.
    case until(CivilDate)
  }

  /// When the points can be spent.
  package enum Activation: Sendable, Hashable {
    /// So many whole days after the business date; 0 = at once.
    case afterDays(Int)
    case on(CivilDate)
  }

  static func read(_ node: Node, _ findings: Findings) -> AccrueStep? {
    guard let object = ObjectReader(node, "accrue", findings) else { return nil }
    let amount = object.required("amount", .amount)
    let lifetime = object.required("lifetime", .lifetime)
    let activation = object.optional("activation", .activation) ?? .afterDays(0)
    let legalEntity = object.required("legal_entity", Reading<Identifier>.identifier.located)
    let description = object.optional("description", .plainLine) ?? ""
    let confirmed = object.optional(
      "confirmed", .onlyTrue(otherwise: "leave it out to go on at once"))
    let onReturn = object.optional("on_return", Reading<OnReturn>.choice) ?? .reverse
    object.finish()
    if case .on(let start) = activation, case .until(let end) = lifetime, start > end,
      let place = object.place(of: "lifetime")
    {
      findings.report(
        "the points are gone on \(end), before they are active on \(start)", at: place)
    }
    guard let amount, let lifetime, let legalEntity else { return nil }
    return AccrueStep(
      amount: amount, lifetime: lifetime, activation: activation, legalEntity: legalEntity,
      description: description, isConfirmed: confirmed ?? false, onReturn: onReturn)
  }
}

extension Reading where Value == AccrueStep.Amount {
  static var amount: Reading {
    Reading { node, findings in
      if case .object = node.content {
        return ReceiptShare.read(node, findings).map { .share($0) }
      }
      return Reading<ExactDecimal>.money.read(node, findings).map { .fixed($0) }
    }
  }
}

extension Reading where Value == AccrueStep.Lifetime {
  static var lifetime: Reading {
    Reading { node, findings in
      if case .text(let text) = node.content, let date = CivilDate(text) { return .until(date) }
      return Reading<Int>.parsed(
        "1 to 36500 whole days or a date", hint: #"write "30 days" or "2026-12-31""#
      ) { TimeSpan($0)?.wholeDays.flatMap { (1...36_500).contains($0) ? $0 : nil } }
      .read(node, findings).map { .days($0) }
    }
  }
}

extension Reading where Value == AccrueStep.Activation {
  static var activation: Reading {
    Reading { node, findings in
      if case .text(let text) = node.content, let date = CivilDate(text) { return .on(date) }
      return Reading<Int>.parsed(
        "0 to 3650 whole days or a date", hint: #"write "3 days" or "2026-12-01""#
      ) { TimeSpan($0)?.wholeDays.flatMap { (0...3650).contains($0) ? $0 : nil } }
      .read(node, findings).map { .afterDays($0) }
    }
  }
}
