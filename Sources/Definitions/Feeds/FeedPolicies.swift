/// How a file says that an amount goes back to the customer.
package enum AmountSigns: String, Sendable, CaseIterable {
  /// Amounts are not negative; the receipt's kind carries the sign.
  case positive
  /// Returns have negative amounts.
  case signed
}

/// What happens to a row whose customer is not known yet.
package enum UnknownCustomerPolicy: String, Sendable, CaseIterable {
  /// The row waits until its customer comes.
  case park
  /// A customer with nothing but an id, registered on the day of the row, is made.
  case create
}

/// What happens to a receipt without a customer.
package enum AnonymousPolicy: String, Sendable, CaseIterable {
  /// It is stored apart, outside every customer figure.
  case keep
  /// It is a reject: the customer is required.
  case reject
}

/// What happens to a line whose product is not known.
package enum UnknownProductPolicy: String, Sendable, CaseIterable {
  /// It comes home: not every programme lists its products.
  case accept
  /// It waits until its product comes.
  case park
}

/// What a file of the feed is.
package enum FeedDelivery: String, Sendable, CaseIterable {
  /// Everything there is; what a newer file no longer has is absent since its day.
  case full
  /// What is new or has changed.
  case delta
}

package enum ExtraColumnPolicy: String, Sendable, CaseIterable {
  case ignore
  case quarantine
  /// Kept as texts among the custom fields, under their own names.
  case addAsJSONB = "add-as-jsonb"
}

/// Which of several rows with one key in one file stands.
package enum DuplicateKeyPolicy: String, Sendable, CaseIterable {
  case last
  case first
  /// The newest by the version column; where that does not tell, the last.
  case version
  /// None of them: all copies are rejects.
  case reject
}

/// How many rejected rows a file may have before it is refused as a whole; the first limit that is
/// passed counts, `nil` = no such limit.
package struct RejectLimit: Sendable, Hashable {
  package var rows: Int?
  package var share: Percent?
}

/// How one knows that a file has come completely.
package enum FeedCompletion: Sendable, Hashable {
  /// Size and time unchanged for so long.
  case stable(seconds: Int)
  /// An empty file `<file>.ok` stands beside it.
  case okFile
  /// `<stem>.manifest.json` names it.
  case manifest
}

/// The settings of a feed that have defaults.
struct FeedPolicies {
  var amounts = AmountSigns.positive
  var unknownCustomer = UnknownCustomerPolicy.park
  var unknownProduct = UnknownProductPolicy.accept
  var anonymous = AnonymousPolicy.keep
  var delivery = FeedDelivery.delta
  var extraColumns = ExtraColumnPolicy.quarantine
  var duplicateKey = DuplicateKeyPolicy.last
  var rejectLimit = RejectLimit(rows: nil, share: Percent(basisPoints: 100))
  var completion = FeedCompletion.stable(seconds: 60)
  var caps = FeedCaps.standard
  var regime = FeedRegime()

  static func read(_ object: ObjectReader, kind: FeedKind) -> FeedPolicies {
    var policies = FeedPolicies()
    if kind.hasAmounts {
      policies.amounts = object.optional("amounts", .choice) ?? policies.amounts
    }
    if kind.mayCreateCustomers {
      policies.unknownCustomer =
        object.optional("unknown_customer", .choice) ?? policies.unknownCustomer
    }
    if kind.mayBeAnonymous {
      policies.anonymous = object.optional("anonymous", .choice) ?? policies.anonymous
    }
    if kind == .receiptLines {
      policies.unknownProduct =
        object.optional("unknown_product", .choice) ?? policies.unknownProduct
    }
    policies.delivery = object.optional("delivery", .choice) ?? policies.delivery
    policies.extraColumns = object.optional("extra_columns", .choice) ?? policies.extraColumns
    policies.duplicateKey = object.optional("duplicate_key", .choice) ?? policies.duplicateKey
    policies.rejectLimit = object.optional("reject_limit", .rejectLimit) ?? policies.rejectLimit
    policies.completion = object.optional("completion", .completion) ?? policies.completion
    policies.caps = object.optional("caps", .caps) ?? policies.caps
    policies.regime = FeedRegime.read(object)
    return policies
  }
}

extension Reading where Value == RejectLimit {
  static var rejectLimit: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a reject limit", findings) else { return nil }
      let rows = object.optional("rows", .integer(0...Int.max))
      let share = object.optional("share", .percent)
      object.finish()
      if !object.has("rows"), !object.has("share") {
        findings.report("found an empty reject limit, expected rows or share", at: node.place)
      }
      return RejectLimit(rows: rows, share: share)
    }
  }
}

extension Reading where Value == FeedCompletion {
  static var completion: Reading {
    Reading { node, findings in
      switch node.content {
      case .text("ok-file"): return .okFile
      case .text("manifest"): return .manifest
      case .object:
        guard let object = ObjectReader(node, "completion", findings) else { return nil }
        let span = object.required("stable_for", .timeSpan(minimumAmount: 0))
        object.finish()
        return span.map { .stable(seconds: $0.seconds) }
      default:
        findings.report(
          "found \(node.description), expected \"ok-file\", \"manifest\" or { stable_for: … }",
          at: node.place)
        return nil
      }
    }
  }
}
