import Glibc

/// The program itself, as this build made it.
package enum ProductBinary {
  /// `.build/debug/nightledger`, beside the test bundle that runs now.
  package static let path: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let bundle = String(decoding: bytes, as: UTF8.self)
    let folder = bundle.lastIndex(of: "/").map { String(bundle[..<$0]) } ?? "."
    // Where the tests run inside swiftpm's own helper, the build folder is the package's.
    let beside = "\(folder)/nightledger"
    return access(beside, X_OK) == 0
      ? beside : "\(SharedData.packageFolder)/.build/debug/nightledger"
  }()
}
