internal import Glibc
public import Platform
internal import Records
internal import Text

/// Opens paths: files, folders with everything below them, globs, and `-` for standard input.
///
/// One bad file never stops a load: it becomes a problem.
public struct CorpusLoader {
  /// The largest file that is read, in bytes.
  public var maximumFileSize: Int
  /// Called from time to time with the number of files read so far; long loads show progress by it.
  public var progress: (Int) -> Void = { _ in }
  /// Ends a load early; what was read until then is its corpus.
  public var cancellation = Cancellation.never

  /// What problems of standard input have as their path.
  public static let standardInput = "standard input"

  private var documents: [Document] = []
  private var problems: [Problem] = []
  private var dates = CorpusDates()
  /// The files that were read: one that is named twice, or in two ways, is one document.
  private var files: Set<FileIdentity> = []

  /// Creates a loader.
  public init(maximumFileSize: Int = 1 << 30) { self.maximumFileSize = maximumFileSize }

  /// Loads the documents at `paths`, in the order named, folders in byte order of their paths.
  ///
  /// - Returns: the corpus, with a problem for whatever was not loaded.
  public mutating func load(_ paths: [String]) -> Corpus {
    documents = []
    problems = []
    files = []
    dates = CorpusDates()
    for path in paths {
      if cancellation.isCancelled { break }
      if path == "-" {
        loadStandardInput()
      } else {
        for match in expanded(path) { loadNamed(match, among: paths.count) }
      }
    }
    problems += dates.settle(&documents)
    return Corpus(
      name: Self.name(of: paths), paths: paths, documents: documents, problems: problems, files: files)
  }

  /// Returns the paths that exist for a name: itself, or what it matches as a glob.
  private func expanded(_ path: String) -> [String] {
    var status = stat()
    if lstat(path, &status) == 0 || !Glob.isPattern(path) { return [path] }
    let matches = PathGlob(path).paths()
    return matches.isEmpty ? [path] : matches
  }

  private mutating func loadNamed(_ path: String, among count: Int) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      problems.append(Self.missing(path, .last()))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      // With one folder, names are relative to it: short to type. With several, the folder tells them apart.
      let prefix = count == 1 ? "" : Self.lastComponent(path) + "/"
      var visited: Set<FileIdentity> = []
      loadFolder(path, root: (try? FileSystem.realPath(path)) ?? path, name: prefix, visited: &visited)
    } else {
      loadFile(path, name: count == 1 ? Self.lastComponent(path) : path)
    }
  }

  private mutating func loadFolder(
    _ folder: String, root: String, name: String, visited: inout Set<FileIdentity>
  ) {
    let names: [String]
    do throws(SystemError) {
      guard visited.insert(try FileIdentity(path: folder)).inserted else { return }
      names = try FileSystem.names(in: folder)
    } catch {
      problems.append(.system(folder, error))
      return
    }
    let entries = names.filter { !$0.hasPrefix(".") }
    var status = stat()
    for entry in entries.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if cancellation.isCancelled { return }
      let path = folder.hasSuffix("/") ? folder + entry : folder + "/" + entry
      guard stat(path, &status) == 0 else {
        problems.append(Self.missing(path, .last()))
        continue
      }
      if let problem = Self.linkProblem(path, in: folder, root: root) {
        problems.append(problem)
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        loadFolder(path, root: root, name: name + entry + "/", visited: &visited)
      } else {
        loadFile(path, name: name + entry)
      }
    }
  }

  /// Returns the reason why nothing could be asked about a path.
  private static func missing(_ path: String, _ error: SystemError) -> Problem {
    guard error.isMissing else { return .system(path, error) }
    var status = stat()
    if lstat(path, &status) == 0 { return .deadLink(path) }
    // Bytes that are no text were replaced when the name became a string, which names nothing then.
    return path.unicodeScalars.contains("\u{FFFD}") ? .unreadableName(path) : .missing(path)
  }

  /// Returns what is wrong with a symbolic link: it leads out of `root`, or back to a folder that it stands in.
  private static func linkProblem(_ path: String, in folder: String, root: String) -> Problem? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
    let target: String
    do throws(SystemError) {
      target = try FileSystem.realPath(path)
    } catch {
      return .system(path, error)
    }
    guard target == root || target.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
      return .outsideLink(path)
    }
    let place = (try? FileSystem.realPath(folder)) ?? folder
    return place == target || place.hasPrefix(target + "/") ? .circularLink(path) : nil
  }

  private mutating func loadFile(_ path: String, name: String) {
    if let identity = try? FileIdentity(path: path), !files.insert(identity).inserted { return }
    do throws(FileReading.Failure) {
      let bytes = try FileReading.bytes(of: path, limit: maximumFileSize, cancellation: cancellation)
      append(bytes, path: path, name: name)
    } catch {
      problems.append(Problem(error, of: path, limit: maximumFileSize))
    }
    if documents.count % 256 == 0 { progress(documents.count) }
  }

  private mutating func loadStandardInput() {
    do throws(FileReading.Failure) {
      let bytes = try FileReading.rest(of: 0, limit: maximumFileSize, cancellation: cancellation)
      append(bytes, path: Self.standardInput, name: "-")
    } catch {
      problems.append(Problem(error, of: Self.standardInput, limit: maximumFileSize))
    }
  }

  private mutating func append(_ bytes: [UInt8], path: String, name: String) {
    do throws(Problem) {
      let reader = try DocumentReaders.reader(name: name, bytes: bytes, path: path)
      let read = try reader.read(bytes, path: path)
      problems += read.warnings
      var metadata = read.metadata
      if let warning = dates.read(&metadata, of: documents.count, path: path) { problems.append(warning) }
      documents.append(
        Document(
          number: documents.count + 1, name: name, text: read.text, metadata: metadata,
          encoding: read.encoding))
    } catch {
      problems.append(error)
    }
  }

  private static func lastComponent(_ path: String) -> String {
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return path }
    guard last == "." || last == ".." else { return String(last) }
    // `lede .` is better called by the folder's name.
    guard let real = try? FileSystem.realPath(path) else { return String(last) }
    return real.split(separator: "/").last.map(String.init) ?? "/"
  }

  private static func name(of paths: [String]) -> String {
    guard let first = paths.first else { return "" }
    return paths.count == 1 ? lastComponent(first) : "\(lastComponent(first))+\(paths.count - 1)"
  }
}
