import Testing
import Values
import Web

@testable import App

/// A code beside the password, and the secret asked for again before something dangerous.
struct SecondStepTests {
    /// Switches it on for Ewa as she would; gives the key and her spare codes.
    private static func switchOn(_ ewa: Browser, _ house: TestHouse, ending: Bool = false) async throws -> (TimeCode, [String]) {
        let page = try await ewa.get(Places.accountSecondStep())
        let sealed = try #require(page.first(#"name="klucz" value="([^"]+)""#)?.replacing("&#43;", with: "+").replacing("&#61;", with: "="))
        let key = try #require(page.first("<code>([A-Z2-7 ]+)</code>"))
        #expect(page.contains("<svg class=\"qr\"") && page.contains("shape-rendering"))
        let code = TimeCode(secret: try #require(Base32.bytes(key)))
        let wrong = try await ewa.post(Places.accountSecondStep(), ["klucz": sealed, "kod": "000000"])
        #expect(wrong.status == 422 && wrong.contains("Ten kod nie pasuje") && wrong.contains(key))
        let fields = ["klucz": sealed, "kod": code.code(at: TimeCode.counter(at: house.clock.now())), "wyloguj": ending ? "tak" : ""]
        let done = try await ewa.post(Places.accountSecondStep(), fields)
        let spare = done.text.components(separatedBy: "<li><code>").dropFirst().map { String($0.prefix(11)) }
        #expect(spare.count == 10 && Set(spare).count == 10)
        return (code, spare)
    }

    private static func ticket(_ page: Answer) throws -> String {
        try #require(page.first(#"name="bilet" value="([^"]+)""#)?.replacing("&#43;", with: "+").replacing("&#61;", with: "="))
    }

    @Test func `Ewa switches it on, and from then on a password alone opens nothing`() async throws {
        try await TestHouse.each { house in
            let (ewa, other) = (try await house.browser(as: .ewa), try await house.browser(as: .ewa))
            let (code, spare) = try await Self.switchOn(ewa, house, ending: true)
            #expect(try await ewa.get(Places.account()).contains("Kody zapasowe do użycia: 10."))
            #expect(try await other.send("GET", Places.desk()).status == 303, "other devices were signed out as she wished")
            let browser = house.browser()
            let asked = try await browser.post(Places.signIn(), ["login": Cast.ewa.email, "haslo": Cast.password])
            #expect(asked.contains("Jeszcze kod") && !browser.hasCookies)
            let ticket = try Self.ticket(asked)
            let used = code.code(at: TimeCode.counter(at: house.clock.now()))
            for wrong in ["000000", "", used, "zzzzz-zzzzz"] {
                let page = try await browser.post(Places.signInCode(), ["bilet": ticket, "kod": wrong])
                #expect(page.status == 422 && page.contains("nie pasuje albo był już użyty") && !browser.hasCookies, "\(wrong)")
            }
            house.clock.advance(minutes: 1)
            let next = code.code(at: TimeCode.counter(at: house.clock.now()))
            let inside = try await browser.post(Places.signInCode(), ["bilet": ticket, "kod": next, "powrot": Places.tasks()])
            #expect(inside.path == Places.tasks() && inside.status == 200)
            let second = house.browser()
            let again = try Self.ticket(try await second.post(Places.signIn(), ["login": Cast.ewa.email, "haslo": Cast.password]))
            #expect(try await second.post(Places.signInCode(), ["bilet": again, "kod": next]).status == 422, "a code opens once")
            #expect(try await second.post(Places.signInCode(), ["bilet": again, "kod": spare[0].uppercased()]).status == 200)
            #expect(try await second.get(Places.account()).contains("Kody zapasowe do użycia: 9."))
            let third = house.browser()
            let last = try Self.ticket(try await third.post(Places.signIn(), ["login": Cast.ewa.email, "haslo": Cast.password]))
            #expect(try await third.post(Places.signInCode(), ["bilet": last, "kod": spare[0]]).status == 422, "a spare code opens once")
            house.clock.advance(minutes: 11)
            let late = try await third.post(Places.signInCode(), ["bilet": last, "kod": spare[1]])
            #expect(late.status == 422 && late.contains("Minęło za dużo czasu"))
            #expect(try await third.post(Places.signInCode(), ["bilet": "x", "kod": spare[1]]).contains("Minęło za dużo czasu"))
        }
    }

    @Test func `links from letters ask for the code too, and guessing is slowed down`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            let (code, _) = try await Self.switchOn(ewa, house)
            for purpose in [Places.signInLink(), Places.recovery()] {
                let browser = house.browser()
                _ = try await browser.post(purpose, ["login": Cast.ewa.email])
                try await house.settle()
                let link = try house.lastLetter(
                    to: Cast.ewa.email,
                    matching: purpose == Places.recovery() ? "/odzyskiwanie/[A-Za-z0-9_-]+" : "/logowanie/link/[A-Za-z0-9_-]+")
                let asked = try await browser.post(link, ["haslo": Cast.password])
                #expect(asked.contains("Jeszcze kod") && !browser.hasCookies)
            }
            let browser = house.browser()
            let ticket = try Self.ticket(try await browser.post(Places.signIn(), ["login": Cast.ewa.email, "haslo": Cast.password]))
            var last = 0
            for _ in 0..<11 { last = try await browser.post(Places.signInCode(), ["bilet": ticket, "kod": "000000"]).status }
            #expect(last == 429)
            #expect(code.secret.count == 20)
        }
    }

    @Test func `after a while a dangerous act asks for the secret again and then goes on with what was sent`() async throws {
        try await TestHouse.each { house in
            let jan = try await house.browser(as: .jan)
            let base = try await jan.addBase("Klienci")
            let ewa = try await EmployeeTests.id(of: "Ewa Dudek", jan)
            house.clock.advance(minutes: 16)
            let acts: [(String, [String: String], String)] = [
                (Places.accountLogin(), ["login": "jan.cz"], "Zapisano login"),
                (Places.employee(ewa), ["rola": "accountant", "stanowisko": "księgowa"], "księgowa"),
                (Places.settingsAPI(), ["nazwa": "Strona", "zakres": "contacts:read"], "Strona"),
                (Places.baseTrash(base), [:], "Usunięto bazę Klienci"),
            ]
            for (place, fields, words) in acts {
                let asked = try await jan.post(place, fields)
                #expect(asked.status == 403 && asked.contains("Potwierdź, że to Ty"), "\(place)")
                for (name, value) in fields { #expect(asked.contains("name=\"\(name)\" value=\"\(value)\""), "\(place)") }
                let wrong = try await jan.post(place, fields.merging([ProofPage.field: "zgaduję"]) { $1 })
                #expect(wrong.status == 403 && wrong.contains("To nie jest hasło ani kod"))
                let done = try await jan.post(place, fields.merging([ProofPage.field: Cast.password]) { $1 })
                #expect(done.status == 200 && done.contains(words), "\(place)")
                house.clock.advance(minutes: 16)
            }
            #expect(try await jan.get(Places.account()).status == 200, "looking asks for nothing")
            let (code, _) = try await {
                #expect(try await jan.post(Places.accountSecondStep(), [ProofPage.field: Cast.password]).status == 200)
                return try await Self.switchOn(jan, house)
            }()
            house.clock.advance(minutes: 16)
            #expect(try await jan.post(Places.accountSecondStepEnd()).status == 403)
            let now = code.code(at: TimeCode.counter(at: house.clock.now()))
            let off = try await jan.post(Places.accountSecondStepEnd(), [ProofPage.field: now])
            #expect(off.contains("Logowanie dwuetapowe jest wyłączone"))
            #expect(try await house.browser(as: .jan).get(Places.desk()).status == 200)
        }
    }

    @Test func `the owner switches a lost second step off; everybody is signed out, told, and it is in the history`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            _ = try await Self.switchOn(ewa, house)
            let jan = try await house.browser(as: .jan)
            let viewer = try await house.viewer(.jan)
            let id = try #require(
                try await house.world.read(viewer) { tx in try viewer.employees(tx).first { $0.name == Cast.ewa.name }?.id })
            #expect(try await jan.get(Places.employee(id)).contains("Zgubiony drugi krok"))
            let beata = try await house.browser(as: .beata)
            #expect(try await !beata.get(Places.employee(id)).contains("Zgubiony drugi krok"))
            #expect(try await beata.post(Places.employeeSecondStep(id)).status == 403, "it is the owner's alone")
            house.clock.advance(minutes: 20)
            let asked = try await jan.post(Places.employeeSecondStep(id))
            #expect(asked.status == 403 && asked.contains("Potwierdź, że to Ty"))
            let done = try await jan.post(Places.employeeSecondStep(id), [ProofPage.field: Cast.password])
            #expect(done.status == 200 && done.contains("wejdzie teraz samym hasłem") && !done.contains("Zgubiony drugi krok"))
            #expect(try await jan.get(Places.history()).contains("logowanie dwuetapowe: włączone → wyłączone"))
            #expect(try await ewa.send("GET", Places.desk()).status == 303)
            try await house.settle()
            #expect(try house.lastLetter(to: Cast.ewa.email, matching: "Jan Czapla") == "Jan Czapla")
            _ = try await house.browser(as: .ewa)
        }
    }

    @Test func `the second step of somebody with a seat in another firm is not this firm's to switch off`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            _ = try await Self.switchOn(ewa, house)
            let (jan, viewer, olga) = (try await house.browser(as: .jan), try await house.viewer(.jan), try await house.viewer(.olga))
            let person = try #require(
                try await house.world.read(viewer) { tx in try viewer.employees(tx).first { $0.name == Cast.ewa.name } })
            let now = house.clock.now()
            try await house.world.database.write(.everything) { tx in
                let account = try #require(try Account.withID(person.accountID, tx))
                try Employee.join(account, firm: olga.firmID, role: .employee, title: "", at: now, tx)
            }
            let refused = try await jan.post(Places.employeeSecondStep(person.id))
            #expect(refused.status == 422 && refused.contains("także w innej firmie"))
            #expect(try await house.world.database.read(.everything) { tx in try SecondStep.isOn(person.accountID, tx) })
        }
    }
}
