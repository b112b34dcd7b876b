import Vocabulary

/// What every connection of ours asks of the transport: nothing waits for ever, and nothing
/// crosses a network in the clear (faults.md P5, S13).
enum TransportSettings {
  /// The overrides that are added to what a person asked for.
  ///
  /// `options` also keeps `PGOPTIONS` out, which libpq reads only when the keyword is absent.
  static func overrides(for effective: [String: String]) throws(Problem) -> [String: String] {
    var added = [
      "client_encoding": "UTF8", "options": "-c client_min_messages=warning",
      "keepalives": "1", "fallback_application_name": "nightledger",
    ]
    let patience = [
      "connect_timeout": "10", "keepalives_idle": "30", "keepalives_interval": "10",
      "keepalives_count": "3", "tcp_user_timeout": "30000",
    ]
    for (keyword, value) in patience where effective[keyword] == nil { added[keyword] = value }
    guard let remote = remoteHost(effective) else { return added }
    guard effective["sslmode"] == "verify-full" else {
      throw Problem(
        .definition,
        "the database host \(remote) is reached over a network, and sslmode is "
          + "\(effective["sslmode"] ?? "not set"), expected verify-full",
        hint: "set PGSSLMODE=verify-full, and PGSSLROOTCERT to the authority's certificate")
    }
    added["gssencmode"] = "disable"
    if effective["sslcert"] == nil { added["channel_binding"] = "require" }
    return added
  }

  /// The first host that is neither a socket folder nor this machine.
  static func remoteHost(_ effective: [String: String]) -> String? {
    let addresses = (effective["hostaddr"] ?? "").split(separator: ",")
    let hosts = (effective["host"] ?? "").split(separator: ",")
    let targets = addresses.isEmpty ? hosts : addresses
    return targets.map(String.init).first { !isLocal($0) }
  }

  private static func isLocal(_ host: String) -> Bool {
    host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1"
      || isLoopbackAddress(host)
  }

  /// 127.0.0.0/8 as four numbers; a name such as `127.example.com` is not one.
  private static func isLoopbackAddress(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
