import Testing
import Values
import Web

@testable import App

/// Several files at once, and files put right.
@Suite struct ManyFilesTests {
    @Test func `a folder comes as one ZIP with its Polish names`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("Zażółć gęślą jaźń.txt", Array("pierwszy plik".utf8), to: "Inne")
            _ = try await site.add("umowa.txt", Array("tylko biuro".utf8), to: "Wewnętrzne")
            #expect(try await site.beata.get(site.folder("Inne")).contains("Pobierz ZIP"))
            let zip = try await site.beata.get(Places.folderZip(try #require(site.folders["Inne"])))
            #expect(zip.headers["content-type"] == "application/zip" && zip.bytes.starts(with: [0x50, 0x4B, 3, 4]))
            #expect(zip.headers["content-disposition"]?.contains("Inne.zip") == true)
            #expect(zip.text.contains("Zażółć gęślą jaźń.txt") && zip.text.contains("pierwszy plik"))
            let own = try await site.marta.get(Places.zoneFolderZip(site.id, try #require(site.folders["Inne"])))
            #expect(own.status == 200 && own.text.contains("pierwszy plik"))
            #expect(try await site.marta.get(Places.zoneFolderZip(site.id, try #require(site.folders["Wewnętrzne"]))).status == 404)
        }
    }

    @Test func `chosen files are moved, copied, packed and discarded together`() async throws {
        try await FileSite.each { site in
            for name in ["a.txt", "b.txt", "c.txt"] { _ = try await site.add(name, Array(name.utf8), to: "Inne") }
            let ids = try await [site.document("a.txt").id, site.document("b.txt").id].map { ("plik", String($0)) }
            let inne = ("powrot", String(try #require(site.folders["Inne"])))
            func post(_ more: [(String, String)]) async throws -> Answer {
                try await site.beata.post(Places.binderChosen(site.id), [inne] + ids + more)
            }
            let reports = String(try #require(site.folders["Raporty tygodniowe"]))
            #expect(try await post([("co", "przenies")]).contains("Wybierz folder."))
            #expect(
                try await post([("co", "przenies"), ("folder", reports)]).contains("Przeniesiono do folderu Raporty tygodniowe: 2 pliki."))
            #expect(try await post([("co", "kopiuj"), ("folder", inne.1)]).contains("Skopiowano do folderu Inne: 2 pliki."))
            #expect(try await site.count("SELECT count(*) FROM document") == 5)
            let zip = try await post([("co", "zip")])
            #expect(zip.headers["content-type"] == "application/zip" && zip.text.contains("Raporty tygodniowe/a.txt"))
            #expect(try await post([("co", "usun")]).contains("Przeniesiono do kosza: 2 pliki."))
            #expect(try await site.beata.get(site.folder("Raporty tygodniowe")).contains("nie ma jeszcze plików"))
            #expect(try await site.beata.post(Places.binderChosen(site.id), ["co": "usun"]).contains("Zaznacz najpierw pliki."))
            let olga = try await site.house.browser(as: .olga)
            #expect(try await olga.post(Places.binderChosen(site.id), ids + [("co", "zip")]).status == 404)
        }
    }

    @Test func `a correction is remembered for the next file of its kind`() async throws {
        try await FileSite.each { site in
            let page = try await site.beata.post(
                Places.binderFolders(site.id), ["nowy-folder": "Karty materiałów", "kto": "zone", "numer": String(RecordID.next())])
            let cards = try #require(RecordID(String(page.path.split(separator: "=").last ?? "")))
            func upload(_ name: String) async throws -> Document {
                _ = try await site.beata.upload(Places.binderFiles(site.id), [], files: [("plik", name, "text/plain", Array(name.utf8))])
                return try await site.document(name)
            }
            let first = try await upload("karta techniczna wełny.txt")
            #expect(first.folderID == site.folders["Inne"])
            let moved = try await site.beata.post(Places.documentFolder(first.id), ["folder": String(cards), "co": "zapamietaj"])
            #expect(moved.contains("Następne takie pliki trafią tam same."))
            let second = try await upload("karta techniczna okien 2026.txt")
            #expect(second.folderID == cards && second.filing == FilingLessons.rule)
            #expect(try await site.beata.get(Places.document(second.id)).contains("nauczone z Twoich poprawek"))
            #expect(try await upload("Faktura 12.txt").folderID == site.folders["Faktury"])
            let olga = try await site.house.viewer(.olga)
            let elsewhere = try await site.house.world.read(olga) { tx in
                try FilingLessons.about(["karta techniczna.pdf"], firm: olga.firmID, tx).place(for: "karta techniczna.pdf")
            }
            #expect(elsewhere == nil)
        }
    }

    @Test func `a photograph has words of its own and a version says what changed`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("IMG_0001.jpg", Sample.photo(), to: "Zdjęcia")
            let photo = try await site.document("IMG_0001.jpg").id
            let page = try await site.beata.post(Places.documentName(photo), ["nazwa": "IMG_0001.jpg", "podpis": "komin od południa"])
            #expect(page.contains("value=\"komin od południa\""))
            #expect(
                try await site.marta.get(Places.zoneFolder(site.id, try #require(site.folders["Zdjęcia"]))).contains("komin od południa, "))
            #expect(try await site.marta.get(Places.zoneFiles(site.id) + "?q=południa").contains("komin od południa"))
            _ = try await site.add("opis.txt", Array("pierwsza".utf8), to: "Inne")
            let text = try await site.document("opis.txt").id
            let card = try await site.beata.upload(
                Places.documentVersions(text), [("opis", "poprawiony kołnierz")],
                files: [("plik", "opis.txt", "", Array("<b>druga</b>".utf8))])
            #expect(card.contains("poprawiony kołnierz") && card.contains("&lt;b&gt;druga&lt;/b&gt;"))
            let copied = try await site.beata.post(Places.documentCopy(photo), ["folder": String(try #require(site.folders["Inne"]))])
            #expect(copied.contains("Skopiowano do folderu Inne.") && copied.contains("komin od południa"))
        }
    }
}
