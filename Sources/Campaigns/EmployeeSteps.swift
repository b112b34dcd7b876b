import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Asks an employee to call everyone who arrives, has a phone and did not forbid it; the control
  /// group goes on uncalled. Without a named one, the active employees of the dictionary take turns
  /// in the order of their codes.
  ///
  /// Writes: `campaign.passage` and one row per customer in `campaign.call`, in one statement.
  /// Twice: a second run for the same occasion asks for nothing (`call_is_asked_for_once`).
  func call(_ call: CallStep) -> SQL {
    let nobody: SQL =
      call.employee == nil
      ? "\nWHEN NOT EXISTS (SELECT FROM employee AS e) THEN 'refused:no_employee'" : ""
    let turn: SQL = call.employee == nil ? "n.turn" : "\(SQLValue.null(.bigint))"
    let assignee: SQL = call.employee.map { "\($0)" } ?? "e.code"
    let employee: SQL =
      call.employee == nil ? "\nJOIN employee AS e ON e.position = n.turn % e.employees" : ""
    return """
      WITH arrival AS (
        \(arrivals)
      ),
      employee AS (
        SELECT
          d.code,
          row_number() OVER (ORDER BY d.code) - 1 AS position,
          count(*) OVER () AS employees
        FROM \(Catalog.Warehouse.dictionaryEntry) AS d
        WHERE d.dictionary = 'employees' AND d.is_active AND d.absent_since IS NULL
      ),
      judged AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          c.phone,
          \(lot(of: "a")) AS lot,
          CASE
            WHEN c.status IS DISTINCT FROM 'active' THEN 'suppressed:not_active'
            WHEN c.phone IS NULL OR c.phone = '' THEN 'suppressed:no_address'
            WHEN s.state = 'off' THEN 'suppressed:unsubscribed'
            WHEN a.is_control THEN 'control'\(nobody)
            ELSE 'next'
          END AS outcome
        FROM arrival AS a
        LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id
        LEFT JOIN \(Catalog.Warehouse.subscription) AS s
          ON s.customer_id = a.customer_id AND s.channel = 'call' AND s.category = ''
        WHERE \(isNew)
      ),
      numbered AS (
        SELECT
          j.customer_id,
          j.occasion,
          j.is_control,
          j.phone,
          j.outcome,
          \(turnsTaken) + row_number() OVER (
            PARTITION BY j.outcome ORDER BY j.lot, j.customer_id, j.occasion) - 1 AS turn
        FROM judged AS j
      ),
      passed AS (
        \(passages(outcome: "a.outcome", from: "FROM numbered AS a"))
      )
      INSERT INTO \(Catalog.Campaign.call)
        (customer_id, call_key, campaign_id, occasion, step_id, business_date, queue, phone, topic,
        script_id, script, assignee, turn, due_on, priority, window_from, window_until)
      SELECT
        n.customer_id,
        \(key(.call, of: step).sql(of: "n")),
        \(campaign),
        n.occasion,
        \(step.id),
        \(night.businessDate),
        \(call.queue),
        n.phone,
        \(call.topic),
        \(call.script.id ?? step.id),
        \(call.script.text),
        \(assignee),
        \(turn),
        \(night.businessDate.adding(days: call.dueDays)),
        \(version.definition.priority),
        \(call.window.opens.minuteOfDay),
        \(call.window.closes.minuteOfDay)
      FROM numbered AS n\(employee)
      WHERE n.outcome = 'next'
      ON CONFLICT (customer_id, call_key) DO NOTHING
      """
  }

  /// How many calls of this step went round the employees.
  private var turnsTaken: SQL {
    """
    coalesce((
      SELECT max(t.turn) + 1
      FROM \(Catalog.Campaign.call) AS t
      WHERE t.campaign_id = \(campaign) AND t.step_id = \(step.id)), 0)
    """
  }

  /// Tells an employee who came, the control group apart: how many in this night, or each of them.
  ///
  /// Writes: `campaign.passage` and `campaign.report`, in one statement. Twice: only who has not
  /// passed is added to what is told.
  func report(_ report: ReportStep) -> SQL {
    let row: SQL =
      switch report.per {
      case .customer: "p.customer_id, \(campaign), \(step.id), p.occasion"
      case .night: "'', \(campaign), \(step.id), ''"
      }
    let group: SQL =
      report.per == .customer ? "GROUP BY p.customer_id, p.occasion" : "HAVING count(*) > 0"
    return noting(
      """
      INSERT INTO \(Catalog.Campaign.report) AS r
        (customer_id, campaign_id, step_id, occasion, business_date, recipient, message, entries)
      SELECT
        \(row),
        \(night.businessDate),
        \(report.recipient),
        \(report.message),
        count(*)
      FROM passed AS p
      WHERE p.outcome = 'next'
      \(group)
      ON CONFLICT (customer_id, campaign_id, step_id, occasion, business_date) DO UPDATE
      SET entries = r.entries + EXCLUDED.entries
      """)
  }
}
