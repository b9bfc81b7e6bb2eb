import Foundation
import Peers
import Testing

@testable import App

/// Files as people's programs open and save them.
struct DriveTests {
    @Test func `each save is a version, and the browser reads the last`() async throws {
        try await DriveSite.each { drive in
            let plan = drive.path("Jodłowa 14, Zakopane", "Rysunki", "plan.txt")
            #expect(try await drive.send("PUT", plan, "szkic").status == 201)
            let token = try await drive.lock(plan)
            #expect(try await drive.send("PUT", plan, "bez klucza").status == 423)
            #expect(try await drive.send("PUT", plan, "raz", ["if": "(\(token))"]).status == 204)
            let tag = try #require(try await drive.send("HEAD", plan).headers["etag"])
            #expect(try await drive.send("PUT", plan, "dwa", ["if": "(\(token) [\(tag)])"]).status == 204)
            #expect(try await drive.send("PUT", plan, "stary", ["if": "(\(token) [\(tag)])"]).status == 412)
            let document = try await drive.site.document("plan.txt")
            #expect(document.version == 3)
            #expect(try await drive.site.beata.get(Places.documentContent(document.id)).text == "dwa")
            #expect(try await drive.site.beata.get(Places.documentVersion(document.id, 2)).text == "raz")
            #expect(try await drive.send("GET", plan, nil, ["range": "bytes=1-"]).text == "wa")
            #expect(try await drive.send("UNLOCK", plan, nil, ["lock-token": token]).status == 204)
        }
    }

    @Test func `a lock of a program shows in the browser and can be taken over there, and the other way round`() async throws {
        try await DriveSite.each { drive in
            let (ewa, plan) = (try await drive.house.browser(as: .ewa), drive.path("Jodłowa 14, Zakopane", "Rysunki", "plan.txt"))
            let secret = try await ewa.newProgram("laptop Ewy")
            _ = try await drive.send("PUT", plan, "szkic")
            let token = try await drive.lock(plan)
            let document = try await drive.site.document("plan.txt")
            #expect(try await ewa.get(Places.document(document.id)).contains(Cast.beata.name))
            #expect(try await ewa.get(drive.site.folder("Rysunki")).contains("zajęty: \(Cast.beata.name)"))
            let zone = try await drive.site.marta.get(Places.zoneDocument(drive.site.id, document.id))
            #expect(zone.contains("pracuje \(Cast.beata.name)") && !zone.contains("Przejmij plik"))
            #expect(try await ewa.post(Places.documentName(document.id), ["nazwa": "inny.txt"]).status == 423)
            #expect(try await ewa.post(Places.documentTrash(document.id)).status == 423)
            #expect(try await drive.send("PUT", plan, "Ewa", as: .ewa, secret: secret).status == 423)
            #expect(try await drive.send("PUT", plan, "Ewa", as: .ewa, secret: secret, ["if": "(\(token))"]).status == 423)
            #expect(try await ewa.post(Places.documentLock(document.id)).status == 423)
            #expect(try await ewa.post(Places.documentLock(document.id), ["co": "przejmij"]).status == 200)
            #expect(try await drive.send("PUT", plan, "Beata", ["if": "(\(token))"]).status == 412)
            #expect(try await drive.send("PUT", plan, "Beata").status == 423)
            let listed = try await drive.send("PROPFIND", plan, nil, ["depth": "0"])
            #expect(listed.status == 207 && listed.contains(Cast.ewa.name))
            #expect(try await drive.send("PUT", plan, "Ewa", as: .ewa, secret: secret).status == 204)
            #expect(try await ewa.post(Places.documentLockEnd(document.id)).status == 200)
            #expect(try await drive.send("PUT", plan, "Beata").status == 204)
        }
    }

