import Glibc
import Host
import Vocabulary

/// What an embedded cluster promises about its data.
package enum ClusterProfile: Sendable {
  /// What it has confirmed survives a power cut.
  case durable
  /// For tests that do not kill: nothing is synced.
  case test
}

/// The files that tell the server how to run. They are written before each start, so a new version
/// of the product brings its own settings; what a person sets by `ALTER SYSTEM` stands above them.
struct ClusterConfiguration {
  let folders: ClusterFolders
  let profile: ClusterProfile
  let accountNames: [String]

  func write(owner: ServerAccount?) throws(Problem) {
    try writeSmallFile("\(folders.data)/postgresql.conf", settings, owner: owner)
    try writeSmallFile(
      "\(folders.data)/pg_hba.conf", "local all all peer map=nightledger\n", owner: owner)
    // Who may come in as the database user nightledger: nobody but us and the server's account.
    let lines = Set(accountNames).sorted().map { "nightledger \(quoted($0, "\"")) nightledger\n" }
    try writeSmallFile("\(folders.data)/pg_ident.conf", lines.joined(), owner: owner)
  }

  /// Figures: performance.md 2.4. `wal_level=minimal` is allowed because nobody replicates from a
  /// private cluster; a load into a table of its own transaction then writes no WAL.
  private var settings: String {
    let common: [(String, String)] = [
      ("listen_addresses", "''"), ("port", "5432"),
      ("unix_socket_directories", quoted("\"\(folders.socketFolder)\"", "'")),
      ("unix_socket_permissions", "0700"), ("max_connections", "40"),
      ("shared_buffers", "\(sharedBuffersMegabytes)MB"), ("work_mem", "64MB"),
      ("maintenance_work_mem", "256MB"), ("temp_buffers", "32MB"),
      ("effective_io_concurrency", "16"), ("random_page_cost", "1.5"), ("jit", "off"),
      ("wal_level", "minimal"), ("max_wal_senders", "0"),
      ("wal_buffers", "16MB"), ("checkpoint_timeout", "15min"),
      ("logging_collector", "off"), ("log_destination", "stderr"),
      ("log_line_prefix", "'%m [%p] %q%a '"), ("log_statement", "none"),
      ("log_min_error_statement", "panic"), ("log_error_verbosity", "terse"),
      ("log_timezone", "UTC"), ("timezone", "UTC"), ("datestyle", "'iso, ymd'"),
      ("lc_messages", "C"), ("lc_monetary", "C"), ("lc_numeric", "C"), ("lc_time", "C"),
      ("default_text_search_config", "'pg_catalog.simple'"),
    ]
    let own: [(String, String)]
    switch profile {
    case .durable:
      own = [
        ("fsync", "on"), ("full_page_writes", "on"), ("max_wal_size", "6GB"),
        // pglz took three quarters of a delta into a large key; lz4 is not in every build.
        ("wal_compression", "off"),
        // The disk writes while rows are loaded, so that the sync at the end finds little left.
        ("backend_flush_after", "'2MB'"),
      ]
    case .test:
      own = [
        ("fsync", "off"), ("full_page_writes", "off"), ("synchronous_commit", "off"),
        // A test cluster may stand in memory.
        ("autovacuum", "off"), ("max_wal_size", "512MB"),
      ]
    }
    return "# Written by nightledger before each start; use ALTER SYSTEM to change a setting.\n"
      + (common + own).map { "\($0) = \($1)\n" }.joined()
  }

  /// 512 MB, less on a machine with less than 4 GB, as tests need less. With half of it a night of a
  /// million accruals read back what it had just written.
  private var sharedBuffersMegabytes: Int {
    if profile == .test { return 64 }
    let megabytes = sysconf(Int32(_SC_PHYS_PAGES)) / 1024 * sysconf(Int32(_SC_PAGESIZE)) / 1024
    return max(32, min(512, megabytes / 8))
  }

  private func quoted(_ text: String, _ mark: String) -> String {
    mark + text.replacing(mark, with: mark + mark) + mark
  }
}
