import Testing
import Values

@testable import App

/// Photographs of the building's files in documents made together.
@Suite struct FormPhotoTests {
    @Test func `Beata picks Marta's photographs, the report keeps them as they were, and its words cover them`() async throws {
        try await FileSite.each { site in
            let photos = site.folders["Zdjęcia"] ?? 0
            for name in ["komin.jpg", "dach.jpg"] {
                _ = try await site.marta.upload(
                    Places.zoneFiles(site.id) + "?folder=\(photos)", [],
                    files: [("plik", name, "image/jpeg", Sample.photo(size: name.count * 1_000))])
            }
            let (komin, dach) = (try await site.document("komin.jpg"), try await site.document("dach.jpg"))
            let form = try await FormSite.begin(site.beata, "report", "Raport", site.id)
            let place = Places.zoneFormPhotos(site.id, form)
            #expect(try await site.beata.get(Places.zoneForm(site.id, form)).contains("Dodaj zdjęcia z plików budowy"))
            let picker = try await site.beata.get(place)
            #expect(picker.contains("value=\"\(komin.id)\"") && picker.contains("Tydzień 47"))
            for _ in 0..<2 { _ = try await site.beata.post(place, [("plik", String(komin.id)), ("plik", String(dach.id))]) }
            #expect(try await site.count("SELECT count(*) FROM form_photo") == 2)
            _ = try await site.add("tajne.jpg", Sample.photo(size: 333), to: "Wewnętrzne")
            let hidden = try await site.document("tajne.jpg").id
            #expect(try await site.beata.post(place, [("plik", String(hidden))]).status == 404)
            let photo = try await site.count("SELECT id FROM form_photo WHERE name = 'dach.jpg'")
            #expect(try await site.beata.post(Places.zoneFormPhotoEnd(site.id, form, photo)).status == 200)
            #expect(try await site.count("SELECT count(*) FROM form_photo") == 1)
            let kept = try await site.count("SELECT id FROM form_photo")
            _ = try await site.beata.upload(
                Places.documentVersions(komin.id), [], files: [("plik", "komin.jpg", "image/jpeg", Sample.photo(size: 77))])
            let shown = try await site.marta.get(Places.zoneFormPhoto(site.id, form, kept) + "?duze=1")
            #expect(shown.bytes == Sample.photo(size: 9_000))
            let closed = try await site.beata.post(
                Places.zoneFormClosing(site.id, form), ["wersja-zrobiono": "0", "zrobiono": "Komin", "wersja-plan": "0", "plan": "Dach"])
            #expect(closed.contains("komin, ") && closed.contains(Places.zoneFormPhoto(site.id, form, kept)))
            #expect(try await site.beata.post(place, [("plik", String(dach.id))]).status == 423)
            #expect(try await site.beata.post(Places.zoneFormPhotoEnd(site.id, form, kept)).status == 423)
            #expect(try await site.marta.get(Places.zoneFormPDF(site.id, form)).status == 200)
            let correction = try await site.beata.post(Places.zoneFormCorrection(site.id, form))
            #expect(try await site.count("SELECT count(*) FROM form_photo WHERE form_id = \(correction.id)") == 1)
            let (olga, karol) = (try await site.house.browser(as: .olga), try await site.house.browser(as: .karol))
            for address in [place, Places.zoneFormPhoto(site.id, form, kept)] { #expect(try await olga.get(address).status == 404) }
            #expect(try await karol.get(place).status == 403)
            #expect(try await karol.get(Places.zoneFormPhoto(site.id, form, kept)).status == 200)
        }
    }
}