    @Test func `everybody sees the folders that the browser shows them, and nothing of strangers`() async throws {
        try await DriveSite.each { drive in
            _ = try await drive.site.add("koszty.txt", Array("tajne".utf8), to: "Oferty")
            _ = try await drive.site.add("plan.txt", Array("plan".utf8), to: "Rysunki")
            let (marta, anna) = (try await drive.site.marta.newProgram(), try await drive.site.anna.newProgram("tablet", opens: "files"))
            let home = drive.path("Jodłowa 14, Zakopane")
            for (person, secret) in [(Cast.marta, marta), (.anna, anna)] {
                let list = try await drive.send("PROPFIND", home, nil, as: person, secret: secret, ["depth": "1"])
                #expect(list.status == 207 && list.contains("Rysunki") && !list.contains("Oferty"))
                let hidden = drive.path("Jodłowa 14, Zakopane", "Oferty", "koszty.txt")
                #expect(try await drive.send("GET", hidden, nil, as: person, secret: secret).status == 404)
                let seen = drive.path("Jodłowa 14, Zakopane", "Rysunki", "plan.txt")
                #expect(try await drive.send("GET", seen, nil, as: person, secret: secret).text == "plan")
                #expect(try await drive.send("PUT", seen, "zmiana", as: person, secret: secret).status == 403)
                #expect(try await drive.send("DELETE", seen, nil, as: person, secret: secret).status == 403)
                #expect(
                    try await drive.send("MKCOL", drive.path("Jodłowa 14, Zakopane", "Rysunki", "nowy"), nil, as: person, secret: secret)
                        .status == 403)
                let own = drive.path("Jodłowa 14, Zakopane", "Rysunki", "\(person.name).txt")
                #expect(try await drive.send("PUT", own, "moje", as: person, secret: secret).status == 201)
                #expect(try await drive.send("PUT", own, "moje 2", as: person, secret: secret).status == 204)
            }
            #expect(
                try await drive.send("PROPFIND", Places.drive.tail(["ksiazka"]), nil, as: .anna, secret: anna, ["depth": "0"]).status == 404
            )
            let tomasz = try await drive.house.browser(as: .tomasz).newProgram()
            #expect(try await drive.send("PROPFIND", home, nil, as: .tomasz, secret: tomasz, ["depth": "1"]).status == 207)
            #expect(try await drive.send("PROPFIND", home, nil, as: .marta, secret: anna, ["depth": "0"]).status == 401)
        }
    }

    @Test func `working files of programs stay out of everybody's sight, and renaming one over a document is a save`() async throws {
        try await DriveSite.each { drive in
            func path(_ name: String) -> String { drive.path("Jodłowa 14, Zakopane", "Rysunki", name) }
            _ = try await drive.send("PUT", path("plan.txt"), "pierwszy")
            for name in [".~lock.plan.txt#", "._plan.txt", ".DS_Store", "~$plan.txt", "plan.tmp", "pusty.txt"] {
                #expect(try await drive.send("PUT", path(name), name == "pusty.txt" ? "" : "robocze").status == 201, "\(name)")
                #expect(try await drive.send("PROPFIND", path(name), nil, ["depth": "0"]).status == 207, "\(name)")
            }
            let page = try await drive.site.beata.get(drive.site.folder("Rysunki"))
            #expect(page.contains("plan.txt") && !page.contains("DS_Store") && !page.contains("pusty.txt") && !page.contains("plan.tmp"))
            let ewa = try await drive.house.browser(as: .ewa).newProgram()
            #expect(try await drive.send("GET", path(".DS_Store"), nil, as: .ewa, secret: ewa).status == 404)
            let destination = drive.house.address + path("plan.txt")
            #expect(try await drive.send("MOVE", path("plan.tmp"), nil, ["destination": destination]).status == 204)
            let document = try await drive.site.document("plan.txt")
            #expect(document.version == 2)
            #expect(try await drive.site.beata.get(Places.documentContent(document.id)).text == "robocze")
            #expect(try await drive.send("PUT", path("pusty.txt"), "już nie").status == 204)
            #expect(try await drive.site.document("pusty.txt").version == 1)
            drive.house.clock.advance(days: 8)
            try await drive.house.settle()
            #expect(try await drive.send("GET", path(".DS_Store")).status == 404)
            #expect(try await drive.send("GET", path("plan.txt")).status == 200)
        }
    }

    @Test func `lists without an end, bodies with entities and files outside folders are refused`() async throws {
        try await DriveSite.each { drive in
            let home = drive.path("Jodłowa 14, Zakopane")
            for depth in [[:], ["depth": "infinity"]] {
                let answer = try await drive.send("PROPFIND", home, nil, depth)
                #expect(answer.status == 403 && answer.contains("propfind-finite-depth"))
            }
            let bomb = "<!DOCTYPE p [<!ENTITY a 'b'>]><propfind xmlns='DAV:'><prop><a/></prop></propfind>"
            #expect(try await drive.send("PROPFIND", home, bomb, ["depth": "0"]).status == 400)
            #expect(try await drive.send("PUT", drive.path("Jodłowa 14, Zakopane", "obok.txt"), "x").status == 403)
            #expect(try await drive.send("PUT", drive.path("Jodłowa 14, Zakopane", "Nie ma", "x.txt"), "x").status == 409)
            #expect(try await drive.send("PUT", drive.path("Nie moja", "Inne", "x.txt"), "x").status == 404)
            #expect(try await drive.send("DELETE", home).status == 403)
            #expect(try await drive.send("GET", "/dav/pliki/%2e%2e/x").status == 404)
        }
    }

    @Test func `saving as Word does, by renaming, is a version, and the browser never loses the document`() async throws {
        try await DriveSite.each { drive in
            func path(_ name: String) -> String { drive.path("Jodłowa 14, Zakopane", "Rysunki", name) }
            func move(_ from: String, _ to: String) async throws -> Int {
                try await drive.send("MOVE", path(from), nil, ["destination": drive.house.address + path(to)]).status
            }
            _ = try await drive.send("PUT", path("umowa.docx"), "pierwsza")
            _ = try await drive.send("PUT", path("~WRD0001.tmp"), "druga")
            #expect(try await move("umowa.docx", "~WRL0002.tmp") == 201)
            #expect(try await drive.send("GET", path("umowa.docx")).status == 404)
            let document = try await drive.site.document("umowa.docx")
            #expect(try await drive.site.beata.get(Places.documentContent(document.id)).text == "pierwsza")
            #expect(try await move("~WRD0001.tmp", "umowa.docx") == 201)
            #expect(try await drive.send("DELETE", path("~WRL0002.tmp")).status == 204)
            #expect(try await drive.site.document("umowa.docx").version == 2)
            #expect(try await drive.site.beata.get(Places.documentContent(document.id)).text == "druga")
            #expect(try await move("umowa.docx", "~WRL0003.tmp") == 201)
            #expect(try await move("~WRL0003.tmp", "umowa 2.docx") == 201)
            #expect(try await drive.site.document("umowa 2.docx").id == document.id)
            #expect(try await move("umowa 2.docx", "~usun.tmp") == 201)
            #expect(try await drive.send("DELETE", path("~usun.tmp")).status == 204)
            #expect(try await drive.site.beata.get(Places.trash()).contains("umowa 2.docx"))
        }
    }

    @Test func `subfolders have the folder's audience, show in the browser and stay apart in a ZIP`() async throws {
        try await DriveSite.each { drive in
            func path(_ parts: String...) -> String { Places.drive.tail(["pliki", "Jodłowa 14, Zakopane"] + parts) }
            #expect(try await drive.send("MKCOL", path("Rysunki", "etap 1")).status == 201)
            #expect(try await drive.send("MKCOL", path("Rysunki", "etap 1", "dach")).status == 201)
            #expect(try await drive.send("PUT", path("Rysunki", "etap 1", "dach", "krokwie.txt"), "krokwie").status == 201)
            let marta = try await drive.site.marta.newProgram()
            let inside = try await drive.send("PROPFIND", path("Rysunki", "etap 1", "dach"), nil, as: .marta, secret: marta, ["depth": "1"])
            #expect(inside.contains("krokwie.txt"))
            #expect(try await drive.site.beata.get(drive.site.folder("Rysunki")).contains("etap 1 / dach"))
            let zip = try await drive.site.beata.get(Places.folderZip(try #require(drive.site.folders["Rysunki"])))
            #expect(String(decoding: zip.bytes, as: UTF8.self).contains("etap 1/dach/krokwie.txt"))
            let hidden = ["destination": path("Oferty", "etap 1")]
            #expect(try await drive.send("MOVE", path("Rysunki", "etap 1"), nil, hidden).status == 201)
            #expect(try await drive.send("GET", path("Oferty", "etap 1", "dach", "krokwie.txt")).text == "krokwie")
            let lost = try await drive.send("GET", path("Oferty", "etap 1", "dach", "krokwie.txt"), nil, as: .marta, secret: marta)
            #expect(lost.status == 404)
            let id = try await drive.site.document("krokwie.txt").id
            #expect(try await drive.site.marta.get(Places.zoneDocument(drive.site.id, id)).status == 404)
            #expect(try await drive.send("MKCOL", path("Nowy folder")).status == 201)
            let home = try await drive.send("PROPFIND", path(), nil, as: .marta, secret: marta, ["depth": "1"])
            #expect(home.status == 207 && !home.contains("Nowy%20folder"))
            #expect(try await drive.send("DELETE", path("Oferty", "etap 1")).status == 204)
            #expect(try await drive.site.beata.get(Places.trash()).contains("krokwie.txt"))
        }
    }

    @Test func `files of one name have addresses that differ`() async throws {
        try await DriveSite.each { drive in
            for text in ["pierwszy", "drugi", "trzeci"] { _ = try await drive.site.add("plan.txt", Array(text.utf8), to: "Rysunki") }
            func read(_ name: String) async throws -> String {
                try await drive.send("GET", drive.path("Jodłowa 14, Zakopane", "Rysunki", name)).text
            }
            #expect(try await read("plan.txt") == "pierwszy")
            #expect(try await read("plan (2).txt") == "drugi")
            #expect(try await read("plan (3).txt") == "trzeci")
            let list = try await drive.send("PROPFIND", drive.path("Jodłowa 14, Zakopane", "Rysunki"), nil, ["depth": "1"])
            #expect(list.contains("plan%20%282%29.txt") && list.contains("plan%20%283%29.txt"))
        }
    }

    @Test func `deleting goes to the bin, and closed binders stay as they are`() async throws {
        try await DriveSite.each { drive in
            let plan = drive.path("Jodłowa 14, Zakopane", "Rysunki", "plan.txt")
            _ = try await drive.send("PUT", plan, "szkic")
            let document = try await drive.site.document("plan.txt")
            #expect(try await drive.send("DELETE", plan).status == 204)
            #expect(try await drive.site.beata.get(Places.trash()).contains("plan.txt"))
            _ = try await drive.site.beata.post(Places.restore("document", document.id))
            #expect(try await drive.send("GET", plan).text == "szkic")
            #expect(try await drive.send("GET", plan, nil, as: .jan).status == 401)
            _ = try await drive.site.beata.post(Places.binderState(drive.site.id), ["stan": "closed"])
            #expect(try await drive.send("PUT", plan, "po zamknięciu").status == 403)
            #expect(try await drive.send("LOCK", plan, DriveSite.lockInfo).status == 403)
            #expect(try await drive.send("GET", plan).text == "szkic")
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/cadaver"), "bin/needs test installs cadaver"))
    func `cadaver locks, saves twice and lists`() async throws {
        try await DriveSite.each { drive in
            let folder = try Peer.newFolder("cadaver")
            try Data("jeden".utf8).write(to: folder.appendingPathComponent("umowa.txt"))
            let host = "machine localhost login \(Cast.beata.email) password \(drive.secret)\n"
            try Data(host.utf8).write(to: folder.appendingPathComponent(".netrc"))
            let place = drive.house.address + drive.path("Jodłowa 14, Zakopane", "Inne") + "/"
            let commands = "put umowa.txt\nlock umowa.txt\nput umowa.txt\nls\nunlock umowa.txt\nquit\n"
            let output = try await DriveSite.run(
                ["sh", "-c", "printf '\(commands.replacing("\n", with: "\\n"))' | HOME=\(folder.path) cadaver '\(place)' 2>&1"], in: folder)
            #expect(output.contains("umowa.txt") && !output.contains("failed"), "\(output)")
            #expect(try await drive.site.document("umowa.txt").version == 1, "the same bytes are no change")
        }
    }
}
