import Foundation
import Peers
import Testing
import Values

@testable import Registries

@Suite struct TaxpayerRegisterTests {
    private let nip = NIP("5260250274")!
    private let day = DayDate(text: "2026-11-20")!

    @Test func `a firm is found with its address and the number of the request`() async throws {
        let stage = try TaxpayerPeer()
        defer { stage.stop() }
        let answer = try await TaxpayerRegister(address: stage.address).search(nip, on: day)
        #expect(answer.requestID == "abc12-8f3d2a1")
        let record = try #require(answer.record)
        #expect(record.name == "ZRĄB SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ" && record.status == "Czynny" && record.regon == "000331501")
        #expect(record.addressParts == ("JODŁOWA 14 M. 2", "34-500", "ZAKOPANE"))
        #expect(stage.asked == ["/api/search/nip/5260250274?date=2026-11-20"])
    }

    @Test func `an unknown number, a refusal and a used-up quota are told apart`() async throws {
        let stage = try TaxpayerPeer()
        defer { stage.stop() }
        let register = TaxpayerRegister(address: stage.address)
        stage.set(.unknown)
        #expect(try await register.search(nip, on: day).record == nil)
        stage.set(.refused)
        await #expect(throws: RegistryError.refused(code: "WL-103", message: "Zbyt późna data")) {
            _ = try await register.search(nip, on: day)
        }
        stage.set(.quota)
        await #expect(throws: RegistryError.quota) { _ = try await register.search(nip, on: day) }
        stage.set(.rubbish)
        await #expect(throws: RegistryError.self) { _ = try await register.search(nip, on: day) }
    }

    @Test func `silence ends after the time that was given`() async throws {
        let stage = try TaxpayerPeer()
        defer { stage.stop() }
        stage.set(.silent)
        let register = TaxpayerRegister(address: stage.address, milliseconds: 300)
        let took = await ContinuousClock().measure {
            await #expect(throws: RegistryError.self) { _ = try await register.search(nip, on: day) }
        }
        #expect(took < .seconds(3))
    }
}
