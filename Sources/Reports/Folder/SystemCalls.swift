import CFileExchange
import Glibc

// Calls of the system that take a path as a C string: unsafe only in what the compiler can see. Each returns 0 or the
// error number, so that `errno` is read in no other place.

func makeFolder(_ path: String) -> Int32 { unsafe mkdir(path, 0o777) == 0 ? 0 : errno }

@discardableResult
func removeEmptyFolder(_ path: String) -> Int32 { unsafe rmdir(path) == 0 ? 0 : errno }

/// Over whatever file, or empty folder, is there.
@discardableResult
func renamePath(_ path: String, to new: String) -> Int32 { unsafe rename(path, new) == 0 ? 0 : errno }

/// EEXIST if something is there; ENOSYS or EINVAL where system or file system knows no such renaming.
func renamePath(_ path: String, toNew new: String) -> Int32 { unsafe learncast_rename_to_new(path, new) }

/// Gives each path what the other one has. ENOSYS or EINVAL likewise.
@discardableResult
func exchangePaths(_ one: String, _ other: String) -> Int32 { unsafe learncast_exchange(one, other) }

/// The kind of a thing (`S_IFREG`, `S_IFDIR`, …), a link being one itself; nil if there is none.
func fileKind(_ path: String) -> mode_t? {
  var status = stat()
  guard unsafe lstat(path, &status) == 0 else { return nil }
  return status.st_mode & S_IFMT
}

/// The kind of what a path leads to in the end; nil if there is nothing.
func fileKind(followingLinks path: String) -> mode_t? {
  var status = stat()
  guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else { return nil }
  return status.st_mode & S_IFMT
}

/// Whether two paths lead to one and the same thing.
func isSameFile(_ one: String, _ other: String) -> Bool {
  var (first, second) = (stat(), stat())
  guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino
}

/// A descriptor of a folder, no link followed; nil if there is none or it may not be read.
func openFolder(_ path: String) -> Int32? {
  let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  return descriptor < 0 ? nil : descriptor
}

/// Whether the folder behind a descriptor still has a name.
func isLinked(_ descriptor: Int32) -> Bool {
  var status = stat()
  return unsafe fstat(descriptor, &status) == 0 && status.st_nlink > 0
}

/// Puts a folder's list of names on the disk.
func synchronize(_ folder: String) throws(OutputFault) {
  let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  if descriptor < 0 { throw OutputFault(errno, at: folder) }
  defer { close(descriptor) }
  // Some file systems cannot sync a folder and say EINVAL; renaming is all that can be done there.
  if fsync(descriptor) != 0 && errno != EINVAL { throw OutputFault(errno, at: folder) }
}

/// The path without symbolic links, so that what is replaced is the folder itself; a path that does not exist yet stays.
func resolved(_ path: String) -> String {
  var trimmed = path[...]
  while trimmed.count > 1 && trimmed.hasSuffix("/") { trimmed.removeLast() }
  guard let found = unsafe realpath(String(trimmed), nil) else { return String(trimmed) }
  defer { unsafe free(found) }
  return unsafe String(cString: found)
}

/// The folder that holds this one.
func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
