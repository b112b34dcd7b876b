import CLibPQ
import Host
import SQLText
import Vocabulary

extension Connection {
  /// Sets what every session of ours relies on and reads it back, in one round trip.
  func setUp(applicationName: String) throws(Problem) {
    guard serverVersion >= Self.oldestServerVersion else {
      throw refusal(.definition, "the server has version \(serverVersion / 10_000), expected 15")
    }
    let facts = try query(sessionSQL).single
    let expected: [(String, String)] = [
      ("client_encoding", "UTF8"), ("search_path", ""), ("standard_conforming_strings", "on"),
      ("time_zone", "UTC"), ("synchronous_commit", "on"), ("check_interval", "500ms"),
    ]
    for (name, value) in expected where try facts.text(name) != value {
      throw refusal(.definition, "the session's \(name) is not \(value) after it was set")
    }
    guard try facts.text("date_style").hasPrefix("ISO") else {
      throw refusal(.definition, "the session's date style is not ISO after it was set")
    }
    try checkServer(facts)
  }

  private func checkServer(_ facts: Row) throws(Problem) {
    let encoding = try facts.text("server_encoding")
    guard encoding == "UTF8" else {
      throw refusal(.definition, "the database stores \(encoding), expected UTF8")
    }
    if try facts.text("read_only") == "on" {
      throw refusal(.noDatabase, "the server is a standby or read-only", SQLState.readOnly)
    }
    if !settings.acceptsLossyServer {
      for name in ["fsync", "full_page_writes"] where try facts.text(name) != "on" {
        throw refusal(.definition, "the server runs with \(name) off and may lose confirmed work")
      }
    }
  }

  private func refusal(_ exit: ExitCode, _ message: String, _ sqlState: String? = nil) -> Problem {
    close()
    return Problem(
      exit, message, hint: "correct the server or connect to another one", sqlState: sqlState)
  }

  private var sessionSQL: SQL {
    let statement = milliseconds(settings.statementLimit)
    let lock = milliseconds(settings.lockLimit)
    let idle = milliseconds(settings.idleInTransactionLimit)
    return """
      SELECT
        pg_catalog.set_config('client_connection_check_interval', '500ms', false) AS check_interval,
        pg_catalog.set_config('statement_timeout', \(statement), false),
        pg_catalog.set_config('lock_timeout', \(lock), false),
        pg_catalog.set_config('idle_in_transaction_session_timeout', \(idle), false),
        pg_catalog.set_config('search_path', '', false) AS search_path,
        pg_catalog.set_config('standard_conforming_strings', 'on', false)
          AS standard_conforming_strings,
        pg_catalog.set_config('DateStyle', 'ISO', false) AS date_style,
        pg_catalog.set_config('IntervalStyle', 'postgres', false),
        pg_catalog.set_config('extra_float_digits', '1', false),
        pg_catalog.set_config('bytea_output', 'hex', false),
        pg_catalog.set_config('TimeZone', 'UTC', false) AS time_zone,
        pg_catalog.set_config('synchronous_commit', 'on', false) AS synchronous_commit,
        pg_catalog.current_setting('client_encoding') AS client_encoding,
        pg_catalog.current_setting('server_encoding') AS server_encoding,
        pg_catalog.current_setting('transaction_read_only') AS read_only,
        pg_catalog.current_setting('fsync') AS fsync,
        pg_catalog.current_setting('full_page_writes') AS full_page_writes
      """
  }

  private func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return String(min(seconds * 1000 + attoseconds / 1_000_000_000_000_000, Int64(Int32.max)))
  }
}
