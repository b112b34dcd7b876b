import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Lets those go on whose accrual the platform has confirmed, and those leave whose accrual it has
  /// rejected. A duplicate counts as what the first answer was. Who was merged since is answered
  /// under the name he was paid by.
  ///
  /// Writes: `campaign.passage`, outcome `next` or `refused:rejected`. Twice: who went on is held no
  /// more.
  var confirm: SQL {
    """
    UPDATE \(Catalog.Campaign.passage) AS p
    SET
      outcome = CASE WHEN v.is_confirmed THEN 'next' ELSE 'refused:rejected' END,
      passed_on = \(night.businessDate)
    FROM (
      SELECT
        a.customer_id,
        a.occasion,
        bool_or(r.status = 'confirmed' OR r.original_status = 'confirmed') AS is_confirmed
      FROM (
        \(held)
      ) AS a
      JOIN LATERAL (
        SELECT a.customer_id, a.occasion
        UNION ALL
        SELECT m.customer_id, a.occasion
        FROM \(Catalog.Warehouse.customerMerge) AS m
        WHERE m.root = a.customer_id AND m.is_moved
      ) AS k ON true
      JOIN \(Catalog.Warehouse.accrualResponse) AS r
        ON r.customer_id = k.customer_id
        AND r.accrual_key = \(key(.accrue, of: step).sql(of: "k"))
        AND r.processed_on <= \(night.businessDate)
      GROUP BY a.customer_id, a.occasion
    ) AS v
    WHERE
      p.customer_id = v.customer_id
      AND p.campaign_id = \(campaign)
      AND p.occasion = v.occasion
      AND p.step_id = \(step.id)
      AND p.passed_on IS NULL
    """
  }

  /// The entries that stay at the step since an earlier night.
  var held: SQL {
    """
    SELECT h.customer_id, h.occasion
    FROM \(Catalog.Campaign.passage) AS h
    WHERE
      h.campaign_id = \(campaign)
      AND h.step_id = \(step.id)
      AND h.passed_on IS NULL
      AND h.arrived_on < \(night.businessDate)
      AND h.version = \(version.version)
    """
  }
}
