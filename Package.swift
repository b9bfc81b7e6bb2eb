// swift-tools-version:6.2
import PackageDescription

/// bin/test sets WIECHA_STRICT: a warning then ends the build.
let strict: [SwiftSetting] =
    [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]
    + (Context.environment["WIECHA_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func system(_ name: String, _ pkgConfig: String?, _ package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOTLS", package: "swift-nio"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
    .product(name: "Logging", package: "swift-log"),
]
let hummingbird: [Target.Dependency] = ["Hummingbird", "HummingbirdCore", "HummingbirdTLS", "HummingbirdHTTP2"]
    .map { .product(name: $0, package: "hummingbird") }
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let client: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")

let package = Package(
    name: "wiecha",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "wiecha",
            dependencies: ["App", "Courier", "Store", "Web", "Mail", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),
        library(
            "App",
            [
                "Archive", "Dav", "Values", "Store", "Web", "Mail", "Print", "Exchange", "Registries", "Courier", "Passkeys", "CSodium",
                "CZxcvbn", crypto,
            ]),
        library("Values"),
        library("Archive", ["Values", "CZlib", .product(name: "NIOCore", package: "swift-nio")]),
        library("Store", ["Values", "CPQ", .product(name: "GRDB", package: "GRDB.swift"), crypto, client] + nio),
        library("Web", ["Values", "CZlib", crypto] + hummingbird + nio),
        library("Mail", ["Values", "CGMime", "CSpawn", .product(name: "Mustache", package: "swift-mustache"), crypto] + nio),
        library("Print", ["Values", "CPangoCairo", "CQRencode", "CTurboJPEG", "CZlib"]),
        library("Dav", ["Values", "CExpat"]),
        library("Exchange", ["Values", "CExpat", "CXLSXWriter", "CZip"]),
        library("Registries", ["Values", client]),
        library("Courier", [client] + nio),
        library("Passkeys", [crypto]),
        system("CExpat", "expat", "libexpat1-dev"),
        system("CXLSXWriter", "xlsxwriter", "libxlsxwriter-dev"),
        system("CZip", "libzip", "libzip-dev"),
        system("CGMime", "gmime-3.0", "libgmime-3.0-dev"),
        .systemLibrary(name: "CSpawn", path: "Sources/CSpawn"),
        system("CPangoCairo", "pangocairo", "libpango1.0-dev"),
        system("CPQ", "libpq", "libpq-dev"),
        system("CQRencode", "libqrencode", "libqrencode-dev"),
        system("CSodium", "libsodium", "libsodium-dev"),
        system("CTurboJPEG", "libturbojpeg", "libturbojpeg0-dev"),
        system("CZlib", "zlib", "zlib1g-dev"),
        system("CZxcvbn", nil, "libzxcvbn-dev"),
        .target(name: "Peers", path: "Tests/Peers", swiftSettings: strict),
        .executableTarget(
            name: "bench",
            dependencies: [
                "App", "Store", "Mail", "Print", "Values", "Peers", .product(name: "Hummingbird", package: "hummingbird"), crypto,
            ],
            path: "Tests/Bench", swiftSettings: strict),
        .executableTarget(name: "ReaderPeer", dependencies: ["Mail"], path: "Tests/ReaderPeer", swiftSettings: strict),
        tests("ArchiveTests", ["Archive", .product(name: "NIOCore", package: "swift-nio")]),
        tests("ValuesTests", ["Values"]),
        tests("StoreTests", ["Store", "Peers"]),
        tests("WebTests", ["Web", client]),
        tests("MailTests", ["Mail", "Peers", "ReaderPeer"]),
        tests("PrintTests", ["Print"]),
        tests("DavTests", ["Dav", "Values"]),
        tests("ExchangeTests", ["Exchange", "CZip"]),
        tests("RegistriesTests", ["Registries", "Peers"]),
        tests("CourierTests", ["Courier", "Peers"]),
        tests("PasskeysTests", ["Passkeys", crypto]),
        tests("AppTests", ["App", "Passkeys", "Peers", "ReaderPeer", client, crypto]),
    ],
    swiftLanguageModes: [.v6]
)
