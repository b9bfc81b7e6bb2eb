import Foundation
import Peers
import Testing
import Values

@testable import App

/// Calendar programs read the feeds; Python's `icalendar` and `recurring-ical-events` stand for them.
@Suite struct TaskFeedTests {
    @Test func `a secret address shows the person's tasks without a session, until it is taken back`() async throws {
        try await TestHouse.each { house in
            let (beata, stranger) = (try await house.browser(as: .beata), house.browser())
            _ = try await beata.addTask("Zażółć, gęślą; jaźń", ["termin": "2026-11-20", "godzina": "9:00", "przypomnienie": "15"])
            _ = try await beata.addTask("Sprawa Ewy", ["termin": "2026-11-20", "osoba": try await house.account(.ewa)])
            let address = try await beata.newFeed()
            let feed = try await stranger.get(address)
            #expect(feed.status == 200 && feed.headers["content-type"] == "text/calendar; charset=utf-8")
            #expect(feed.contains("SUMMARY:Zażółć\\, gęślą\\; jaźń\r\n") && feed.contains("DTSTART;TZID=Europe/Warsaw:20261120T090000\r\n"))
            #expect(feed.contains("TRIGGER:-PT15M") && !feed.contains("Ewy"))
            let tag = try #require(feed.headers["etag"])
            #expect(try await stranger.send("GET", address, headers: ["if-none-match": tag]).status == 304)
            #expect(
                try await stranger.get(address.replacing("terminy.ics", with: "zadania.ics")).contains(
                    "DUE;TZID=Europe/Warsaw:20261120T090000"))
            #expect(try await stranger.get(address.replacing("terminy.ics", with: "inne.ics")).status == 404)
            #expect(try await stranger.get(address.replacing("/terminy.ics", with: "x/terminy.ics")).status == 404)
            let page = try await beata.get(Places.taskFeeds())
            #expect(!page.contains(address), "the address is shown once")
            let id = try #require(page.first("subskrypcje/([0-9]+)/cofniecie").flatMap { RecordID($0) })
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.post(Places.taskFeedRevocation(id)).status == 404)
            _ = try await beata.post(Places.taskFeedRevocation(id))
            #expect(try await stranger.get(address).status == 404)
        }
    }

    @Test func `who leaves the firm is read no more`() async throws {
        try await TestHouse.each { house in
            let (jan, ewa) = (try await house.browser(as: .jan), try await house.browser(as: .ewa))
            let address = try await ewa.newFeed()
            #expect(try await jan.get(address).status == 200)
            let viewer = try await house.viewer(.ewa)
            _ = try await house.world.write(viewer) { tx in
                try tx.run("UPDATE employee SET left_at = 1 WHERE employee.account_id = \(viewer.accountID ?? 0)")
            }
            #expect(try await jan.get(address).status == 404)
        }
    }

    @Test(.enabled(if: TaskFeedTests.python != nil, "bin/test installs the readers of calendars"))
    func `real readers understand the feeds of a person and of a building`() async throws {
        let python = try #require(Self.python)
        try await TestHouse.on(.sqlite) { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let marta = try await beata.addPerson("Marta", "Sikora", to: base).id
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            let tie = ["segregator": String(building)]
            let long = "Zażółć gęślą jaźń, \(String(repeating: "bardzo długi tytuł ", count: 8))koniec"
            _ = try await beata.addTask(long, tie.merging(["termin": "2026-11-20", "opis": "wiersz 1\nwiersz; 2 \\ koniec"]) { $1 })
            _ = try await beata.addTask(
                "Raport", tie.merging(["termin": "2026-10-16", "godzina": "9:00", "powtarzanie": "co piątek, 4 razy"]) { $1 })
            _ = try await beata.addTask(
                "Narada", tie.merging(["termin": "2026-12-08", "powtarzanie": "w drugi wtorek miesiąca, do 31.3.2027"]) { $1 })
            _ = try await beata.addTask("Bez terminu", tie)
            let done = try await beata.addTask("Zrobione", tie.merging(["termin": "2026-11-19", "wazne": "tak"]) { $1 })
            _ = try await beata.post(Places.taskEnd(done))
            let address = try await beata.newFeed(["segregator": String(building)])
            let folder = try Peer.newFolder("calendars")
            for file in ["terminy.ics", "zadania.ics"] {
                let feed = try await beata.get(address.replacing("terminy.ics", with: file))
                try Data(feed.bytes).write(to: folder.appendingPathComponent(file))
            }
            let script = TestHouse.publicFolder + "/../Tests/Calendars/read.py"
            let output = try Peer.run([python, script, folder.path, long])
            #expect(output.contains("0 problems"), "\(output)")
        }
    }

    static let python = ProcessInfo.processInfo.environment["WIECHA_TEST_PYTHON"]
}

extension Browser {
    /// The path of a new feed of dates.
    fileprivate func newFeed(_ fields: [String: String] = [:]) async throws -> String {
        let page = try await post(Places.taskFeeds(), fields.merging(["numer": ""]) { $1 })
        return page.first("value=\"[^\"]*(/kalendarz/[^\"]+/terminy.ics)\"") ?? ""
    }
}
