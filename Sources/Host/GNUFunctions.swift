import Glibc

// Functions of the GNU C library that its Swift module does not show (they need _GNU_SOURCE).

@_silgen_name("pipe2")
private func gnuPipe2(_ ends: UnsafeMutablePointer<Int32>, _ flags: Int32) -> Int32

@_silgen_name("posix_spawn_file_actions_addclosefrom_np")
private func gnuAddCloseFrom(_ actions: UnsafeMutableRawPointer, _ first: Int32) -> Int32

@_silgen_name("posix_spawn_file_actions_addchdir_np")
private func gnuAddChangeFolder(
  _ actions: UnsafeMutableRawPointer, _ path: UnsafePointer<CChar>
) -> Int32

/// Both ends of a pipe that no program we start inherits; `nil` leaves the reason in `errno`.
func makePipe(isBlocking: Bool = true) -> (read: Int32, write: Int32)? {
  var ends: [Int32] = [-1, -1]
  guard gnuPipe2(&ends, O_CLOEXEC | (isBlocking ? 0 : O_NONBLOCK)) == 0 else { return nil }
  return (ends[0], ends[1])
}

/// The child closes every descriptor from `first` on.
func addCloseFrom(_ actions: inout posix_spawn_file_actions_t, _ first: Int32) -> Bool {
  gnuAddCloseFrom(&actions, first) == 0
}

/// The child starts in another folder.
func addChangeFolder(_ actions: inout posix_spawn_file_actions_t, _ path: String) -> Bool {
  gnuAddChangeFolder(&actions, path) == 0
}

/// `POSIX_SPAWN_SETSID` of spawn.h.
let spawnInNewSession: Int32 = 0x80
