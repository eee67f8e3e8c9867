internal import Glibc

/// Files and folders by their paths.
public enum FileSystem {
  /// Returns the path with links followed and `.` and `..` resolved.
  ///
  /// - Throws: ``SystemError`` where nothing is at the path.
  public static func realPath(_ path: String) throws(SystemError) -> String {
    guard let real = realpath(path, nil) else { throw .last(path: path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether something is at a path, links followed.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a folder is at a path, links followed.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folders of a path that are not there yet, for nobody but their owner.
  ///
  /// - Returns: the first error, which the use of the folder will show too; nil where all are there.
  @discardableResult public static func makeFolders(_ path: String) -> SystemError? {
    let ends = path.utf8.indices.dropFirst().filter { path.utf8[$0] == UInt8(ascii: "/") }
    var failure: SystemError?
    for folder in ends.map({ String(path[..<$0]) }) + [path] {
      if mkdir(folder, 0o700) != 0, errno != EEXIST { failure = failure ?? .last(path: folder) }
    }
    return failure
  }

  /// Makes a folder of its own for this process, for nobody but its owner.
  ///
  /// - Parameters:
  ///   - parent: the folder that it is made in.
  ///   - prefix: the beginning of its name.
  /// - Returns: its path.
  /// - Throws: ``SystemError``.
  public static func makeTemporaryFolder(in parent: String, prefix: String) throws(SystemError) -> String {
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .last(path: parent) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Returns the names in a folder, unordered, without `.` and `..`.
  ///
  /// - Throws: ``SystemError`` where it cannot be read.
  public static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw .last(path: folder) }
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

  /// Removes a file or a link.
  ///
  /// - Throws: ``SystemError``.
  public static func removeFile(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw .last(path: path) }
  }

  /// Removes a file, or a folder with all that is in it; links are removed and not followed.
  ///
  /// What cannot be removed stays.
  public static func removeAll(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in (try? names(in: path)) ?? [] { removeAll("\(path)/\(name)") }
    rmdir(path)
  }
}
