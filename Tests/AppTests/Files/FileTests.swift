import Testing
import Values

@testable import App

@Suite struct FileTests {
    @Test func `Beata adds files by an ordinary form and finds them in their folder`() async throws {
        try await FileSite.each { site in
            let page = try await site.beata.upload(
                site.folder("Rysunki"), [],
                files: [
                    ("plik", "rzut.pdf", "text/html", try Sample.pdf("Rzut parteru")), ("plik", "pomiary.csv", "", Array("okno;90\n".utf8)),
                ])
            #expect(page.status == 200 && page.contains("rzut.pdf") && page.contains("pomiary.csv") && page.contains("Zapisano 2 pliki."))
            let document = try await site.document("rzut.pdf")
            #expect(document.contentType == "application/pdf")
            let bytes = try await site.beata.get(Places.documentContent(document.id))
            #expect(bytes.status == 200 && bytes.headers["content-type"] == "application/pdf")
            #expect(bytes.headers["content-disposition"]?.hasPrefix("inline") == true)
            #expect(try await site.beata.upload(site.folder("Rysunki"), [], files: []).contains("Nie wybrano pliku."))
        }
    }

    @Test func `the same bytes twice are noticed and both kept`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("komin.jpg", Sample.photo(), to: "Zdjęcia")
            let again = try await site.add("komin-2.jpg", Sample.photo(), to: "Zdjęcia")
            #expect(again.contains("Taki plik już jest: komin.jpg."))
            #expect(again.contains("komin-2.jpg"))
            #expect(try await site.beata.get(Places.document(try await site.document("komin-2.jpg").id)).contains("Taki plik już jest:"))
        }
    }

    @Test(arguments: [
        ("../../etc/passwd.pdf", "passwd.pdf"), ("C:\\plan\\rzut.pdf", "rzut.pdf"), ("a\u{202E}fdp.exe", "afdp.exe"), ("NUL", "_NUL"),
        (String(repeating: "ż", count: 300) + ".pdf", String(repeating: "ż", count: 97) + ".pdf"), ("<b>\".pdf", "_b__.pdf"),
    ])
    func `a hostile name becomes a harmless one`(sent: String, kept: String) async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await FileSite.open(house)
            let begun = try await site.beata.begin(Places.binderUploads(site.id) + "?folder=\(site.folders["Inne"] ?? 0)", sent, length: 4)
            let place = try #require(begun.headers["location"])
            #expect(try await site.beata.append(place, Array("%PDF".utf8), at: 0).status == 204)
            let page = try await site.beata.get(site.folder("Inne"))
            #expect(page.contains(kept.replacing("\"", with: "&quot;")), "\(sent)")
        }
    }

    @Test func `nothing that could run in a browser is shown by it`() async throws {
        try await FileSite.each { site in
            for name in ["strona.html", "rys.svg", "skrypt.js"] {
                _ = try await site.add(name, Array("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".utf8), to: "Inne")
                let answer = try await site.beata.get(Places.documentContent(try await site.document(name).id))
                #expect(answer.headers["content-disposition"]?.hasPrefix("attachment") == true)
                #expect(answer.headers["content-type"] == "application/octet-stream")
                #expect(answer.headers["x-content-type-options"] == "nosniff")
            }
        }
    }

    @Test func `a part of a file is answered as a part`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("notatki.txt", Array("0123456789".utf8), to: "Inne")
            let place = Places.documentContent(try await site.document("notatki.txt").id)
            let part = try await site.beata.get(place, headers: ["range": "bytes=2-5"])
            #expect(part.status == 206 && part.text == "2345" && part.headers["content-range"] == "bytes 2-5/10")
            #expect(try await site.beata.get(place, headers: ["range": "bytes=-3"]).text == "789")
            #expect(try await site.beata.get(place, headers: ["range": "bytes=20-"]).status == 416)
            let tag = try #require(part.headers["etag"])
            #expect(try await site.beata.get(place, headers: ["if-none-match": tag]).status == 304)
        }
    }

    @Test func `versions stay and come back`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("opis.txt", Array("pierwsza".utf8), to: "Inne")
            let id = try await site.document("opis.txt").id
            let second = try await site.beata.upload(
                Places.documentVersions(id), [], files: [("plik", "opis po zmianach.txt", "", Array("druga".utf8))])
            #expect(second.contains("Zapisano wersję 2.") && second.contains("wersja 1"))
            #expect(try await site.beata.get(Places.documentContent(id)).text == "druga")
            #expect(try await site.beata.get(Places.documentVersion(id, 1)).text == "pierwsza")
            _ = try await site.beata.post(Places.documentVersionReturn(id, 1))
            #expect(try await site.beata.get(Places.documentContent(id)).text == "pierwsza")
            #expect(try await site.beata.get(Places.document(id)).contains("wersja 3"))
            #expect(try await site.beata.post(Places.documentVersionReturn(id, 9)).status == 404)
            #expect(try await site.beata.upload(Places.documentVersions(id), [], files: []).status == 422)
        }
    }

    @Test func `a deleted file leaves the list and comes back from the bin`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("opis.txt", Array("opis".utf8), to: "Inne")
            let id = try await site.document("opis.txt").id
            let page = try await site.beata.post(Places.documentTrash(id))
            #expect(page.contains("Usunięto plik opis.txt."))
            #expect(try await site.beata.get(Places.document(id)).status == 404)
            #expect(try await !site.beata.get(site.folder("Inne")).contains("href=\"\(Places.document(id))\""))
            _ = try await site.beata.post(Places.restore(RecordKind.document.rawValue, id))
            #expect(try await site.beata.get(Places.document(id)).contains("opis.txt"))
        }
    }

    @Test func `a file is moved and renamed, and history says so`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("skan.pdf", try Sample.pdf("Umowa"), to: "Inne")
            let id = try await site.document("skan.pdf").id
            let moved = try await site.beata.post(Places.documentFolder(id), ["folder": String(site.folders["Zlecenia i umowy"] ?? 0)])
            #expect(moved.contains("Przeniesiono do folderu Zlecenia i umowy.") && moved.contains("Inne → Zlecenia i umowy"))
            let renamed = try await site.beata.post(Places.documentName(id), ["nazwa": "Umowa Sikora"])
            #expect(renamed.contains("Umowa Sikora.pdf"))
            #expect(try await site.beata.post(Places.documentName(id), ["nazwa": " "]).status == 422)
            #expect(try await site.beata.post(Places.documentFolder(id), ["folder": "77"]).status == 404)
        }
    }

    @Test func `photographs stand by the week in which they were taken`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("wiecha.jpg", Sample.photo(taken: "2026:10:12 14:05:00"), to: "Zdjęcia")
            _ = try await site.add("dach.jpg", Sample.photo(), to: "Zdjęcia")
            let page = try await site.beata.get(site.folder("Zdjęcia"))
            #expect(page.contains("Tydzień 47") && page.contains("Tydzień 42"))
            let photo = try await site.document("wiecha.jpg")
            #expect(photo.takenAt?.full == "12.10.2026, 14:05")
            let copy = try await site.beata.get(Places.documentThumbnail(photo.id))
            #expect(copy.status == 200 && copy.headers["content-type"] == "image/svg+xml")
        }
    }

    @Test func `somebody from another firm finds nothing`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("opis.txt", Array("opis".utf8), to: "Inne")
            let id = try await site.document("opis.txt").id
            let olga = try await site.house.browser(as: .olga)
            for place in [
                Places.binderFiles(site.id), Places.document(id), Places.documentContent(id), Places.documentThumbnail(id),
                Places.documentVersion(id, 1),
                Places.zoneFiles(site.id), Places.zoneDocument(site.id, id), Places.zoneThumbnail(site.id, id),
            ] { #expect(try await olga.send("GET", place).status == 404, "\(place)") }
            for place in [Places.documentTrash(id), Places.documentVersionReturn(id, 1), Places.folderTrash(site.folders["Inne"] ?? 0)] {
                #expect(try await olga.post(place).status == 404, "\(place)")
            }
            #expect(try await olga.begin(Places.binderUploads(site.id), "a.txt", length: 1).status == 404)
            #expect(try await site.house.browser().send("GET", Places.document(id)).status == 303)
        }
    }

    @Test func `a reader looks and does not add`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await FileSite.open(house)
            let karol = try await house.browser(as: .karol)
            #expect(try await karol.get(site.folder("Inne")).status == 200)
            #expect(try await site.add("a.txt", [65], to: "Inne", as: karol).status == 403)
            #expect(try await karol.begin(Places.zoneUploads(site.id), "a.txt", length: 1).status == 403)
        }
    }
}
