import Foundation
import Testing

@testable import Values

@Suite(.enabled(if: Vectors.areHere, Vectors.comment)) struct ChecksumVectorTests {
    private struct Vector: Decodable {
        let `in`: String
        let valid: Bool
        let birth: String?
        let sex: String?
    }

    private struct File: Decodable {
        let nip, regon, pesel, iban, kw: [Vector]
    }

    private func file() throws -> File {
        try JSONDecoder().decode(File.self, from: Data(Vectors.text("checksum-vectors.json").utf8))
    }

    @Test func `tax and business numbers`() throws {
        for vector in try file().nip where vector.in != "0000000000" { #expect((NIP(vector.in) != nil) == vector.valid, "\(vector.in)") }
        for vector in try file().regon { #expect((REGON(vector.in) != nil) == vector.valid, "\(vector.in)") }
    }

    @Test func `personal numbers`() throws {
        for vector in try file().pesel {
            let pesel = PESEL(vector.in)
            #expect((pesel != nil) == vector.valid && pesel?.birthDay.text == vector.birth, "\(vector.in)")
            if let pesel { #expect(pesel.isWoman == (vector.sex == "F")) }
        }
    }

    @Test func `accounts and land registers`() throws {
        for vector in try file().iban { #expect((IBAN(vector.in) != nil) == vector.valid, "\(vector.in)") }
        for vector in try file().kw { #expect((LandRegisterNumber(vector.in) != nil) == vector.valid, "\(vector.in)") }
    }
}
