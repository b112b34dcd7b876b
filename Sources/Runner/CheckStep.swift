import Definitions
import Host
import Postgres
import SQLText
import Statements
import Vocabulary

/// Runs a step of the kind `check`: a query of a person that answers with the rows that are wrong.
///
/// It is asked in a transaction that may only read and is rolled back. The first hundred rows it
/// answers with stand in `run.check_row`, where who mends them finds them; what is told and logged
/// is their number, for they may hold what customers are called.
struct CheckStep {
  let installation: Installation
  let plan: NightPlan
  let journal: NightJournal

  func run(_ step: NightStep) throws(Problem) {
    guard let check = step.check else { throw .bug("a step check has a check") }
    let (rows, examples) = try ask(check, step)
    let isTooMuch = rows > check.atMost
    let words =
      "the check '\(step.id)' found \(HumanNumber.count(rows, "row")), expected "
      + (check.atMost == 0 ? "none" : "at most \(check.atMost)")
    let warning: String? = isTooMuch && check.severity == .warn ? words : nil
    try journal.transaction { () throws(Problem) in
      let id = SQLValue.text(step.id.text)
      _ = try journal.connection.execute(Statements.clearCheckRows, .bigint(journal.runID), id)
      _ = try journal.connection.execute(
        Statements.keepCheckRows, .bigint(journal.runID), id, .jsonb(examples))
      guard !isTooMuch || check.severity == .warn else { return }
      try journal.finish(
        step.id.text,
        facts: .object([("rows", .integer(rows)), ("warning", .optional(warning))]))
    }
    guard isTooMuch, check.severity == .error else { return }
    throw Problem(
      .badData, words, at: check.script.place,
      hint: "psql -c \"SELECT content FROM run.check_row WHERE run_id = \(journal.runID) AND "
        + "step = '\(step.id)'\" shows the first of them")
  }

  /// How many rows the query answers with, and the first of them as a JSON array.
  private func ask(_ check: NightCheck, _ step: NightStep) throws(Problem) -> (Int, String) {
    let connection = journal.connection
    let text = try ScriptStep.text(of: check.script, below: installation.home)
    let limit = step.timeout.map { Deadline.after(.seconds($0.softSeconds)) }
    do throws(Problem) {
      return try connection.rehearsal { () throws(Problem) in
        try connection.set(inTransaction: ["transaction_read_only": "on"])
        _ = try connection.query(
          Statements.setScript, .text(text), .date(plan.businessDate), .text(plan.night.name.text))
        try connection.execute(Self.count, deadline: limit)
        let found = try connection.query(Statements.checkResult).single
        return (try found.int("rows"), try found.text("examples"))
      }
    } catch {
      throw ScriptStep.told(
        error, of: step, in: "\(installation.home)/\(check.script.path)", journal)
    }
  }

  private static let count: SQL = """
    DO $check$
    DECLARE
      found record;
      rows bigint := 0;
      examples jsonb := '[]';
    BEGIN
      FOR found IN EXECUTE pg_catalog.current_setting('nightledger.script') LOOP
        rows := rows + 1;
        IF rows <= 100 THEN
          examples := examples || pg_catalog.jsonb_build_array(pg_catalog.to_jsonb(found));
        END IF;
      END LOOP;
      PERFORM
        pg_catalog.set_config('nightledger.check_rows', rows::text, true),
        pg_catalog.set_config('nightledger.check_examples', examples::text, true);
    END
    $check$
    """
}
