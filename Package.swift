// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// One strictness for all our targets: Swift 6 mode, narrow imports, no warning survives.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Whether mimalloc may take the place of the C library's allocator, as setup.sh has it on Linux.
///
/// A build of the site takes a tenth less time with it; nothing else depends on it.
let hasMimalloc = FileManager.default.fileExists(atPath: "/usr/include/mimalloc.h")

let package = Package(
  name: "dossier",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .executable(name: "dossier-bench", targets: ["dossier-bench"]),
    .library(name: "DossierKit", targets: ["DossierKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibcmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(
      name: "CommonMark", dependencies: ["ByteCode", "CLibcmark", "CText"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .systemLibrary(
      name: "CLibyaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "YAML", dependencies: ["ByteCode", "CLibyaml"], swiftSettings: strict),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(
      name: "Allocator", dependencies: hasMimalloc ? ["CMimalloc"] : [], swiftSettings: strict),
    .target(name: "ByteCode", swiftSettings: strict),
    .target(name: "Spelling", swiftSettings: strict),
    .target(name: "Templates", dependencies: ["ByteCode", "Spelling"], swiftSettings: strict),
    .target(name: "CTemplates"),
    .target(name: "CMaps"),
    .target(name: "CReadings"),
    .target(name: "CText"),
    .target(
      name: "CAllocations",
      // Not by what the compiler finds: SwiftPM may remember an answer of before setup.sh.
      cSettings: hasMimalloc ? [.define("DOSSIER_MIMALLOC")] : [],
      linkerSettings: hasMimalloc ? [.linkedLibrary("mimalloc", .when(platforms: [.linux]))] : []),
    .target(
      name: "DossierKit",
      dependencies: [
        "ByteCode", "CMaps", "CommonMark", "CReadings", "CTemplates", "CText", "Spelling",
        "Templates", "YAML",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "LinkCheck", dependencies: ["DossierKit"], swiftSettings: strict),
    .target(
      name: "DossierServer",
      dependencies: [
        "DossierKit", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "Allocator", "DossierKit", "DossierServer", "LinkCheck",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "dossier-bench",
      dependencies: [
        "Allocator", "CAllocations", "DossierKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(name: "SpellingTests", dependencies: ["Spelling"], swiftSettings: strict),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: strict),
    .testTarget(
      name: "DossierKitTests", dependencies: ["CommonMark", "CText", "DossierKit", "Templates"],
      swiftSettings: strict),
    .testTarget(
      name: "LinkCheckTests", dependencies: ["DossierKit", "LinkCheck"], swiftSettings: strict),
    .testTarget(
      name: "DossierServerTests", dependencies: ["DossierKit", "DossierServer"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["dossier"],
      exclude: ["Sites"], swiftSettings: strict),
  ]
)
