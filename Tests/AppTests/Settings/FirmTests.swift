import Testing
import Values

@testable import App

struct FirmTests {
    private static let data = [
        "nazwa": "Zrąb sp. z o.o.", "nip": "123-456-32-18", "regon": "", "ulica": "Szkolna 7", "kod": "34-400", "miasto": "Nowy Targ",
        "telefon": "18 000 00 14", "email": "biuro@example.pl", "korespondencja": "skr. poczt. 7, 34-400 Nowy Targ", "stopka": "",
    ]

    @Test func `the firm's data are checked, kept and told apart`() async throws {
        try await TestHouse.each { house in
            let (jan, ewa) = (try await house.browser(as: .jan), try await house.browser(as: .ewa))
            let version = try #require(try await jan.get(Places.settingsFirm()).first(#"name="wersja" value="([0-9]+)""#))
            let data = Self.data.merging(["wersja": version]) { $1 }
            for (field, wrong) in [("nip", "123-456-32-19"), ("regon", "123"), ("kod", "34"), ("email", "biuro"), ("nazwa", "")] {
                #expect(try await jan.post(Places.settingsFirm(), data.merging([field: wrong]) { $1 }).status == 422, "\(field)")
            }
            #expect(try await jan.post(Places.settingsFirm(), data).contains("skr. poczt. 7"))
            #expect(try await jan.post(Places.settingsFirm(), data).status == 409)
            #expect(try await ewa.post(Places.settingsFirm(), data).status == 404)
            #expect(try await jan.get(Places.history()).contains("adres do korespondencji"))
        }
    }

    @Test func `bank accounts are checked, and the first goes onto new documents`() async throws {
        try await TestHouse.each { house in
            let jan = try await house.browser(as: .jan)
            let (first, second) = ("PL61109010140000071219812874", "27114020040000300201355387")
            #expect(try await jan.post(Places.settingsBank(), ["rachunek": "PL61109010140000071219812875"]).status == 422)
            let fields = [("rachunek", first), ("opis", "główny"), ("rachunek", second), ("opis", "VAT"), ("rachunek", ""), ("opis", "")]
            #expect(try await jan.post(Places.settingsBank(), fields).contains("główny"))
            _ = try await jan.post(Places.settingsBank(), fields + [("przesun", "1:-1")])
            let viewer = try await house.viewer(.jan)
            let kept = try await house.world.read(viewer) { tx in (try viewer.bankAccounts(tx), try viewer.firm(tx)) }
            #expect(kept.0.map(\.label) == ["VAT", "główny"] && kept.1.bankAccount == kept.0[0].number)
        }
    }

    @Test func `templates change what new binders begin with, not the old ones`() async throws {
        try await TestHouse.each { house in
            let jan = try await house.browser(as: .jan)
            let base = try await jan.addBase("Klienci")
            let marta = try await jan.addPerson("Marta", "Sikora", to: base).id
            let old = try await jan.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            #expect(
                try await jan.post(Places.settingsStages(), [("etap", "Fundament"), ("etap", "Dach"), ("etap", "")]).contains("Fundament"))
            _ = try await jan.post(Places.settingsStages(), [("etap", "Fundament"), ("etap", "Dach"), ("przesun", "1:-1")])
            #expect(try await jan.post(Places.settingsStages(), [("etap", " ")]).status == 422)
            let folders = [
                ("folder", "Foto"), ("cel", "photos"), ("widok", "zone"), ("folder", "Różne"), ("cel", "other"), ("widok", "internal"),
            ]
            #expect(try await jan.post(Places.settingsFolders(), folders).contains("Różne"))
            #expect(try await jan.post(Places.settingsFolders(), Array(folders.prefix(3))).status == 422)
            let new = try await jan.openBuilding("Polna 3", "Nowy Targ", for: marta)
            let page = try await jan.get(Places.binder(new))
            let (dach, fundament) = (page.text.range(of: "Dach"), page.text.range(of: "Fundament"))
            #expect(try #require(dach).lowerBound < #require(fundament).lowerBound)
            #expect(try await jan.get(Places.binderFiles(new)).contains("Foto"))
            #expect(try await jan.get(Places.binder(old)).contains("Stan surowy otwarty"))
            let karol = try await house.browser(as: .karol)
            #expect(try await karol.post(Places.settingsStages(), ["etap": "X"]).status == 404)
        }
    }

    @Test func `everybody else is signed out at once`() async throws {
        try await TestHouse.each { house in
            let (jan, ewa) = (try await house.browser(as: .jan), try await house.browser(as: .ewa))
            #expect(try await jan.post(Places.employeesSessions()).contains("Wylogowano "))
            #expect(try await ewa.send("GET", Places.desk()).status == 303)
            #expect(try await jan.get(Places.desk()).status == 200)
        }
    }
}
