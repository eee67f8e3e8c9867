import Glibc
import TerminalTestSupport
import Testing

@testable import Platform

@Suite struct FileSystemTests {
  private let scratch = Scratch()

  @Test func foldersAreMadeAndRemoved() throws {
    let inner = scratch.file("a/b/c")
    #expect(FileSystem.makeFolders(inner) == nil)
    #expect(FileSystem.makeFolders(inner) == nil)
    #expect(FileSystem.isFolder(inner))
    try OutputFile(path: inner + "/x").replace(with: "x")
    #expect(try FileSystem.names(in: inner) == ["x"])
    #expect(FileSystem.makeFolders(inner + "/x/y") == SystemError(ENOTDIR, path: inner + "/x/y"))
    #expect(symlink("/etc", scratch.file("a/link")) == 0)
    FileSystem.removeAll(scratch.file("a"))
    #expect(!FileSystem.exists(scratch.file("a")) && FileSystem.exists("/etc"))
  }

  @Test func errorsNameThePath() {
    let path = scratch.file("none")
    let missing = SystemError(ENOENT, path: path)
    #expect(throws: missing) { try FileSystem.names(in: path) }
    #expect(throws: missing) { try FileSystem.realPath(path) }
    #expect(throws: missing) { try FileSystem.removeFile(path) }
    #expect(throws: missing) { try FileIdentity(path: path) }
    #expect("\(missing)" == "\(path): there is no such file or folder")
  }

  @Test func aFileIsTheSameByAllItsNames() throws {
    try OutputFile(path: scratch.file("a")).replace(with: "a")
    #expect(symlink("a", scratch.file("b")) == 0)
    #expect(try FileIdentity(path: scratch.file("a")) == FileIdentity(path: scratch.file("b")))
    #expect(try FileIdentity(path: scratch.file("a")) != FileIdentity(path: scratch.path))
    #expect(try FileSystem.realPath(scratch.file("b")).hasSuffix("/a"))
  }

  @Test func temporaryFoldersAreNew() throws {
    let folders = try (0..<2).map { _ in try FileSystem.makeTemporaryFolder(in: scratch.path, prefix: "t-") }
    #expect(Set(folders).count == 2 && folders.allSatisfy(FileSystem.isFolder))
  }
}

@Suite struct ProcessEnvironmentTests {
  @Test func variables() {
    let environment = ProcessEnvironment([
      "HOME": "/h", "EMPTY": "", "XDG_DATA_HOME": "/x", "XDG_CACHE_HOME": "c",
    ])
    #expect(environment["EMPTY"] == "" && environment.nonempty("EMPTY") == nil && environment["NONE"] == nil)
    #expect(environment.baseFolder("XDG_DATA_HOME", inHome: ".local/share") == "/x")
    // What is not absolute is ignored.
    #expect(environment.baseFolder("XDG_CACHE_HOME", inHome: ".cache") == "/h/.cache")
    #expect(ProcessEnvironment([:]).baseFolder("XDG_DATA_HOME", inHome: "x") == nil)
    #expect(ProcessEnvironment(["TMPDIR": ""]).temporaryFolder == "/tmp")
  }
}

@Suite struct ChildProcessTests {
  @Test func endings() throws {
    let output = try ScratchFile()
    #expect(
      try ChildProcess.run(
        ["/bin/sh", "-c", "read x; echo \"$x $LEDE_TEST\"; exit 3"], input: "in\n", output: output,
        environment: ["LEDE_TEST": "variable"]) == .exited(3))
    #expect(String(decoding: output.bytes(), as: UTF8.self) == "in variable\n")
    #expect(
      try ChildProcess.run(["/bin/sh", "-c", "kill -9 $$"], input: "", output: output) == .signalled(9))
    #expect(throws: SystemError(ENOENT, path: "/nowhere")) { try ChildProcess.run(["/nowhere"], input: nil) }
  }
}

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4.
  @Test func examples() {
    #expect(
      SHA256(of: Array("abc".utf8)).hexadecimal()
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256(of: []).hexadecimal(bytes: 8) == "e3b0c44298fc1c14")
  }
}
