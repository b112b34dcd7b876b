import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// What each arrival is due who has not been here: customer_id, occasion, is_control, amount, receipt_id,
  /// receipt_amount and the outcome.
  ///
  /// An entry whose occasion is a receipt hangs on it, even where the amount is fixed.
  func priced(_ accrual: AccrueStep) -> SQL {
    let paid: SQL = accrual.isConfirmed ? "'held'" : "'next'"
    return """
      SELECT
        \(Self.pricedColumns),
        CASE
          WHEN a.status IS DISTINCT FROM 'active' THEN 'refused:not_active'\(refusals(accrual))
          WHEN a.is_control THEN 'control'
          ELSE \(paid)
        END AS outcome
      FROM (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          c.status,
          r.receipt_id,
          r.amount AS receipt_amount,
          r.status AS receipt_status,
          \(amount(accrual.amount)) AS amount
        FROM arrival AS a
        LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id
        \(receipt(accrual.amount))
        WHERE \(isNew)
      ) AS a
      """
  }

  /// What is known of each arrival from here on, whatever becomes of it.
  static let pricedColumns: SQL = """
    a.customer_id,
    a.occasion,
    a.is_control,
    a.receipt_id,
    a.receipt_amount,
    a.amount
    """

  private func refusals(_ accrual: AccrueStep) -> SQL {
    var refusals: SQL = ""
    if case .share = accrual.amount {
      refusals = "\nWHEN a.receipt_id IS NULL THEN 'refused:no_receipt'"
    }
    if accrual.onReturn != .keep {
      refusals = "\(refusals)\nWHEN a.receipt_status = 'cancelled' THEN 'refused:returned'"
    }
    if accrual.onReturn == .reverse {
      refusals = """
        \(refusals)
        WHEN EXISTS (
          SELECT FROM \(Catalog.Warehouse.receipt) AS b
          WHERE
            b.customer_id = a.customer_id
            AND b.parent_receipt_id = a.receipt_id
            AND b.kind = 'return'
            AND b.status <> 'cancelled'
        ) THEN 'refused:returned'
        """
    }
    if case .share = accrual.amount {
      refusals = "\(refusals)\nWHEN a.amount <= 0 THEN 'refused:nothing'"
    }
    return refusals.isEmpty ? refusals : "\n\(refusals)"
  }

  private func amount(_ amount: AccrueStep.Amount) -> SQL {
    switch amount {
    case .fixed(let amount): "\(amount)"
    case .share(let share): share.amount
    }
  }

  /// Joins the receipt `r` that an arrival `a` hangs on.
  private func receipt(_ amount: AccrueStep.Amount) -> SQL {
    if case .share(let share) = amount, share.receipt == .last {
      return """
        LEFT JOIN LATERAL (
          SELECT r.receipt_id, r.amount, r.status
          FROM \(Catalog.Warehouse.receipt) AS r
          WHERE
            r.customer_id = a.customer_id
            AND r.kind = 'sale'
            AND r.status <> 'cancelled'
            AND r.issued_on < \(night.businessDate)
          ORDER BY r.issued_at DESC, r.receipt_id DESC
          FETCH FIRST 1 ROW ONLY
        ) AS r ON true
        """
    }
    return "\(receiptOfOccasion)\n  AND r.kind = 'sale'"
  }
}

extension ReceiptShare {
  /// The share of `r.amount`, rounded, then kept between its bounds.
  fileprivate var amount: SQL {
    let power = ExactDecimal(units: [1, 10, 100, 1000, 10_000][decimals], scale: 0)
    let scaled: SQL =
      "(r.amount * \(ExactDecimal(units: Int64(share.basisPoints), scale: 4)) * \(power))"
    let whole: SQL =
      switch rounding {
      case .down: "floor(\(scaled))"
      case .up: "ceil(\(scaled))"
      case .halfUp: "floor(\(scaled) + 0.5)"
      case .halfEven:
        """
        CASE
          WHEN \(scaled) - floor(\(scaled)) = 0.5 THEN 2 * floor((floor(\(scaled)) + 1) / 2)
          ELSE floor(\(scaled) + 0.5)
        END
        """
      }
    var amount: SQL = "(\(whole)) / \(power)"
    if let minimum { amount = "greatest(\(amount), \(minimum))" }
    if let maximum { amount = "least(\(amount), \(maximum))" }
    return "round(\(amount), \(decimals))"
  }
}
