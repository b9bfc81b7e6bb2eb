import Testing
import Values
import Web

@testable import App

/// Ewa leaves; what she keeps goes to others, and comes back when that was wrong.
struct HandoverTests {
    private static func kept(_ house: TestHouse, _ office: OfferOffice) async throws -> (jan: Browser, ewa: RecordID, tomasz: RecordID) {
        let jan = try await house.browser(as: .jan)
        let firm = try await house.viewer(.ewa)
        _ = try await office.save(OfferFields(office))
        for title in ["Zamówić dźwig", "Odebrać pomiar"] { _ = try await office.ewa.addTask(title, ["osoba": String(firm.accountID ?? 0)]) }
        let base = try await office.ewa.addBase("Drudzy")
        _ = try await office.ewa.addPerson("Adam", "Lis", to: base, ["opiekun": String(firm.accountID ?? 0)])
        _ = try await jan.post(
            Places.binderParticipants(office.building), ["osoba": "Ewa Dudek", "email": Cast.ewa.email, "rola": "estimator"])
        let draft = [
            ("numer", String(RecordID.next())), ("do", "a@example.com"), ("temat", "Komin"), ("tresc", "Jutro."), ("zasieg", "strefa"),
        ]
        _ = try await office.ewa.post(Places.newLetter(office.building), draft + [("szkic", "tak")])
        return (jan, try await EmployeeTests.id(of: "Ewa Dudek", jan), try await EmployeeTests.id(of: "Tomasz Gil", jan))
    }

