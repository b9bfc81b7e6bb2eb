import Foundation
import Peers
import Testing

/// The Debian package, built around a small program that stands for the real one.
struct PackageTests {
    @Test func `the package holds program, pages, configuration and unit`() throws {
        let folder = try Peer.newFolder("package")
        defer { do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path)") } }
        let made = try Peer.run(
            ["bin/package", "--binary", "/usr/bin/env"], in: Folder.root,
            environment: ["PACKAGE_VERSION": "1.2.3", "PACKAGE_FOLDER": folder.path])
        let package = try #require(made.split(separator: "\n").last.map(String.init))
        #expect(package.hasSuffix(".deb") && package.contains("/wiecha_1.2.3_"))

        let list = try Peer.run(["dpkg-deb", "-c", package])
        for path in [
            "./usr/bin/wiecha", "./usr/share/wiecha/Public/css/00-layers.css", "./usr/share/wiecha/Public/js/main.js",
            "./etc/wiecha/wiecha.conf",
            "./usr/lib/systemd/system/wiecha.service", "./usr/lib/sysusers.d/wiecha.conf",
        ] { #expect(list.contains(" \(path)\n"), "\(path) is missing") }
        for line in list.split(separator: "\n") { #expect(line.contains(" root/root "), "\(line)") }

        let control = try Peer.run(["dpkg-deb", "-f", package])
        #expect(control.contains("Version: 1.2.3\n"))
        #expect(control.contains("fonts-lato, poppler-utils"))
        #expect(control.contains("libc6 ("), "what the program is linked to: \(control)")
        #expect(!control.replacing("wiecha@example.com", with: "").contains("@"), "\(control)")
        #expect(try Peer.run(["dpkg-deb", "-I", package, "conffiles"]).contains("/etc/wiecha/wiecha.conf"))
    }

    @Test func `the unit keeps the service in its own corner`() throws {
        let unit = try String(contentsOf: Folder.root.appendingPathComponent("packaging/wiecha.service"), encoding: .utf8)
        for line in [
            "User=wiecha", "StateDirectory=wiecha", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes",
            "PrivateDevices=yes", "RestrictAddressFamilies=", "SystemCallFilter=@system-service", "MemoryDenyWriteExecute=yes",
            "CapabilityBoundingSet=\n", "LimitCORE=0",
        ] { #expect(unit.contains(line), "\(line) is missing") }
    }

    @Test func `the configuration that is shipped names every setting there is`() throws {
        let shipped = try String(contentsOf: Folder.root.appendingPathComponent("packaging/wiecha.conf"), encoding: .utf8)
        let source = try String(contentsOf: Folder.root.appendingPathComponent("Sources/wiecha/Flags.swift"), encoding: .utf8)
        let documented = try String(contentsOf: Folder.root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
        let names = source.matches(of: /var (\w+): String\?/).map { match in
            match.1.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
        }
        #expect(names.count > 15)
        for name in names where name != "config" && name != "share" {
            #expect(shipped.contains("\n\(name) =") || shipped.contains("\n#\(name) ="), "\(name) is missing in packaging/wiecha.conf")
        }
        for name in names where name != "config" { #expect(documented.contains("`\(name)`"), "\(name) is missing in docs/operations.md") }
    }
}
