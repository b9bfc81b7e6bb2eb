import Foundation
import Testing
import Values
import Web

@testable import App

struct ProfileTests {
    @Test func `a photo becomes a small copy that colleagues see, and no stranger`() async throws {
        try await TestHouse.each { house in
            var world = house.world
            let small = Sample.photo(size: 100)
            world.smallCopies = { picture in
                guard picture.count > 3, picture[0] == 0xff else { throw SmallCopyFailure.impossible }
                return small
            }
            var settings = ServerSettings(port: 0)
            settings.signIn = Places.signIn()
            try await Product(world).server(settings).whileRunning { port in
                func browser(_ person: Cast) async throws -> Browser {
                    let browser = Browser(address: "http://localhost:\(port)")
                    _ = try await browser.post(Places.signIn(), ["login": person.email, "haslo": Cast.password])
                    return browser
                }
                let (ewa, tomasz, olga) = (try await browser(.ewa), try await browser(.tomasz), try await browser(.olga))
                let saved = try await ewa.upload(Places.accountAvatar(), [], files: [("zdjecie", "ja.jpg", "image/jpeg", Sample.photo())])
                #expect(saved.contains("Zapisano zdjęcie"))
                let sheet = try await tomasz.get(Places.avatarSheet())
                let place = try #require(sheet.first(#"url\("(/awatary/[0-9]+/[0-9a-f]+)"\)"#))
                #expect(try await tomasz.get(place).bytes == small)
                #expect(try await !olga.get(Places.avatarSheet()).contains(place))
                #expect(try await Browser(address: "http://localhost:\(port)").send("GET", place).status == 303)
                let wrong = try await ewa.upload(
                    Places.accountAvatar(), [], files: [("zdjecie", "ja.jpg", "image/jpeg", Array("<svg>".utf8))])
                #expect(wrong.status == 422 && wrong.contains("nie da się odczytać"))
                #expect(try await ewa.upload(Places.accountAvatar(), [], files: []).status == 422)
                _ = try await ewa.post(Places.accountAvatar(), ["kolor": "9"])
                #expect(try await ewa.post(Places.accountAvatar(), ["kolor": "77"]).status == 400)
                _ = try await ewa.post(Places.accountAvatarEnd())
                #expect(try await tomasz.send("GET", place).status == 404)
                #expect(try await tomasz.get(Places.avatarSheet()).contains("--ks:#177b80"))
            }
        }
    }

    @Test func `name, language and letters are one's own choice`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let ewa = office.ewa
            #expect(try await ewa.post(Places.accountName(), ["osoba": "  "]).status == 422)
            #expect(try await ewa.post(Places.accountName(), ["osoba": "Ewa Dudek-Kos"]).contains("Ewa Dudek-Kos"))
            let english = try await ewa.post(Places.accountLook(), ["motyw": "dark", "jezyk": "en"])
            #expect(english.contains("data-theme=\"dark\"") && english.contains("Look and language"))
            let elsewhere = try await house.browser(as: .ewa)
            #expect(try await elsewhere.get(Places.account()).contains("Look and language"))
            _ = try await ewa.post(Places.accountNotices())
            _ = try await office.sent(OfferFields(office))
            try await house.settle()
            let before = try house.world.post.outbox.newest(50).count
            house.clock.advance(days: 5)
            try await house.settle()
            #expect(try house.world.post.outbox.newest(50).count == before)
        }
    }
}
