import Glibc

// The C library declares it with a variable number of arguments, which its Swift module does not show.
@_silgen_name("prctl")
private func controlProcess(
  _ option: Int32, _ first: UInt, _ second: UInt, _ third: UInt, _ fourth: UInt
) -> Int32

private let setDumpable: Int32 = 4

/// What a process holds of customers stays in the process.
package enum ProcessSecrecy {
  /// No core dump, and no look into the memory by other processes of the same user.
  ///
  /// The functions of the system are `setrlimit` and `prctl` with `PR_SET_DUMPABLE`. A system that
  /// knows neither leaves the process as it was: nothing depends on them.
  package static func keepMemoryPrivate() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = controlProcess(setDumpable, 0, 0, 0, 0)
  }
}
