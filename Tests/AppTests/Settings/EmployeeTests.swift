import Testing
import Values

@testable import App

struct EmployeeTests {
    private static let newcomer = [
        "osoba": "Piotr Nowak", "email": "piotr.nowak@example.com", "rola": "accountant", "stanowisko": "księgowy",
    ]

    /// The id of an employee, read from the links of the list.
    static func id(of name: String, _ browser: Browser) async throws -> RecordID {
        let page = try await browser.get(Places.settingsEmployees())
        return try #require(page.first("pracownicy/([0-9]+)\">\(name)<").flatMap(RecordID.init))
    }

    @Test func `an invitation is sent, sent again and withdrawn`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let invited = try await beata.post(Places.settingsEmployees(), Self.newcomer)
            #expect(invited.contains("zaproszenie wysłane") && invited.contains("księgowy"))
            #expect(try await beata.post(Places.settingsEmployees(), Self.newcomer).status == 422)
            try await house.settle()
            let first = try house.lastLetter(to: "piotr.nowak@example.com", matching: #"/zaproszenie/[A-Za-z0-9_-]+"#)
            let id = try await Self.id(of: "Piotr Nowak", beata)
            #expect(try await beata.post(Places.employeeInvitation(id)).contains("piotr.nowak@example.com"))
            #expect(try await house.browser().get(first).status == 410)
            try await house.settle()
            let second = try house.lastLetter(to: "piotr.nowak@example.com", matching: #"/zaproszenie/[A-Za-z0-9_-]+"#)
            #expect(second != first)
            #expect(try await beata.post(Places.employeeEnd(id)).contains("Cofnięto zaproszenie"))
            #expect(try await house.browser().get(second).status == 410)
            #expect(try await !beata.get(Places.settingsEmployees()).contains("Piotr Nowak"))
        }
    }

    @Test func `signing out everywhere ends pages that are open`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let ewa = try await house.browser(as: .ewa)
            let id = try await Self.id(of: "Ewa Dudek", beata)
            #expect(try await ewa.get(Places.desk()).status == 200)
            let news = Task { try await ewa.firstEvent("ended", of: Places.events()) }
            try await house.whenListening()
            #expect(try await beata.post(Places.employeeSessions(id)).status == 200)
            let place = try await news.value
            #expect(place == "/logowanie?powod=wylogowano")
            #expect(try await ewa.send("GET", Places.desk()).status == 303)
            #expect(try await ewa.get(place).contains("zakończona z innego miejsca"))
            #expect(try await beata.get(Places.history()).contains("wylogowuje ze wszystkich miejsc"))
        }
    }

    @Test func `who is suspended stays out until let back in`() async throws {
        try await TestHouse.each { house in
            let (jan, ewa) = (try await house.browser(as: .jan), try await house.browser(as: .ewa))
            let id = try await Self.id(of: "Ewa Dudek", jan)
            #expect(try await jan.post(Places.employeeSuspension(id)).contains("dostęp wstrzymany"))
            #expect(try await ewa.send("GET", Places.desk()).status == 303)
            let again = try await house.browser(as: .ewa)
            #expect(try await again.send("GET", Places.desk()).status == 404)
            #expect(try await jan.post(Places.employeeReturn(id)).status == 200)
            let back = try await house.browser(as: .ewa)
            #expect(try await back.get(Places.desk()).status == 200)
        }
    }

    @Test func `roles decide, and owners are for owners only`() async throws {
        try await TestHouse.each { house in
            let (jan, beata) = (try await house.browser(as: .jan), try await house.browser(as: .beata))
            let (owner, ewa) = (try await Self.id(of: "Jan Czapla", jan), try await Self.id(of: "Ewa Dudek", jan))
            for place in [
                Places.employee(owner), Places.employeeSuspension(owner), Places.employeeEnd(owner), Places.employeeSessions(owner),
            ] {
                #expect(try await beata.send("POST", place, body: [], type: "application/x-www-form-urlencoded").status == 403, "\(place)")
            }
            #expect(try await beata.post(Places.employee(ewa), ["rola": "owner"]).status == 422)
            #expect(try await jan.post(Places.employee(owner), ["rola": "reader"]).status == 422)
            #expect(try await jan.post(Places.employee(ewa), ["rola": "accountant", "stanowisko": "księgowa"]).contains("księgowa"))
            let browser = try await house.browser(as: .ewa)
            #expect(try await browser.addBase("Klienci") > 0)
            #expect(try await browser.send("POST", Places.priceList(), body: [], type: "application/x-www-form-urlencoded").status == 403)
            #expect(try await browser.send("GET", Places.employee(ewa)).status == 404)
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.send("GET", Places.employee(ewa)).status == 404)
            #expect(try await olga.post(Places.employeeSessions(ewa)).status == 404)
        }
    }

    @Test func `seeing as somebody shows their office and changes nothing`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let karol = try await Self.id(of: "Karol Czyż", beata)
            let desk = try await beata.post(Places.employeePreview(karol))
            #expect(desk.contains("Widzisz system tak jak Karol Czyż") && desk.contains("Karol"))
            #expect(try await beata.send("GET", Places.employee(karol)).status == 404)
            #expect(try await beata.post(Places.bases(), ["nazwa": "Nowa", "rodzaj": "contacts"]).status == 403)
            let back = try await beata.post(Places.previewEnd())
            #expect(back.status == 200 && !back.contains("Widzisz system tak jak"))
            #expect(try await beata.get(Places.history()).contains("ogląda system jako"))
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.post(Places.employeePreview(karol)).status == 404)
        }
    }
}
