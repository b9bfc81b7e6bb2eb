import Foundation
import Peers
import Testing

@testable import App

/// The address book of a building in phones and mail programs; vdirsyncer stands for them.
struct BookTests {
    private static let book = Places.drive.tail(["ksiazka", "Jodłowa 14, Zakopane"], isFolder: true)

    private func people(_ drive: DriveSite) async throws {
        for (name, part, phone) in [("Jan Gąsienica", "dekarz", "600 000 001"), ("Ola Żak", "geodeta", "600 000 002")] {
            _ = try await drive.site.beata.post(
                Places.binderAddresses(drive.site.id),
                ["osoba": name, "funkcja": part, "telefon": phone, "email": "", "firma": "", "uwagi": ""])
        }
    }

    @Test func `reports give the cards asked for, and the tag of the book changes with them`() async throws {
        try await DriveSite.each { drive in
            try await people(drive)
            let ask =
                "<propfind xmlns='DAV:'><prop><getetag/><s:getctag xmlns:s='http://calendarserver.org/ns/'/><resourcetype/></prop></propfind>"
            let list = try await drive.send("PROPFIND", Self.book, ask, ["depth": "1"])
            #expect(list.status == 207 && list.contains("addressbook") && list.contains(".vcf"))
            let tag = try #require(list.first("<getctag[^>]*>([^<]+)<"))
            let card = try #require(list.first("<href>([^<]+\\.vcf)</href>"))
            #expect(try await drive.send("GET", card).text.contains("FN:Jan Gąsienica"))
            let multiget = """
                <C:addressbook-multiget xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><prop><getetag/><C:address-data/></prop>
                <href>\(card)</href><href>\(Self.book)1.vcf</href></C:addressbook-multiget>
                """
            let got = try await drive.send("REPORT", Self.book, multiget, ["depth": "1"])
            #expect(got.status == 207 && got.contains("FN:Jan Gąsienica") && got.contains("404 Not Found") && !got.contains("Ola"))
            let query = """
                <C:addressbook-query xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><prop><C:address-data/></prop>
                <C:filter><C:prop-filter name="FN"><C:text-match match-type="starts-with">ola</C:text-match></C:prop-filter></C:filter>
                </C:addressbook-query>
                """
            let found = try await drive.send("REPORT", Self.book, query, ["depth": "1"])
            #expect(found.contains("FN:Ola Żak") && !found.contains("Jan"))
            _ = try await drive.site.beata.post(
                Places.binderAddresses(drive.site.id),
                ["osoba": "Adam Nowy", "funkcja": "", "telefon": "600 000 003", "email": "", "firma": "", "uwagi": ""])
            let later = try await drive.send("PROPFIND", Self.book, ask, ["depth": "0"])
            #expect(later.first("<getctag[^>]*>([^<]+)<") != tag)
            #expect(try await drive.send("PUT", card, "x").status == 404)
        }
    }

    @Test func `only roles that may look find the book`() async throws {
        try await DriveSite.each { drive in
            try await people(drive)
            let (jan, anna) = (try await drive.house.browser(as: .jan), try await drive.site.anna.newProgram("telefon", opens: "book"))
            #expect(try await drive.send("PROPFIND", Self.book, nil, as: .anna, secret: anna, ["depth": "1"]).contains(".vcf"))
            #expect(
                try await drive.send("PROPFIND", drive.path("Jodłowa 14, Zakopane"), nil, as: .anna, secret: anna, ["depth": "0"]).status
                    == 404)
            _ = try await jan.post(Places.binderAddressRoles(drive.site.id), [("rola", "owner")])
            #expect(try await drive.send("PROPFIND", Self.book, nil, as: .anna, secret: anna, ["depth": "1"]).status == 404)
            let home = try await drive.send("PROPFIND", Places.drive.tail(["ksiazka"]), nil, as: .anna, secret: anna, ["depth": "1"])
            #expect(home.status == 207 && !home.contains("Zakopane"))
            let moved = try await drive.house.browser().send("PROPFIND", "/.well-known/carddav")
            #expect(moved.status == 301 && moved.headers["location"] == "/dav/ksiazka/")
        }
    }

    @Test(.enabled(if: BookTests.vdirsyncer != nil, "bin/test installs vdirsyncer")) func `vdirsyncer finds the book and takes it home`()
        async throws
    {
        let program = try #require(Self.vdirsyncer)
        try await DriveSite.each { drive in
            try await people(drive)
            let folder = try Peer.newFolder("vdirsyncer")
            let settings = """
                [general]
                status_path = "\(folder.path)/status/"
                [pair book]
                a = "local"
                b = "remote"
                collections = ["from b"]
                conflict_resolution = "b wins"
                [storage local]
                type = "filesystem"
                path = "\(folder.path)/cards/"
                fileext = ".vcf"
                [storage remote]
                type = "carddav"
                url = "\(drive.house.address)/"
                username = "\(Cast.beata.email)"
                password = "\(drive.secret)"
                read_only = true
                """
            try Data(settings.utf8).write(to: folder.appendingPathComponent("config"))
            let command = "yes | '\(program)' -c config discover 2>&1 && '\(program)' -c config sync 2>&1 && cat cards/*/*.vcf"
            let output = try await DriveSite.run(["sh", "-c", command], in: folder)
            #expect(output.contains("FN:Jan Gąsienica") && output.contains("FN:Ola Żak"), "\(output)")
        }
    }

    /// The program beside the Python of the tests.
    static let vdirsyncer = ProcessInfo.processInfo.environment["WIECHA_TEST_PYTHON"].map {
        URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("vdirsyncer").path
    }.flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
}
