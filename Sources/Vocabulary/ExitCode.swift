/// What a command says to the one who started it: the codes of `sysexits.h`.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case ok = 0
  /// Unknown option or command.
  case usage = 64
  /// A file was rejected or quarantined, a reject limit was passed, a check of data failed.
  case badData = 65
  /// A file that must be there is not, or a gap holds its feed.
  case missingFile = 66
  /// The database cannot be reached, or was lost beyond retries.
  case noDatabase = 69
  /// A broken promise of our own.
  case bug = 70
  /// A file of ours cannot be created.
  case cannotCreate = 73
  /// Read, write or sync failed; a disk is full.
  case inputOutput = 74
  /// Somebody else works, or a wait was too long: try later.
  case tryLater = 75
  /// Ledger, file and answer do not agree.
  case reconciliation = 76
  /// Rights of files or of the database.
  case permission = 77
  /// A definition, a configuration or a schema version is wrong.
  case definition = 78

  /// The order in which one run with several causes chooses its code: the gravest stands first.
  package static let byGravity: [ExitCode] = [
    .bug, .reconciliation, .inputOutput, .cannotCreate, .noDatabase, .permission, .definition,
    .badData, .missingFile, .tryLater, .usage, .ok,
  ]

  /// The graver of two codes.
  package func orGraver(_ other: ExitCode) -> ExitCode {
    for code in Self.byGravity where code == self || code == other { return code }
    return self
  }
}
