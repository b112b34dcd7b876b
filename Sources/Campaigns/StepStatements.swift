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

  /// The statements of the step in their order.
  func statements() -> [CampaignStatement] {
    switch step.action {
    case .select(let segment): [named("select", select(segment.value))]
    case .filter(let condition): [named("filter", filter(condition))]
    case .accrue(let accrual): [named("accrue", accrue(accrual))]
    case .wait(let span): [named("release", release), named("wait", wait(span))]
    case .send(let message): [named("send \(message.channel.rawValue)", send(message))]
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
  /// arrivals are called `a`.
  func passages(outcome: SQL, from source: SQL) -> SQL {
    """
    INSERT INTO \(Catalog.Campaign.passage)
      (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
      passed_on)
    SELECT
      a.customer_id,
      \(campaign),
      a.occasion,
      \(step.id),
      \(version.version),
      a.is_control,
      \(night.businessDate),
      \(outcome),
      \(night.businessDate)
    \(source)
    ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
    """
  }

  func key(_ operation: IdempotencyKey.Operation, of step: CampaignStep) -> IdempotencyKey {
    IdempotencyKey(program: program, campaign: campaign, step: step.id, operation: operation)
  }
}
