import Catalog
import Definitions
import SQLText
import Vocabulary

/// One step of one version of a campaign, in a night: what its statements have in common.
struct StepStatements {
  let program: Identifier
  let campaign: Identifier
  let version: CampaignVersion
  let step: CampaignStep
  let night: CampaignNight
  /// Of the current version: whoever raises a cap raises it for those who are on their way too.
  let budget: Budget
  let limits: CampaignLimits

  /// The statements of the step in their order.
  func statements() -> [CampaignStatement] {
    switch step.action {
    case .select(let segment): [named("select", select(segment.value))]
    case .filter(let condition): [named("filter", filter(condition))]
    case .refilter(let condition): [named("refilter", filter(condition))]
    case .limit(let places): [named("limit", limit(to: places)), named("exhaust", exhaust(places))]
    case .limitPoll(let limit): [named("limit poll", limitPoll(limit))]
    case .abTest(let test):
      [
        named("decide", decide(test)), named("release", releaseDecided(test)),
        named("split", split(test)),
      ]
    case .checkEmail(let mail): [named("check email", checkEmail(mail.value))]
    case .accrue(let accrual):
      accrual.isConfirmed
        ? [named("confirm", confirm), named("accrue", accrue(accrual))]
        : [named("accrue", accrue(accrual))]
    case .call(let call): [named("call", self.call(call))]
    case .report(let report): [named("report", self.report(report))]
    case .score(let booking): [named("score", score(booking))]
    case .tag(let tags): [named("\(tags.operation.rawValue) tags", tag(tags))]
    case .audience(let change): [named("\(change.operation.rawValue) audience", audience(change))]
    case .waitUntil(let date):
      [named("release", release), named("wait until", wait(until: date))]
    case .wait(let span): [named("release", release), named("wait", wait(span))]
    case .send(let message):
      [named("send \(message.channel.rawValue)", send(message))]
        + (message.promo.map { [named("count promo codes", level(of: $0))] } ?? [])
    }
  }

  private func named(_ verb: String, _ sql: SQL) -> CampaignStatement {
    CampaignStatement(
      "\(step.id): \(verb)", "\(comment: step.place)\n\(sql)")
  }

  var arrivals: SQL {
    Arrivals(
      campaign: campaign, version: version, step: step, businessDate: night.businessDate
    ).query
  }

  /// Notes the passages of entries that leave the step tonight. `source` starts at FROM, its
  /// arrivals are called `a`. With `mayHold`, those with the outcome `held` stay.
  func passages(outcome: SQL, mayHold: Bool = false, from source: SQL) -> SQL {
    let today: SQL = "\(night.businessDate)"
    let day: SQL = mayHold ? "CASE WHEN \(outcome) <> 'held' THEN \(today) END" : today
    return note(outcome, ["passed_on": day], from: source)
  }

  /// Notes the passages of entries that stay at the step over night; in a part of a larger statement.
  func stay(_ outcome: PassageOutcome, dueOn: SQL, dueAt: SQL, from source: SQL) -> SQL {
    note("\(outcome.rawValue)", ["due_on": dueOn, "due_at": dueAt], from: source)
  }

  private func note(
    _ outcome: SQL, _ days: KeyValuePairs<SQLName, SQL>, from source: SQL
  ) -> SQL {
    """
    INSERT INTO \(Catalog.Campaign.passage)
      (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
      \(SQL.joined(days.map { "\($0.key)" }, separator: ", ")))
    SELECT
      a.customer_id,
      \(campaign),
      a.occasion,
      \(step.id),
      \(version.version),
      a.is_control,
      \(night.businessDate),
      \(outcome),
      \(SQL.joined(days.map(\.value), separator: ",\n"))
    \(source)
    ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
    """
  }

  /// Those of the arrivals `a` who have not been at the step: a run again gives no place anew.
  var isNew: SQL {
    """
    NOT EXISTS (
      SELECT FROM \(Catalog.Campaign.passage) AS done
      WHERE
        done.customer_id = a.customer_id
        AND done.campaign_id = \(campaign)
        AND done.occasion = a.occasion
        AND done.step_id = \(step.id))
    """
  }

  /// The receipt `r` that made the entry `a`, for those whose occasion is one. The key of receipts
  /// finds it; that the occasion is spelt so keeps others apart.
  var receiptOfOccasion: SQL {
    """
    LEFT JOIN \(Catalog.Warehouse.receipt) AS r
      ON r.customer_id = a.customer_id
      AND a.occasion = 'receipt:' || r.receipt_id
      AND r.receipt_id = substr(a.occasion, 9)
    """
  }

  /// An order of customers that is the same in every run and has nothing to do with who they are.
  func lot(of alias: SQLName) -> SQL {
    """
    encode(sha256(convert_to(
      \("lot|\(program)|\(campaign)|\(step.id)|") || \(alias).customer_id, 'UTF8')), 'hex') COLLATE "C"
    """
  }

  /// Who did it, for rows that people look at: campaign, step and occasion.
  func source(of alias: SQLName) -> SQL {
    "\("\(campaign)/\(step.id)/") || \(alias).occasion"
  }

  func key(_ operation: IdempotencyKey.Operation, of step: CampaignStep) -> IdempotencyKey {
    IdempotencyKey(program: program, campaign: campaign, step: step.id, operation: operation)
  }
}
