package import SQLText

/// A table and the session that copies into it.
package struct CopyTarget {
  package let table: Table
  package let session: Connection

  package init(_ table: Table, on session: Connection) {
    self.table = table
    self.session = session
  }
}
