import Host
package import Postgres
package import Vocabulary

extension Outbox {
  /// Puts the files of a published batch into the outbox once more: same names, same bytes, the
  /// manifest last. Files that still wait there are left alone.
  ///
  /// - Returns: the names that were put out again; empty when all of them were there.
  package func resend(
    _ batchID: String, _ words: DecisionWords, on connection: Connection
  ) throws(Problem) -> [String] {
    let batch = try BatchCatalog.find(batchID, on: connection)
    try requireOurs(batch)
    guard batch.state == .published else {
      throw Problem(
        .usage, "the batch \(batchID) is \(batch.standing), expected a published one",
        hint: "only what has left can be sent again")
    }
    let files = try BatchFiles(batch, folders, token: token, on: connection)
    for placement in files.placements where try placement.isWaiting() == false {
      try transaction(on: connection) { () throws(Problem) in
        try note(.resend, batch, words, on: connection)
      }
      break
    }
    FaultPoint.reach(.decisionResending)
    var sent: [String] = []
    let wasPlaced = try files.data.placeAgain { () throws(Problem) in
      try renderData(batch, files.data, on: connection)
    }
    if wasPlaced { sent.append(batch.fileName) }
    for (placement, content) in files.small {
      let wasPlaced = try placement.placeAgain { () throws(Problem) in
        try write(content, for: placement)
      }
      if wasPlaced { sent.append(placement.name.description) }
    }
    return sent
  }
}

extension Placement {
  /// Whether the file stands in the outbox with its own bytes.
  ///
  /// - Throws: exit 70 when other bytes stand under its name.
  func isWaiting() throws(Problem) -> Bool {
    guard try folders.folder.status(of: name) != nil else { return false }
    guard try folders.folder.digest(of: name).sha256 == sha256 else {
      throw halt("has other bytes than the batch that was published under this name")
    }
    return true
  }

  /// Puts a file that was collected out again; what proves its publishing stays.
  ///
  /// - Returns: whether it had to be.
  func placeAgain(write: () throws(Problem) -> EntryName) throws(Problem) -> Bool {
    if try isWaiting() { return false }
    try removeTemporaries()
    let temporary = try write()
    guard try folders.folder.rename(temporary, to: folders.folder, as: name) == .renamed else {
      throw halt("appeared while it was being sent again")
    }
    try folders.folder.sync()
    if try folders.sent.status(of: name) == nil {
      try folders.folder.link(name, in: folders.sent, as: name)
      try folders.sent.sync()
    }
    return true
  }
}
