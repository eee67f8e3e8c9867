internal import Glibc

/// Questions to the file system that the loader, completion and saving share.
public enum FileSystem {
  /// Returns the path with links followed and `.` and `..` resolved; nil where nothing stands there.
  public static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Returns whether a folder stands at a path, links followed.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folders of a path that are not there yet, for nobody but their owner.
  ///
  /// What cannot be made is found out by who uses it.
  public static func makeFolders(_ path: String) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
    mkdir(path, 0o700)
  }

  /// Returns the names in a folder, unordered, without `.` and `..`; nil where it cannot be read (see `errno`).
  public static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a file, or a folder with all that is in it; links are removed and not followed.
  ///
  /// What cannot be removed stays.
  public static func removeAll(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in names(in: path) ?? [] { removeAll("\(path)/\(name)") }
    rmdir(path)
  }
}
