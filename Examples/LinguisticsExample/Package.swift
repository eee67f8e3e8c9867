// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "LinguisticsExample",
  dependencies: [.package(name: "lede", path: "../..")],
  targets: [
    .executableTarget(
      name: "LinguisticsExample", dependencies: [.product(name: "Linguistics", package: "lede")])
  ]
)
