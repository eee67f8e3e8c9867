internal import Glibc

/// A file that is written whole or not at all.
public struct OutputFile {
  /// The file.
  public let path: String
  /// Whether what is written is compressed, each time as a member of its own.
  public let isCompressed: Bool

  /// Creates a file's value; nothing is opened yet.
  public init(path: String, isCompressed: Bool = false) {
    self.path = path
    self.isCompressed = isCompressed
  }

  /// Whether there is a file with something in it.
  public var hasContents: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Finds out what would be in the way of writing, as far as that is known without opening anything.
  ///
  /// - Parameter appends: whether it is to be added to, and not replaced.
  /// - Throws: ``SystemError``, also for a file that its owner has made read-only.
  public func checkIsWritable(appends: Bool) throws(SystemError) {
    guard !path.hasSuffix("/") else { throw SystemError(EISDIR, path: path) }
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .last(path: path) }
      return try Self.checkAccess(Self.folder(of: path), W_OK | X_OK)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(EISDIR, path: path) }
    try Self.checkAccess(path, W_OK)
    // The new file is made beside the old one.
    guard !appends, status.st_mode & S_IFMT == S_IFREG else { return }
    try Self.checkAccess(Self.folder(of: (try? FileSystem.realPath(path)) ?? path), W_OK | X_OK)
  }

  private static func checkAccess(_ path: String, _ rights: Int32) throws(SystemError) {
    guard faccessat(AT_FDCWD, path, rights, AT_EACCESS) == 0 else { throw .last(path: path) }
  }

  /// The folder of a path's last name, with its slash.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  /// Writes a new file beside the old one, then renames it to the old one's name; what is no regular file, such as
  /// `/dev/null`, is written in place.
  ///
  /// - Parameters:
  ///   - text: what to write.
  ///   - isPrivate: whether a file that was not there is for its owner only; else the umask decides.
  /// - Returns: how many bytes were written.
  /// - Throws: ``SystemError``; then the old file is as it was.
  @discardableResult
  public func replace(with text: String, isPrivate: Bool = false) throws(SystemError) -> Int {
    let bytes = try encoded(text)
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      try write(bytes, to: try Self.open(path, O_WRONLY | O_NOCTTY))
      return bytes.count
    }
    // A symbolic link keeps pointing: its target is replaced.
    let target = (try? FileSystem.realPath(path)) ?? path
    let (descriptor, draft) = try Self.openDraft(
      beside: target, mode: exists ? status.st_mode & 0o777 : isPrivate ? 0o600 : 0o666)
    do throws(SystemError) {
      try write(bytes, to: descriptor)
      guard rename(draft, target) == 0 else { throw .last(path: path) }
    } catch {
      unlink(draft)
      throw error
    }
    return bytes.count
  }

  /// Adds to the end of the file, a member of its own where it is compressed.
  ///
  /// - Returns: how many bytes were written.
  /// - Throws: ``SystemError``; then the file is as long as it was.
  @discardableResult public func append(_ text: String) throws(SystemError) -> Int {
    let bytes = try encoded(text)
    let descriptor = try Self.open(path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o666)
    var before = stat()
    let isFile = fstat(descriptor, &before) == 0 && before.st_mode & S_IFMT == S_IFREG
    try write(bytes, to: descriptor) { written in
      var now = stat()
      // What somebody else has added meanwhile stays.
      guard isFile, fstat(descriptor, &now) == 0, now.st_size == before.st_size + written else { return }
      ftruncate(descriptor, before.st_size)
    }
    return bytes.count
  }

  /// The text's bytes as they are in the file.
  private func encoded(_ text: String) throws(SystemError) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard isCompressed else { return bytes }
    guard let compressed = Gzip.compressed(bytes) else { throw SystemError(ENOMEM, path: path) }
    return compressed
  }

  /// Makes a file in the target's folder, under a name that nobody has.
  ///
  /// The name is hidden, so that no corpus has it as a document, and short, whatever the target's is.
  private static func openDraft(
    beside target: String, mode: mode_t
  ) throws(SystemError) -> (descriptor: Int32, path: String) {
    let folder = Self.folder(of: target)
    for number in 0..<100 {
      let draft = "\(folder).lede-\(getpid())-\(number)"
      do throws(SystemError) {
        return (try open(draft, O_WRONLY | O_CREAT | O_EXCL, mode: mode), draft)
      } catch {
        if error.number != EEXIST { throw error }
      }
    }
    throw SystemError(EEXIST, path: target)
  }

  private static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last(path: path) }
    return descriptor
  }

  /// Writes all bytes and closes the descriptor; where not all can be written, `undo` is first called with
  /// the number of bytes that were.
  private func write(
    _ bytes: [UInt8], to descriptor: Int32, undo: (Int) -> Void = { _ in }
  ) throws(SystemError) {
    var failure: SystemError?
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.write(bytes, to: descriptor)
    } catch {
      undo(error.written)
      failure = SystemError(error.cause.number, path: path)
    }
    let closes = close(descriptor) == 0
    if let failure { throw failure }
    if !closes { throw .last(path: path) }
  }
}
