import Testing
import Values

@testable import App

/// Where a photograph was taken is the firm's business.
@Suite struct GuestPhotoTests {
    /// The parts of a JPEG in their order; the place stands in EXIF and behind the end.
    static let photo: [UInt8] = {
        func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker, 0, UInt8(body.count + 2)] + body }
        let exif = Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 0] + Array("GPS 49.2992 N".utf8)
        return [0xFF, 0xD8] + segment(0xE1, exif) + segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]) + segment(0xDA, [1, 1, 0, 0, 63, 0])
            + [1, 2, 3, 0xFF, 0, 4] + [0xFF, 0xD9] + Array("GPS 49.2992 N".utf8)
    }()

    @Test func `guests get photographs without their place where the firm wants it, the firm keeps them whole`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("komin.jpg", Self.photo, to: "Zdjęcia")
            let (document, folder) = (try await site.document("komin.jpg").id, site.folders["Zdjęcia"] ?? 0)
            let guest = site.house.browser()
            let own = String(try await guest.openGuestLink(try await site.share("document-\(document)")).path.split(separator: "?")[0])
            #expect(try await guest.get(own + "/tresc").bytes == Self.photo)
            let ewa = try await site.house.browser(as: .ewa)
            #expect(try await ewa.post(Places.settingsGuests(), ["usuwaj": "tak"]).status == 404)
            #expect(try await site.beata.get(Places.settingsFirm()).contains("Usuwaj ze zdjęć miejsce"))
            #expect(try await site.beata.post(Places.settingsGuests(), ["usuwaj": "tak"]).contains("bez miejsca i danych aparatu"))
            for address in ["/tresc", "/tresc?plik=\(document)", "/tresc?pobierz=1"] {
                let shown = try await guest.get(own + address)
                #expect(shown.status == 200 && !shown.contains("GPS") && shown.headers["content-type"] == "image/jpeg")
                #expect(shown.bytes.starts(with: [0xFF, 0xD8, 0xFF, 0xC0]) && shown.bytes.suffix(2) == [0xFF, 0xD9])
            }
            let second = site.house.browser()
            let whole = try await second.openGuestLink(try await site.share("folder-\(folder)", to: "ola.lis@example.com"))
            let zip = try await second.get(String(whole.path.split(separator: "?")[0]) + "/zip")
            #expect(zip.status == 200 && zip.text.contains("komin.jpg") && !zip.text.contains("GPS"))
            #expect(try await site.beata.get(Places.documentContent(document)).bytes == Self.photo)
            #expect(try await site.marta.get(Places.zoneDocumentContent(site.id, document)).bytes == Self.photo)
            _ = try await site.add("zepsute.jpg", Sample.photo(), to: "Zdjęcia")
            let broken = try await site.document("zepsute.jpg").id
            #expect(try await second.get(String(whole.path.split(separator: "?")[0]) + "/tresc?plik=\(broken)").status == 422)
            #expect(try await site.beata.post(Places.settingsGuests()).contains("takie, jakie są"))
            #expect(try await guest.get(own + "/tresc").bytes == Self.photo)
        }
    }
}
