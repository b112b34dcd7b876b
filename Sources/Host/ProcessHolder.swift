import Glibc

/// This process in words, for the one who finds taken what it holds: `tick, process 17 on night-1`.
package func thisProcess(at work: String) -> String {
  "\(work), process \(getpid()) on \(hostName)"
}

/// Whether the process that ``thisProcess(at:)`` has named ran on this host.
package func isOfThisHost(_ holder: String) -> Bool { holder.hasSuffix(" on \(hostName)") }

private let hostName: String = {
  var name = [CChar](repeating: 0, count: 256)
  let isNamed = gethostname(&name, name.count - 1) == 0
  return isNamed ? name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) } : "?"
}()