    @Test func `what a leaver keeps is counted, handed over and taken back`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (jan, ewa, tomasz) = try await Self.kept(house, office)
            let (from, heir) = (try await house.viewer(.ewa).accountID, try await house.viewer(.tomasz).accountID)
            let page = try await jan.get(Places.employeeHandover(ewa))
            for words in ["otwarte zadania", "oferty bez odpowiedzi", "kontakty", "role w segregatorach"] { #expect(page.contains(words)) }
            let done = try await jan.post(Places.employeeHandover(ewa), ["komu": String(tomasz), "numer": page.number])
            #expect(done.contains("Nie prowadzi teraz niczego") && done.contains("otwarte zadania 2 → Tomasz Gil"))
            func counts(_ account: RecordID?) async throws -> [Int] {
                [
                    try await office.count("SELECT count(*) FROM task_assignee WHERE account_id = \(account) AND done_at IS NULL"),
                    try await office.count("SELECT count(*) FROM offer WHERE account_id = \(account)"),
                    try await office.count("SELECT count(*) FROM contact WHERE keeper_id = \(account) AND keeper_key <> ''"),
                    try await office.count("SELECT count(*) FROM participant WHERE account_id = \(account) AND until IS NULL"),
                ]
            }
            #expect(try await counts(heir) == [2, 1, 1, 1])
            #expect(try await counts(from) == [0, 0, 0, 0])
            #expect(try await jan.get(Places.history()).contains("przekazuje sprawy"))
            let again = try await jan.post(Places.employeeHandover(ewa), ["komu": String(tomasz), "numer": page.number])
            #expect(again.status == 200, "sent twice is handed over once")
            let undo = try #require(done.first("action=\"([^\"]+/przekazania/[0-9]+/cofniecie)\""))
            let back = try await jan.post(undo)
            #expect(back.contains("Sprawy znów prowadzi Ewa Dudek") && back.contains("cofnięte"))
            #expect(try await counts(from) == [2, 1, 1, 1])
            #expect(try await counts(heir) == [0, 0, 0, 0])
            #expect(try await jan.post(undo).status == 200)
        }
    }

    @Test func `each part may have an heir of its own, or stay`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (jan, ewa, tomasz) = try await Self.kept(house, office)
            let janID = try await EmployeeTests.id(of: "Jan Czapla", jan)
            let done = try await jan.post(
                Places.employeeHandover(ewa),
                ["komu": String(tomasz), "komu-oferty": String(janID), "komu-kontakty": HandoverForm.stays])
            #expect(done.contains("oferty bez odpowiedzi 1 → Jan Czapla") && done.contains("otwarte zadania 2 → Tomasz Gil"))
            let from = try await house.viewer(.ewa).accountID
            #expect(try await office.count("SELECT count(*) FROM contact WHERE keeper_id = \(from)") == 1)
        }
    }

    @Test func `a task that both had stays with both when taken back, and what is done meanwhile stays done`() async throws {
        try await TestHouse.each { house in
            let (ewa, jan) = (try await house.browser(as: .ewa), try await house.browser(as: .jan))
            let (from, heir) = (try await house.viewer(.ewa).accountID ?? 0, try await house.viewer(.tomasz).accountID ?? 0)
            let both = RecordID.next()
            _ = try await ewa.post(
                Places.tasks(), [("tytul", "Pomiar"), ("osoba", String(from)), ("osoba", String(heir)), ("numer", String(both))])
            let one = try await ewa.addTask("Telefon do gminy", ["osoba": String(from)])
            let (id, tomasz) = (try await EmployeeTests.id(of: "Ewa Dudek", jan), try await EmployeeTests.id(of: "Tomasz Gil", jan))
            let done = try await jan.post(Places.employeeHandover(id), ["komu": String(tomasz)])
            _ = try await house.browser(as: .tomasz).post(Places.taskEnd(one))
            let undo = try #require(done.first("action=\"([^\"]+/przekazania/[0-9]+/cofniecie)\""))
            _ = try await jan.post(undo)
            let rows = try await house.world.database.read(.everything) { tx in
                try tx.all(RecordID.self, "SELECT account_id FROM task_assignee WHERE task_id = \(both)")
            }
            #expect(Set(rows) == [from, heir])
            let kept = try await house.world.database.read(.everything) { tx in
                try tx.all(RecordID.self, "SELECT account_id FROM task_assignee WHERE task_id = \(one)")
            }
            #expect(kept == [heir])
        }
    }

    @Test func `who is gone already can still hand over, strangers and late ones cannot`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (jan, ewa, tomasz) = try await Self.kept(house, office)
            let karol = try await EmployeeTests.id(of: "Karol Czyż", jan)
            for heir in ["", "1", String(ewa), String(karol)] {
                #expect(try await jan.post(Places.employeeHandover(ewa), ["komu": heir]).status == 422, "\(heir)")
            }
            let gone = try await jan.post(Places.employeeEnd(ewa))
            #expect(gone.path == Places.employeeHandover(ewa) && gone.contains("otwarte zadania"))
            #expect(try await jan.get(Places.settingsEmployees()).contains("Byli pracownicy"))
            let done = try await jan.post(Places.employeeHandover(ewa), ["komu": String(tomasz)])
            let undo = try #require(done.first("action=\"([^\"]+/przekazania/[0-9]+/cofniecie)\""))
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.get(Places.employeeHandover(ewa)).status == 404)
            #expect(try await olga.post(undo).status == 404)
            house.clock.advance(days: 31)
            let later = try await house.browser(as: .jan)
            #expect(!(try await later.get(Places.employeeHandover(ewa))).contains(undo))
            _ = try await later.post(undo)
            #expect(try await office.count("SELECT count(*) FROM handover WHERE undone_at IS NOT NULL") == 0)
        }
    }

    @Test func `a large handover goes on behind the page, is seen to move, and comes back whole`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (jan, ewa, tomasz) = try await Self.kept(house, office)
            let (viewer, heir) = (try await house.viewer(.ewa), try await house.viewer(.tomasz).accountID)
            let now = house.clock.now()
            try await house.world.write(viewer) { tx in
                let base = try #require(try viewer.contactBases(tx).first)
                for number in 0..<1_100 {
                    var form = ContactForm(kind: .person)
                    (form.familyName, form.keeper) = ("Osoba \(number)", String(viewer.accountID ?? 0))
                    try viewer.addContact(.next(), try form.checked(), to: base, at: now, tx)
                }
            }
            func kept(by account: RecordID?) async throws -> Int {
                try await office.count("SELECT count(*) FROM contact WHERE keeper_id = \(account)")
            }
            let page = try await jan.get(Places.employeeHandover(ewa))
            let begun = try await jan.post(Places.employeeHandover(ewa), ["komu": String(tomasz), "numer": page.number])
            #expect(begun.contains("przekazywanie trwa w tle") && begun.contains("Przekazano 0 z 1\u{A0}1"))
            #expect(try await kept(by: heir) == 0)
            try await house.settle()
            let done = try await jan.get(Places.employeeHandover(ewa))
            #expect(!done.contains("Przekazano 0 z") && !done.contains(" z 1\u{A0}1") && done.contains("Nie prowadzi teraz niczego"))
            #expect(try await kept(by: heir) == 1_101)
            let undo = try #require(done.first("action=\"([^\"]+/przekazania/[0-9]+/cofniecie)\""))
            _ = try await jan.post(undo)
            #expect(try await kept(by: viewer.accountID) == 1_101)
            #expect(try await office.count("SELECT count(*) FROM task_assignee WHERE account_id = \(heir) AND done_at IS NULL") == 0)
        }
    }

    @Test func `what is taken back before it went stays with the leaver`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (jan, ewa, tomasz) = try await Self.kept(house, office)
            let viewer = try await house.viewer(.ewa)
            let now = house.clock.now()
            try await house.world.write(viewer) { tx in
                let base = try #require(try viewer.contactBases(tx).first)
                for number in 0..<600 {
                    var form = ContactForm(kind: .person)
                    (form.familyName, form.keeper) = ("Osoba \(number)", String(viewer.accountID ?? 0))
                    try viewer.addContact(.next(), try form.checked(), to: base, at: now, tx)
                }
            }
            let begun = try await jan.post(Places.employeeHandover(ewa), ["komu": String(tomasz), "numer": String(RecordID.next())])
            let undo = try #require(begun.first("action=\"([^\"]+/przekazania/[0-9]+/cofniecie)\""))
            _ = try await jan.post(undo)
            try await house.settle()
            #expect(try await office.count("SELECT count(*) FROM contact WHERE keeper_id = \(viewer.accountID)") == 601)
            #expect(try await jan.get(Places.employeeHandover(ewa)).contains("cofnięte"))
        }
    }
}
