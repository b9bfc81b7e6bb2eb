import Foundation
import Testing
import Values

@testable import App

@Suite struct TaskDigestTests {
    @Test func `the daily letter comes once a day, with what is due and late`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            _ = try await beata.addTask("Zaległy pomiar", ["termin": "2026-11-18"])
            _ = try await beata.addTask("Jutrzejsza narada", ["termin": "2026-11-21", "godzina": "9:00"])
            _ = try await beata.addTask("Daleka sprawa", ["termin": "2026-12-18"])
            #expect(try await beata.post(Places.taskDigest(), ["godzina": "7"]).contains("Zestawienie przychodzi codziennie o 7:00."))
            try await house.settle()
            #expect(try house.letters(to: .beata).isEmpty, "seven o'clock of today is past")
            house.clock.advance(days: 1)
            try await house.settle()
            try await house.settle()
            let letters = try house.letters(to: .beata)
            #expect(letters.count == 1)
            let letter = try #require(letters.first)
            #expect(letter.contains("Zaległy pomiar") && letter.contains("Jutrzejsza narada (dziś, 9:00") && !letter.contains("Daleka"))
            _ = try await beata.post(Places.taskDigest(), ["godzina": ""])
            house.clock.advance(days: 1)
            try await house.settle()
            #expect(try house.letters(to: .beata).count == 1)
        }
    }

    @Test func `two nodes at once send one letter`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            _ = try await beata.addTask("Pomiar", ["termin": "2026-11-21"])
            _ = try await beata.post(Places.taskDigest(), ["godzina": "7"])
            house.clock.advance(days: 1)
            async let first: Void = house.settle()
            async let second: Void = house.settle()
            _ = try await (first, second)
            #expect(try house.letters(to: .beata).count == 1)
        }
    }
}

extension TestHouse {
    /// Texts of the letters in the outbox for a person, newest first.
    func letters(to person: Cast) throws -> [String] {
        try world.post.outbox.newest(100).compactMap { id in
            let raw = String(decoding: try Data(contentsOf: world.post.outbox.file(id)), as: UTF8.self)
            return raw.contains(person.email) ? raw.unquoted : nil
        }
    }
}

extension String {
    /// Quoted-printable undone.
    fileprivate var unquoted: String {
        var bytes: [UInt8] = []
        var rest = Array(replacing("=\r\n", with: "").replacing("=\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
