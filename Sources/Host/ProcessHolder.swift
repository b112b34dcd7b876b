import Glibc

/// This process in words, for the one who finds taken what it holds: `tick, process 17 on night-1`.
package func thisProcess(at work: String) -> String {
  var name = [CChar](repeating: 0, count: 256)
  let isNamed = gethostname(&name, name.count - 1) == 0
  let host = isNamed ? name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) } : "?"
  return "\(work), process \(getpid()) on \(host)"
}
