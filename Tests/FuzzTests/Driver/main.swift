import CFuzzer
import Foundation
import Glibc

// fuzz TARGET [FOLDER | -option=value]…   feeds one target by libFuzzer, with its command line
// fuzz list                               names the targets
// fuzz seeds FOLDER                       writes a folder of inputs and a dictionary for each target

/// What libFuzzer calls: the function has no room for a context.
private var target: FuzzTarget?

@MainActor private func feed(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  do {
    try target?.check(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  } catch {
    print("BROKEN LAW \(target?.name ?? ""): \(error)")
    fflush(nil)
    abort()
  }
}

private func fail(_ message: String) -> Never {
  print(message)
  exit(2)
}

@MainActor private func writeSeeds(to folder: String) throws {
  for target in FuzzTargets.all {
    let inputs = URL(filePath: folder).appending(path: target.name)
    try FileManager.default.createDirectory(at: inputs, withIntermediateDirectories: true)
    for (number, seed) in target.seeds().enumerated() {
      try Data(seed).write(to: inputs.appending(path: "seed-\(number)"))
    }
    let words = target.words.map { word in
      "\"" + word.utf8.map { "\\x" + String(0x100 + Int($0), radix: 16).dropFirst() }.joined() + "\"\n"
    }
    try Data(words.joined().utf8).write(to: URL(filePath: folder).appending(path: "\(target.name).dict"))
  }
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "list": FuzzTargets.all.forEach { print($0.name) }
case "seeds" where arguments.count == 3: try writeSeeds(to: arguments[2])
case let name?:
  target = FuzzTargets.named(name)
  if target == nil { fail("there is no target '\(name)'; 'fuzz list' names them") }
  // libFuzzer gets the rest; its first word stays the program's name.
  var count = CommandLine.argc - 1
  var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
  rest?[0] = CommandLine.unsafeArgv[0]
  exit(LLVMFuzzerRunDriver(&count, &rest) { bytes, size in MainActor.assumeIsolated { feed(bytes, size) } })
case nil: fail("usage: fuzz TARGET [FOLDER | -option=value]… | fuzz list | fuzz seeds FOLDER")
}
