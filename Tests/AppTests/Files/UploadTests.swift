import Foundation
import Testing
import Values
import Web

@testable import App

@Suite struct UploadTests {
    @Test func `a photograph from the zone goes up in pieces and lands where the rules say`() async throws {
        try await FileSite.each { site in
            let photo = Sample.photo()
            let begun = try await site.marta.begin(Places.zoneUploads(site.id), "IMG_2041.jpg", length: photo.count)
            #expect(begun.status == 201)
            let place = try #require(begun.headers["location"])
            let first = try await site.marta.append(place, Array(photo[..<4_000]), at: 0)
            #expect(first.status == 204 && first.headers["upload-offset"] == "4000")
            #expect(try await site.marta.offset(place) == 4_000)
            let last = try await site.marta.append(place, Array(photo[4_000...]), at: 4_000)
            #expect(last.status == 204 && last.headers["upload-offset"] == String(photo.count))
            #expect(last.headers["upload-folder"]?.removingPercentEncoding == "Zdjęcia")
            #expect(try await site.marta.get(Places.zoneFiles(site.id)).contains("IMG_2041.jpg"))
            let document = try await site.document("IMG_2041.jpg")
            #expect(document.author == "Marta Sikora" && document.filing == "zdjęcie (typ pliku)")
            // The answer to the last piece was lost: asking again changes nothing.
            #expect(try await site.marta.offset(place) == photo.count)
            let again = try await site.marta.append(place, [], at: photo.count)
            #expect(again.status == 204 && again.headers["upload-folder"] == last.headers["upload-folder"])
            #expect(try await site.document("IMG_2041.jpg").id == document.id)
        }
    }

    @Test func `an upload goes on where the connection broke`() async throws {
        try await FileSite.each { site in
            let photo = Sample.photo(size: 400_000)
            let place = try #require(
                try await site.anna.begin(Places.zoneUploads(site.id), "dach.jpg", length: photo.count).headers["location"])
            try await site.anna.breakOff(place, Array(photo[..<300_000]), at: 0, announced: photo.count)
            // As long as the server has not seen the break, it says 409 and the sender asks again.
            var (offset, status) = (0, 409)
            for _ in 0..<500 where status == 409 {
                offset = try await site.anna.offset(place) ?? 0
                status = try await site.anna.append(place, Array(photo[offset...]), at: offset).status
            }
            #expect(status == 204 && offset <= 300_000)
            let document = try await site.document("dach.jpg")
            #expect(try await site.beata.get(Places.documentContent(document.id)).bytes == photo)
        }
    }

    @Test func `a wrong offset, too many bytes and nonsense are refused`() async throws {
        try await FileSite.each { site in
            let target = Places.binderUploads(site.id) + "?folder=\(site.folders["Inne"] ?? 0)"
            let place = try #require(try await site.beata.begin(target, "a.txt", length: 10).headers["location"])
            #expect(try await site.beata.append(place, Array("01234".utf8), at: 0).status == 204)
            let wrong = try await site.beata.append(place, Array("56789".utf8), at: 3)
            #expect(wrong.status == 409 && wrong.headers["upload-offset"] == "5")
            #expect(try await site.beata.append(place, Array("0123456789".utf8), at: 5).status == 413)
            #expect(try await site.beata.send("PATCH", place, body: [1], type: "text/plain", headers: ["upload-offset": "5"]).status == 415)
            #expect(try await site.beata.send("PATCH", place, body: [1], type: "application/offset+octet-stream").status == 400)
            #expect(try await site.beata.begin(target, "b.txt", length: 6 << 30).status == 413)
            for length in ["-1", "x", "", "99999999999999999999"] {
                #expect(try await site.beata.send("POST", target, headers: ["upload-length": length]).status == 400, "\(length)")
            }
            let elsewhere = Places.binderUploads(site.id) + "?folder=12"
            #expect(try await site.beata.begin(elsewhere, "a.txt", length: 1).status == 404)
        }
    }

    @Test func `an upload belongs to whoever began it`() async throws {
        try await FileSite.each { site in
            let place = try #require(try await site.marta.begin(Places.zoneUploads(site.id), "a.txt", length: 5).headers["location"])
            #expect(try await site.anna.append(place, [65], at: 0).status == 404)
            #expect(try await site.anna.send("HEAD", place).status == 404)
            let id = try #require(place.split(separator: "/").last.flatMap { RecordID($0) })
            #expect(try await site.beata.append(Places.upload(id), [65], at: 0).status == 404)
            let secret = Places.zoneUploads(site.id) + "?folder=\(site.folders["Wewnętrzne"] ?? 0)"
            #expect(try await site.marta.begin(secret, "a.txt", length: 5).status == 404)
        }
    }

    @Test func `an empty file is a file`() async throws {
        try await FileSite.each { site in
            let place = try #require(try await site.beata.begin(Places.binderUploads(site.id), "pusty.txt", length: 0).headers["location"])
            #expect(try await site.beata.append(place, [], at: 0).headers["upload-folder"] == "Inne")
            let document = try await site.document("pusty.txt")
            #expect(try await site.beata.get(Places.documentContent(document.id)).bytes.isEmpty)
        }
    }

    @Test func `an upload that nobody finishes is forgotten after a week`() async throws {
        try await FileSite.each { site in
            let place = try #require(try await site.marta.begin(Places.zoneUploads(site.id), "a.txt", length: 5).headers["location"])
            _ = try await site.marta.append(place, [65], at: 0)
            site.house.clock.advance(days: 6)
            try await site.house.settle()
            #expect(try await site.marta.offset(place) == 1)
            site.house.clock.advance(days: 2)
            try await site.house.settle()
            #expect(try await site.marta.send("HEAD", place).status == 404)
        }
    }

    @Test func `without script the zone takes photographs by a form`() async throws {
        try await FileSite.each { site in
            let page = try await site.marta.upload(
                Places.zoneFiles(site.id), [], files: [("plik", "okno.jpg", "image/jpeg", Sample.photo())])
            #expect(page.contains("Zapisano plik okno.jpg w folderze Zdjęcia."))
            let button = try await site.marta.get(Places.zoneFiles(site.id))
            #expect(button.contains("capture=\"environment\"") && button.contains("data-upload=\"\(Places.zoneUploads(site.id))\""))
        }
    }

    @Test func `a form that names uploads gets the documents of its own sender`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await FileSite.open(house)
            let place = try #require(try await site.beata.begin(Places.binderUploads(site.id), "a.txt", length: 1).headers["location"])
            _ = try await site.beata.append(place, [65], at: 0)
            let id = String(place.split(separator: "/").last ?? "")
            let (beata, ewa) = (try await house.viewer(.beata), try await house.viewer(.ewa))
            #expect(try await house.world.read(beata) { tx in try beata.uploaded([id], tx).map(\.name) } == ["a.txt"])
            await #expect(throws: Refusal.missing) { try await house.world.read(ewa) { tx in try ewa.uploaded([id], tx).map(\.name) } }
        }
    }
}
