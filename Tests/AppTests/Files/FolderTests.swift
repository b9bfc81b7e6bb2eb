import Testing
import Values

@testable import App

@Suite struct FolderTests {
    @Test func `a folder is added once, renamed, binned and brought back`() async throws {
        try await FileSite.each { site in
            let fields = ["nowy-folder": "Pozwolenia", "kto": "zone", "numer": String(RecordID.next())]
            let page = try await site.beata.post(Places.binderFolders(site.id), fields)
            #expect(page.contains("Dodano folder Pozwolenia."))
            _ = try await site.beata.post(Places.binderFolders(site.id), fields)
            let viewer = try await site.house.viewer(.beata)
            let found = try await site.house.world.read(viewer) { tx in
                try viewer.folders(in: try viewer.binder(site.id, tx), tx).filter { $0.name == "Pozwolenia" }
            }
            #expect(found.count == 1)
            let id = try #require(found.first?.id)
            #expect(
                try await site.beata.post(Places.folder(id), ["nazwa": "Pozwolenia i zgody", "widocznosc": "owner"]).contains(
                    "firma i inwestor"))
            #expect(try await site.beata.post(Places.binderFolders(site.id), ["nowy-folder": "", "kto": "cały świat"]).status == 422)
            _ = try await site.beata.post(Places.folderTrash(id))
            #expect(try await site.beata.get(Places.binderFiles(site.id) + "?folder=\(id)").status == 404)
            _ = try await site.beata.post(Places.restore(RecordKind.folder.rawValue, id))
            #expect(try await site.beata.get(Places.binderFiles(site.id) + "?folder=\(id)").contains("Pozwolenia i zgody"))
        }
    }

    @Test func `people of a building see the folders that are meant for them`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("kalkulacja.txt", Array("marża".utf8), to: "Wewnętrzne")
            _ = try await site.add("rzut.txt", Array("rzut".utf8), to: "Rysunki")
            _ = try await site.beata.post(Places.folder(site.folders["Faktury"] ?? 0), ["nazwa": "Faktury", "widocznosc": "owner"])
            _ = try await site.add("faktura.txt", Array("kwota".utf8), to: "Faktury")
            let (secret, open, owners) = (
                try await site.document("kalkulacja.txt").id, try await site.document("rzut.txt").id,
                try await site.document("faktura.txt").id
            )
            for person in [site.marta, site.anna] {
                let page = try await person.get(Places.zoneFiles(site.id))
                #expect(
                    page.contains("Rysunki") && page.contains("rzut.txt") && !page.contains("Wewnętrzne") && !page.contains("kalkulacja"))
                #expect(try await person.get(Places.zoneDocument(site.id, open)).status == 200)
                #expect(try await person.get(Places.zoneDocumentContent(site.id, open)).text == "rzut")
                #expect(try await person.get(Places.zoneDocument(site.id, secret)).status == 404)
                #expect(try await person.get(Places.zoneFolder(site.id, site.folders["Wewnętrzne"] ?? 0)).status == 404)
                #expect(try await person.send("GET", Places.document(open)).status == 404)
            }
            #expect(try await site.marta.get(Places.zoneFolder(site.id, site.folders["Faktury"] ?? 0)).contains("faktura.txt"))
            #expect(try await site.anna.get(Places.zoneDocumentContent(site.id, owners)).status == 404)
        }
    }

    @Test func `words of a PDF are found, by those who may see it`() async throws {
        try await FileSite.each { site in
            _ = try await site.add("opinia.pdf", try Sample.pdf("Nośność murłaty jest wystarczająca"), to: "Inne")
            try await site.house.settle()
            #expect(try await site.beata.get(Places.search() + "?q=murlata").contains("opinia.pdf"))
            #expect(try await site.anna.get(Places.zoneFiles(site.id) + "?q=murlaty").contains("opinia.pdf"))
            let id = try await site.document("opinia.pdf").id
            _ = try await site.beata.post(Places.documentName(id), ["nazwa": "ekspertyza.pdf"])
            #expect(try await site.beata.get(Places.search() + "?q=murlata").contains("ekspertyza.pdf"))
            _ = try await site.beata.post(Places.folder(site.folders["Inne"] ?? 0), ["nazwa": "Inne", "widocznosc": "internal"])
            #expect(try await !site.marta.get(Places.zoneFiles(site.id) + "?q=murlaty").contains("ekspertyza.pdf"))
        }
    }

    @Test func `lists of files read their indexes`() async throws {
        try await FileSite.each { site in
            let viewer = try await site.house.viewer(.beata)
            let folder = try await site.house.world.read(viewer) { tx in try viewer.folder(site.folders["Inne"] ?? 0, tx) }
            for query in [
                FileRow.page(viewer, folder: folder, after: nil, limit: 60), FileRow.newest(viewer, binder: site.id, limit: 12),
                FolderRow.all(viewer, binder: site.id),
            ] {
                let plan = try await site.house.world.database.plan(of: query)
                #expect(!plan.contains("Seq Scan on document") && !plan.contains("SCAN document"), "\(plan)")
            }
        }
    }

    @Test func `a long folder is read page by page`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await FileSite.open(house)
            let files = (1...70).map { ("plik", "notatka \($0).txt", "", Array("treść \($0)".utf8)) }
            let page = try await site.beata.upload(site.folder("Inne"), [], files: files)
            let next = try #require(page.first(#"href="([^"]+)" rel="next""#)).replacing("&amp;", with: "&")
            let second = try await site.beata.get(next)
            #expect(second.contains("notatka 1.txt") && !second.contains("notatka 70.txt"))
        }
    }
}
