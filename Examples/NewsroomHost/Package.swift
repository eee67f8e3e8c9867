// swift-tools-version: 6.2
import PackageDescription

// A program of another package: Lede with an analyzer of its own.
let package = Package(
  name: "NewsroomHost",
  dependencies: [.package(name: "lede", path: "../..")],
  targets: [
    .executableTarget(
      name: "newsroom",
      dependencies: ["NewsroomAnalyzers", .product(name: "LedeShell", package: "lede")],
      path: "Sources/NewsroomHost"),
    .target(name: "NewsroomAnalyzers", dependencies: [.product(name: "LedeKit", package: "lede")]),
    .testTarget(
      name: "NewsroomAnalyzersTests",
      dependencies: ["NewsroomAnalyzers", .product(name: "LedeKit", package: "lede")]),
  ]
)
