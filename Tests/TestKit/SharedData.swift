import Glibc
package import Testing

/// The data that stands beside the repository, in `../shared/data`.
///
/// ```swift
/// @Test(.needsSharedData) func `the published RFM results come out`() throws {
///   let file = SharedData.path("rfm-orders/orders.csv")
/// ```
package enum SharedData {
  /// The folder: `NIGHTLEDGER_SHARED_DATA` when set, else `shared/data` beside the package or beside
  /// one of the folders above it.
  package static let folder: String = {
    if let named = getenv("NIGHTLEDGER_SHARED_DATA") { return String(cString: named) }
    var above = packageFolder
    while let end = above.lastIndex(of: "/") {
      above = String(above[..<end])
      if access("\(above)/shared/data", R_OK) == 0 { return "\(above)/shared/data" }
    }
    return "\(packageFolder)/../shared/data"
  }()

  package static var isPresent: Bool { access(folder, R_OK) == 0 }

  package static func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// The folder of Package.swift.
  package static let packageFolder: String = {
    let parts = String(describing: #filePath).split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()
}

extension Trait where Self == ConditionTrait {
  /// Skips a test when the shared data is not there.
  package static var needsSharedData: Self {
    .enabled("needs ../shared/data") { SharedData.isPresent }
  }
}
