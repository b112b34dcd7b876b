import Glibc
import Vocabulary

/// The SHA-256 of a stream, as fast as the machine can do it.
///
/// libpq brings OpenSSL's libcrypto with it, which uses the processor's own instructions: 1.8 GB/s
/// against 230 MB/s of ``Vocabulary/SHA256`` on the same core. Where it cannot be had, or refuses, the
/// hash is computed here; both give the same digits.
///
/// ```
/// let hash = ContentHash()
/// hash.update(bytes)
/// hash.finishedHex()   // 64 lower-case hexadecimal digits
/// ```
package final class ContentHash {
  private let library: CryptoLibrary?
  private let context: OpaquePointer?
  private var own = SHA256()

  package convenience init() { self.init(CryptoLibrary.found) }

  init(_ library: CryptoLibrary?) {
    let context = library?.started()
    self.library = context == nil ? nil : library
    self.context = context
  }

  deinit { library?.free(context) }

  package func update(_ bytes: UnsafeRawBufferPointer) {
    guard let library else { return own.update(bytes) }
    precondition(
      library.update(context, bytes.baseAddress, bytes.count) == 1, "hashing bytes cannot fail")
  }

  /// Ends the hash; it is asked once.
  package func finishedHex() -> String {
    guard let library else { return own.finishedHex() }
    var digest = [UInt8](repeating: 0, count: 32)
    precondition(library.finish(context, &digest, nil) == 1, "a hash that was begun can be ended")
    return digest.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}

/// The few functions of libcrypto (OpenSSL 1.1 or 3) that hash a stream: EVP_DigestInit(3).
struct CryptoLibrary: Sendable {
  private typealias Make = @convention(c) () -> OpaquePointer?
  typealias Free = @convention(c) (OpaquePointer?) -> Void
  private typealias Algorithm = @convention(c) () -> OpaquePointer?
  private typealias Start =
    @convention(c) (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> Int32
  typealias Update =
    @convention(c) (OpaquePointer?, UnsafeRawPointer?, Int) -> Int32
  typealias Finish =
    @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt32>?
    ) -> Int32

  private let make: Make
  let free: Free
  private let algorithm: Algorithm
  private let start: Start
  let update: Update
  let finish: Finish

  /// Looked up once; nil where the machine has none of it.
  static let found = CryptoLibrary()

  private init?() {
    let names = ["libcrypto.so.3", "libcrypto.so.1.1"]
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_LAZY | RTLD_LOCAL) }).first,
      let make = dlsym(library, "EVP_MD_CTX_new"), let free = dlsym(library, "EVP_MD_CTX_free"),
      let algorithm = dlsym(library, "EVP_sha256"), let start = dlsym(library, "EVP_DigestInit_ex"),
      let update = dlsym(library, "EVP_DigestUpdate"),
      let finish = dlsym(library, "EVP_DigestFinal_ex")
    else { return nil }
    self.make = unsafeBitCast(make, to: Make.self)
    self.free = unsafeBitCast(free, to: Free.self)
    self.algorithm = unsafeBitCast(algorithm, to: Algorithm.self)
    self.start = unsafeBitCast(start, to: Start.self)
    self.update = unsafeBitCast(update, to: Update.self)
    self.finish = unsafeBitCast(finish, to: Finish.self)
  }

  /// A hash that has begun; nil where the library does not offer SHA-256.
  func started() -> OpaquePointer? {
    guard let context = make() else { return nil }
    guard start(context, algorithm(), nil) == 1 else {
      free(context)
      return nil
    }
    return context
  }
}
