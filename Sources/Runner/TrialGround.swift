package import Definitions
import Host
import Postgres
import SQLText
package import Vocabulary

/// Where tests of campaigns run: a private cluster that syncs nothing, and a database and a folder of
/// its own for each test. All of it lies in one folder, which its owner removes.
package final class TrialGround {
  private let folder: String
  private let cluster: RunningCluster
  private let template: ConnectionSettings
  private let administration: Connection
  private var count = 0

  /// Starts the cluster and makes the schema that each test begins with.
  package init(in folder: String) throws(Problem) {
    self.folder = folder
    let cluster = try EmbeddedCluster(folder: Self.clusterFolder(in: folder), profile: .test)
      .start()
    self.cluster = cluster
    template = cluster.settings()
    let session = try Database(settings: template, cluster: cluster)
      .session(applicationName: "nightledger test")
    session.close()
    // The cluster has no database but ours and the server's templates.
    administration = try Connection.open(
      cluster.settings(database: "template1"), applicationName: "nightledger test")
  }

  package static func clusterFolder(in folder: String) -> String { "\(folder)/var/postgres" }

  /// Runs a test; what came otherwise than it says.
  package func run(
    _ test: CampaignTestDefinition, of installation: Installation
  ) throws(Problem) -> [Problem] {
    count += 1
    let name = SQLName.numbered("trial", count)
    try administration.execute("CREATE DATABASE \(name) TEMPLATE nightledger")
    let exchange = "\(folder)/\(test.name)"
    _ = try Folder(creating: exchange)
    let trial = try CampaignTrial(
      test, of: installation, in: exchange,
      database: Database(settings: cluster.settings(database: name.description)))
    let differences = try trial.run()
    try administration.execute("DROP DATABASE \(name) WITH (FORCE)")
    try removeTree(exchange)
    return differences
  }

  /// Stops the cluster.
  package func close() throws(Problem) {
    administration.close()
    try cluster.stop()
  }
}
