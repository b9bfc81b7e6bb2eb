import Testing
import Values

@testable import App

/// A seat that ended, or that somebody only looks through, opens nothing any more.
@Suite struct SeatWallTests {
    @Test func `who is suspended is read by no calendar and gets no daily letter`() async throws {
        try await TestHouse.each { house in
            let (jan, ewa) = (try await house.browser(as: .jan), try await house.browser(as: .ewa))
            _ = try await ewa.addTask("Pomiar", ["termin": "2026-11-21"])
            _ = try await ewa.post(Places.taskDigest(), ["godzina": "7"])
            let page = try await ewa.post(Places.taskFeeds(), ["numer": ""])
            let feed = try #require(page.first("value=\"[^\"]*(/kalendarz/[^\"]+/terminy.ics)\""))
            let stranger = house.browser()
            #expect(try await stranger.get(feed).status == 200)
            let id = try await EmployeeTests.id(of: "Ewa Dudek", jan)
            _ = try await jan.post(Places.employeeSuspension(id))
            #expect(try await stranger.get(feed).status == 404)
            house.clock.advance(days: 1)
            try await house.settle()
            #expect(try house.letters(to: .ewa).isEmpty)
            _ = try await jan.post(Places.employeeReturn(id))
            #expect(try await stranger.get(feed).status == 404, "an address that ended stays ended")
            house.clock.advance(days: 1)
            try await house.settle()
            #expect(try house.letters(to: .ewa).count == 1)
        }
    }

    @Test func `signing out everywhere ends calendar addresses too`() async throws {
        try await TestHouse.each { house in
            let (beata, ewa) = (try await house.browser(as: .beata), try await house.browser(as: .ewa))
            let page = try await ewa.post(Places.taskFeeds(), ["numer": ""])
            let feed = try #require(page.first("value=\"[^\"]*(/kalendarz/[^\"]+/terminy.ics)\""))
            _ = try await beata.post(Places.employeeSessions(try await EmployeeTests.id(of: "Ewa Dudek", beata)))
            #expect(try await house.browser().get(feed).status == 404)
        }
    }

    @Test func `a changed password and the end of other sessions end the links on their way`() async throws {
        try await TestHouse.each { house in
            func link(_ place: String, _ pattern: String) async throws -> String {
                _ = try await house.browser().post(place, ["login": Cast.ewa.email])
                try await house.settle()
                return try house.lastLetter(to: Cast.ewa.email, matching: pattern)
            }
            let ewa = try await house.browser(as: .ewa)
            let (first, recovery) = (
                try await link(Places.signInLink(), "/logowanie/link/[A-Za-z0-9_-]{20,}"),
                try await link(Places.recovery(), "/odzyskiwanie/[A-Za-z0-9_-]{20,}")
            )
            let changed = try await ewa.post(Places.accountPassword(), ["obecne": Cast.password, "haslo": "zupełnie Nowe 8 zdanie"])
            #expect(changed.status == 200)
            #expect(try await house.browser().post(first).status == 410)
            #expect(try await house.browser().get(recovery).status == 410)
            let second = try await link(Places.signInLink(), "/logowanie/link/[A-Za-z0-9_-]{20,}")
            _ = try await ewa.post(Places.accountSessions())
            #expect(try await house.browser().post(second).status == 410)
            let (third, way) = (
                try await link(Places.signInLink(), "/logowanie/link/[A-Za-z0-9_-]{20,}"),
                try await link(Places.recovery(), "/odzyskiwanie/[A-Za-z0-9_-]{20,}")
            )
            #expect(try await house.browser().post(way, ["haslo": "jeszcze Inne 9 zdanie"]).status == 200)
            #expect(try await house.browser().post(third).status == 410)
        }
    }

    @Test func `an office behind one address signs in as often as it has people, wrong passwords are counted`() async throws {
        try await TestHouse.each { house in
            func signIn(_ login: String, _ password: String) async throws -> Int {
                try await house.browser().post(Places.signIn(), ["login": login, "haslo": password]).status
            }
            for person in [Cast.jan, .beata, .ewa, .tomasz, .karol, .marta, .anna, .olga, .jan, .beata, .ewa, .tomasz] {
                let status = try await signIn(person.email, Cast.password)
                #expect(status == 200)
            }
            for attempt in 0..<10 {
                let login = attempt % 2 == 0 ? "nikt\(attempt)@example.com" : Cast.allCases[attempt / 2].email
                let status = try await signIn(login, "złe")
                #expect(status == 422)
            }
            #expect(try await signIn(Cast.karol.email, Cast.password) == 429)
        }
    }

    @Test func `seeing as somebody shows the zone through their eyes and changes nothing there`() async throws {
        try await FileSite.each { site in
            let folder = try #require(site.folders["Rysunki"])
            _ = try await site.beata.post(Places.employeePreview(try await EmployeeTests.id(of: "Ewa Dudek", site.beata)))
            for page in [Places.zone(site.id), Places.zoneFiles(site.id), Places.zoneMail(site.id)] {
                let shown = try await site.beata.get(page)
                #expect(shown.status == 200 && shown.contains("Widzisz system tak jak Ewa Dudek"), "\(page)")
            }
            let upload = try await site.beata.upload(
                Places.zoneFiles(site.id), [("folder", String(folder))], files: [("plik", "obcy.txt", "text/plain", Array("x".utf8))])
            #expect(upload.status == 403)
            let letter = ["numer": String(RecordID.next()), "do": Cast.anna.email, "temat": "Obcy", "tresc": "x"]
            #expect(try await site.beata.post(Places.zoneNewLetter(site.id), letter).status == 403)
            _ = try await site.beata.post(Places.previewEnd())
            #expect(try await !site.beata.get(Places.zone(site.id)).contains("Widzisz system tak jak"))
            let own = try await site.beata.upload(
                Places.zoneFiles(site.id), [("folder", String(folder))], files: [("plik", "nasz.txt", "text/plain", Array("x".utf8))])
            #expect(own.status == 200)
        }
    }
}
