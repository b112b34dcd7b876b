import Host
package import Vocabulary

extension EmbeddedCluster {
  /// Stops the server and removes the cluster with everything in it, also what stands outside its
  /// folder. A server that another command uses is left alone: try later.
  package func remove() throws(Problem) {
    if let folders = ClusterFolders.existing(folder) {
      try stopServer()
      if folders.socketFolder != "\(folders.home)/socket" { try removeTree(folders.socketFolder) }
      if folders.home != folder { try removeTree(folders.home) }
    }
    try removeTree(folder)
  }
}
