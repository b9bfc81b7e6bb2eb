import Foundation
import Peers
import Testing
import Values

@testable import App

struct DossierTests {
    /// An archive on disk, for the programs that read it.
    private static func unpack(_ answer: Answer) throws -> URL {
        let folder = try Peer.newFolder("dossier")
        let file = folder.appendingPathComponent("teczka.zip")
        try Data(answer.bytes).write(to: file)
        _ = try Peer.run(["unzip", "-qq", file.path, "-d", folder.path])
        return folder
    }

    @Test func `a whole binder opens without the program, and its checksums hold`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            _ = try await office.ewa.upload(
                Places.binderFiles(office.building), [], files: [("plik", "Więźba żółta.txt", "text/plain", Array("krokwie".utf8))])
            let answer = try await office.ewa.get(Places.binderDossier(office.building))
            #expect(answer.status == 200 && answer.headers["content-type"] == "application/zip")
            let folder = try Self.unpack(answer)
            let root = folder.appendingPathComponent("Jodłowa 14, Zakopane")
            let index = try String(contentsOf: root.appendingPathComponent("index.html"), encoding: .utf8)
            #expect(index.contains("Więźba żółta.txt") && index.contains("OF/2026/001") && index.contains(".eml"))
            #expect(try String(contentsOf: root.appendingPathComponent("historia.html"), encoding: .utf8).contains("Jodłowa 14"))
            let checked = try Peer.run(["sh", "-c", "cd '\(root.path)' && sha256sum -c --quiet SHA-256.txt && echo dobre"])
            #expect(checked.contains("dobre"))
            let all = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.contains(".") }
            let sums = try String(contentsOf: root.appendingPathComponent("SHA-256.txt"), encoding: .utf8).split(separator: "\n")
            #expect(sums.count == all.count - 1)
            #expect(all.contains { $0.hasPrefix("Oferty/") && $0.hasSuffix(".pdf") })
            #expect(all.contains { $0.hasPrefix("Poczta/") && $0.hasSuffix(".eml") })
            #expect(try await office.ewa.get(Places.history()).contains("pobiera jako archiwum"))
            try FileManager.default.removeItem(at: folder)
        }
    }

    @Test func `the building's owner takes what the zone shows and nothing else`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.save(OfferFields(office))
            let marta = try await office.marta()
            let door = "href=\"\(Places.zoneDossier(office.building))\""
            for page in [Places.zone(office.building), Places.zoneFiles(office.building)] {
                #expect(try await marta.get(page).contains(door), "\(page)")
                #expect(try await !office.ewa.get(page).contains(door), "\(page)")
            }
            let answer = try await marta.get(Places.zoneDossier(office.building))
            #expect(answer.status == 200)
            let folder = try Self.unpack(answer)
            let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            #expect(all.contains { $0.hasSuffix("index.html") } && !all.contains { $0.hasSuffix(".pdf") })
            #expect(try await marta.send("GET", Places.binderDossier(office.building)).status == 404)
            let olga = try await house.browser(as: .olga)
            #expect(try await olga.send("GET", Places.binderDossier(office.building)).status == 404)
            try FileManager.default.removeItem(at: folder)
        }
    }

    @Test func `a subject with a slash keeps all its words in the archive`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let office = try await OfferOffice(house)
            _ = try await office.ewa.post(
                Places.newLetter(office.building),
                ["numer": String(RecordID.next()), "do": Cast.marta.email, "temat": "Oferta OF/2026/002", "tresc": "W załączniku."])
            let folder = try Self.unpack(try await office.ewa.get(Places.binderDossier(office.building)))
            let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            #expect(all.contains { $0.hasSuffix("/Poczta/1 2026-11-20 Oferta OF-2026-002.eml") }, "\(all)")
            try FileManager.default.removeItem(at: folder)
        }
    }

    @Test func `a binder is closed, put away and opened again`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let (ewa, id) = (office.ewa, office.building)
            let stage = try #require(try await ewa.get(Places.binder(id)).first(#"/etapy/([0-9]+)""#).flatMap(RecordID.init))
            #expect(try await ewa.post(Places.binderState(id), ["stan": "closed"]).contains("Zamknięto segregator"))
            #expect(try await ewa.post(Places.binderStage(id, stage), ["procent": "10"]).status == 423)
            #expect(try await ewa.get(Places.binders() + "?zamkniete=1").contains("Jodłowa 14"))
            #expect(try await ewa.post(Places.binderState(id), ["stan": "archived"]).contains("w archiwum"))
            #expect(try await !ewa.get(Places.binders() + "?zamkniete=1").contains("Jodłowa 14, Zakopane</a>"))
            #expect(try await ewa.get(Places.binders() + "?archiwum=1").contains("Jodłowa 14, Zakopane</a>"))
            #expect(try await ewa.post(Places.binderState(id), ["stan": "open"]).contains("Otwarto ponownie"))
            #expect(try await ewa.post(Places.binderStage(id, stage), ["procent": "10"]).status == 200)
            #expect(try await ewa.post(Places.binderState(id), ["stan": "lost"]).status == 400)
            let karol = try await house.browser(as: .karol)
            #expect(try await karol.post(Places.binderState(id), ["stan": "closed"]).status == 403)
        }
    }
}
