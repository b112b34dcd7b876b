import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct SettingsTests {
  @Test func `a session has the settings that the protocol asks for`() throws {
    let connection = try TestCluster.connect(as: "night 2025-03-01")
    for (name, value) in [
      ("client_connection_check_interval", "500ms"), ("lock_timeout", "30s"),
      ("statement_timeout", "1h"), ("idle_in_transaction_session_timeout", "10min"),
      ("search_path", ""), ("standard_conforming_strings", "on"), ("TimeZone", "UTC"),
      ("synchronous_commit", "on"), ("application_name", "night 2025-03-01"), ("jit", "off"),
      ("listen_addresses", ""), ("server_encoding", "UTF8"), ("lc_collate", "C"),
    ] {
      let row = try connection.query("SELECT current_setting(\(name)) AS value").single
      #expect(try row.text("value") == value, "\(name)")
    }
  }

  @Test func `a network host without verified TLS is refused before anything is sent`() throws {
    for conninfo in [
      "host=192.0.2.1 dbname=d user=u", "host=db.invalid sslmode=require user=u",
      "hostaddr=192.0.2.1 host=localhost user=u", "host=localhost,db.invalid user=u",
      "postgresql://u@127.example.invalid/d?sslmode=verify-ca",
    ] {
      let problem = #expect(throws: Problem.self) {
        try Connection.open(ConnectionSettings(conninfo: conninfo), applicationName: "test")
      }
      #expect(problem?.exit == .definition, "\(conninfo)")
      #expect(problem?.message.contains("expected verify-full") == true)
    }
  }

  @Test func `a password on the command line is refused and not repeated`() throws {
    for option in ["postgresql://u:hunter2@localhost/d", "host=localhost password=hunter2"] {
      let problem = #expect(throws: Problem.self) {
        try ConnectionSettings.requested(option: option)
      }
      #expect(problem?.exit == .usage)
      #expect(problem?.description.contains("hunter2") == false)
    }
    #expect(throws: Problem.self) { try ConnectionSettings.requested(option: "hunter2 = '") }
    #expect(try ConnectionSettings.requested(option: "service=crm") != nil)
  }

  @Test func `a database in another encoding is refused`() throws {
    let connection = try TestCluster.connect()
    try connection.execute(
      "CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
    defer { #expect(throws: Never.self) { try connection.execute("DROP DATABASE ascii") } }
    let problem = #expect(throws: Problem.self) { try TestCluster.connect(database: "ascii") }
    #expect(problem?.exit == .definition)
    #expect(problem?.message == "the database stores SQL_ASCII, expected UTF8")
  }

  @Test func `a read-only database and one that is not there are refused`() throws {
    let connection = try TestCluster.connect()
    try connection.execute("CREATE DATABASE standby TEMPLATE template0")
    defer { #expect(throws: Never.self) { try connection.execute("DROP DATABASE standby") } }
    try connection.execute("ALTER DATABASE standby SET default_transaction_read_only = on")
    let problem = #expect(throws: Problem.self) { try TestCluster.connect(database: "standby") }
    #expect(problem?.exit == .noDatabase)
    #expect(problem?.sqlState == "25006")
    let missing = #expect(throws: Problem.self) { try TestCluster.connect(database: "nowhere") }
    #expect(missing?.sqlState == "3D000")
    #expect(missing?.exit == .definition)
  }

  @Test func `a server that may lose confirmed work is refused in earnest`() throws {
    var settings = try TestCluster.settings()
    settings.acceptsLossyServer = false
    let problem = #expect(throws: Problem.self) {
      try Connection.open(settings, applicationName: "test")
    }
    #expect(problem?.exit == .definition)
    #expect(problem?.message.contains("fsync off") == true)
  }
}
