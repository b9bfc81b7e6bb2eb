import Foundation
import Peers
import Testing
import Values

@testable import App

/// The zone on site: a report and photographs without a network, in headless Chromium, desk and phone.
@Suite struct OfflineTests {
    @Test(.enabled(if: BrowserJourneyTests.python != nil, "bin/test installs the browser's driver"))
    func `Tomasz writes without a network and everything arrives once`() async throws {
        let python = try #require(BrowserJourneyTests.python)
        try await TestHouse.on(.sqlite) { house in
            let (beata, building) = try await FormSite.building(house)
            var forms: [String] = []
            for number in 0..<2 { forms.append(String(try await FormSite.begin(beata, "memo", "Notatka \(number)", building))) }
            let pictures = try Peer.newFolder("offline")
            let script = TestHouse.publicFolder + "/../Tests/Browser/offline.py"
            let output = try await BrowserJourneyTests.run(
                [python, script, house.address, pictures.path, String(building), forms.joined(separator: ",")])
            let problems = output.split(separator: "\n").filter { $0.hasPrefix("PROBLEM") }
            #expect(problems.isEmpty, "\(problems.joined(separator: "\n")) pictures: \(pictures.path)")
            #expect(output.contains("0 problems"), "\(output.suffix(2_000))")
            let (reports, photos) = try await house.world.database.read(.everything) { tx in
                (
                    try tx.all(
                        String.self, "SELECT number FROM form_document WHERE kind = 'report' AND frozen_at IS NOT NULL ORDER BY number"),
                    try tx.all(String.self, "SELECT name FROM document WHERE name LIKE '%.jpg' ORDER BY name")
                )
            }
            #expect(reports == ["RT/2026/001", "RT/2026/002"])
            #expect(photos == ["dach-0.jpg", "dach-1.jpg", "okno-0.jpg", "okno-1.jpg"])
        }
    }

    @Test func `a report that comes twice is one, and a wrong one comes back with its words`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            let page = try await beata.get(Places.zoneSiteReport(building))
            #expect(page.contains("data-outbox") && page.contains("Zrób zdjęcie"))
            let typed = ["numer": page.number, "dzien": "2026-11-20", "zrobiono": "Dach", "plan": "Okna", "pogoda": "snow", "ludzie": "6"]
            let wrong = try await beata.post(Places.zoneSiteReport(building), typed.merging(["plan": ""]) { $1 })
            #expect(wrong.status == 422 && wrong.contains("Właściciele czekają na plan") && wrong.contains("Dach"))
            let first = try await beata.post(Places.zoneSiteReport(building), typed)
            let second = try await beata.post(Places.zoneSiteReport(building), typed)
            #expect(first.contains("RT/2026/001") && first.id == second.id)
            let queued = try await beata.post(Places.zoneSiteReport(building), typed.merging(["json": "tak"]) { $1 })
            #expect(queued.contains(Places.zoneForm(building, first.id).split(separator: "/").joined(separator: "/")))
            let draft = try await beata.post(
                Places.zoneSiteReport(building), ["numer": "", "dzien": "2026-11-20", "zrobiono": "Jutro więcej", "co": "szkic"])
            #expect(draft.contains("Jutro więcej") && draft.contains("data-shared=\"plan\""))
            let karol = try await house.browser(as: .karol)
            #expect(try await karol.post(Places.zoneSiteReport(building), typed).status == 403)
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.get(Places.zoneSiteReport(building)).status == 404)
        }
    }
}
