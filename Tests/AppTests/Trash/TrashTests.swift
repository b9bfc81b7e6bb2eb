import Foundation
import Store
import Testing
import Values

@testable import App

struct TrashTests {
    @Test func `after 30 days everything of a binder is gone for good, bytes too`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.sent(OfferFields(office))
            _ = try await office.ewa.upload(
                Places.binderFiles(office.building), [], files: [("plik", "Notatka.txt", "text/plain", Array("tylko tutaj".utf8))])
            try await house.settle()
            let blobs = try await house.blobCount()
            #expect(blobs > 1)
            _ = try await office.ewa.post(Places.binderTrash(office.building))
            house.clock.advance(days: 29)
            try await house.settle()
            #expect(try await office.count("SELECT count(*) FROM binder WHERE id = \(office.building)") == 1)
            house.clock.advance(days: 2)
            try await house.settle()
            for table: StaticString in [
                "binder", "offer", "thread", "letter", "document", "folder", "stage", "guest_link", "offer_edition",
            ] {
                #expect(try await office.count("SELECT count(*) FROM \(name: table)") == 0, "\(table)")
            }
            #expect(try await office.count("SELECT count(*) FROM trash") == 0)
            #expect(try await office.count("SELECT count(*) FROM search_entry WHERE binder = \(office.building)") == 0)
            house.clock.advance(days: 2)
            try await house.settle()
            #expect(try await house.blobCount() == 0)
            #expect(try await office.count("SELECT count(*) FROM contact") == 1)
        }
    }

    @Test func `bytes that somebody else names stay`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let second = try await office.ewa.openBuilding("Polna 3", "Nowy Targ", for: office.client)
            for building in [office.building, second] {
                _ = try await office.ewa.upload(
                    Places.binderFiles(building), [], files: [("plik", "Rzut.txt", "text/plain", Array("ten sam rzut".utf8))])
            }
            let before = try await house.blobCount()
            _ = try await office.ewa.post(Places.binderTrash(office.building))
            house.clock.advance(days: 31)
            try await house.settle()
            house.clock.advance(days: 2)
            try await house.settle()
            #expect(try await house.blobCount() == before)
        }
    }

    @Test func `a contact with a living binder waits, and comes back whole`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            _ = try await office.ewa.post(Places.contactTrash(office.client))
            house.clock.advance(days: 31)
            try await house.settle()
            #expect(try await office.count("SELECT count(*) FROM contact") == 1)
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.post(Places.restore("contact", office.client)).status == 200)
            #expect(try await ewa.get(Places.contact(office.client)).contains("Marta Sikora"))
        }
    }

    @Test func `a database goes with its work on many contacts and their files, a task and a tag with what hangs on them`() async throws {
        try await TestHouse.each { house in
            let office = try await OfferOffice(house)
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Targi")
            let person = try await beata.addPerson("Adam", "Lis", to: base).id
            _ = try await beata.post(Places.contactTags(person), ["tag": "dach"])
            let batch = try await beata.post(Places.baseBulk(base), ["calosc": "tak", "dzialanie": "export-csv"])
            try await house.settle()
            #expect(try await beata.get(batch.path + "/plik").contains("Lis"))
            let task = try await beata.addTask("Dźwig", ["kategoria": "1"])
            _ = try await beata.post(Places.taskComments(task), ["tresc": "Jutro."])
            let tag = try await office.count("SELECT id FROM tag")
            let before = try await house.blobCount()
            _ = try await beata.post(Places.baseTrash(base))
            _ = try await beata.post(Places.taskTrash(task))
            _ = try await beata.post(Places.settingsTagTrash(Int64(tag)))
            _ = try await beata.post(Places.settingsCategoryTrash(1))
            house.clock.advance(days: 31)
            try await house.settle()
            for table: StaticString in ["contact_batch", "task", "task_comment", "tag", "contact_tag"] {
                #expect(try await office.count("SELECT count(*) FROM \(name: table)") == 0, "\(table)")
            }
            #expect(try await office.count("SELECT count(*) FROM contact_base WHERE id = \(base)") == 0)
            #expect(try await office.count("SELECT count(*) FROM trash") == 0)
            house.clock.advance(days: 2)
            try await house.settle()
            #expect(try await house.blobCount() == before - 1)
        }
    }

    @Test func `people see what they deleted, the owner everything`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            let base = try await ewa.addBase("Klienci")
            let kowal = try await ewa.addPerson("Jan", "Kowal", to: base).id
            let deleted = try await ewa.post(Places.contactTrash(kowal))
            #expect(deleted.contains("Cofnij"))
            let (jan, tomasz) = (try await house.browser(as: .jan), try await house.browser(as: .tomasz))
            #expect(try await ewa.get(Places.trash()).contains("Jan Kowal"))
            #expect(try await jan.get(Places.trash()).contains("Jan Kowal"))
            #expect(try await !tomasz.get(Places.trash()).contains("Jan Kowal"))
            #expect(try await tomasz.post(Places.restore("contact", kowal)).status == 404)
            #expect(try await jan.get(Places.trash() + "?rodzaj=contact&q=kowal").contains("Jan Kowal"))
            #expect(try await !jan.get(Places.trash() + "?rodzaj=offer").contains("Jan Kowal"))
            #expect(try await jan.post(Places.restore("contact", kowal)).status == 200)
            #expect(try await ewa.get(Places.contact(kowal)).contains("Jan Kowal"))
        }
    }
}

extension TestHouse {
    func blobCount() async throws -> Int {
        var count = 0
        for try await _ in world.blobs.all() { count += 1 }
        return count
    }
}
