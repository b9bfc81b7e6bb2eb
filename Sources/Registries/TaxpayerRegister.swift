import AsyncHTTPClient
import Foundation
import Values

/// The register of VAT payers kept by the Ministry of Finance ("Biała lista"), asked without a key: `GET /api/search/nip/{nip}?date=`
/// (description 1.6.0 of the service; 100 such questions a day).
public struct TaxpayerRegister: Sendable {
    /// Where the register really stands.
    public static let address = "https://wl-api.mf.gov.pl"

    private let address: String
    private let milliseconds: Int64
    private let client: HTTPClient
    /// Bytes that an answer may have.
    private static let longest = 1 << 20

    /// - Parameters:
    ///   - address: where the register stands, without a slash at the end.
    ///   - milliseconds: how long an answer is waited for.
    public init(address: String = TaxpayerRegister.address, milliseconds: Int64 = 3_000) {
        self.address = address
        self.milliseconds = milliseconds
        client = .shared
    }

    /// What the register says about a number on a day.
    ///
    /// - Throws: `RegistryError`; nothing else, whatever happens on the way.
    public func search(_ nip: NIP, on day: DayDate) async throws -> TaxpayerAnswer {
        var request = HTTPClientRequest(url: "\(address)/api/search/nip/\(nip.stored)?date=\(day.text)")
        request.headers.add(name: "accept", value: "application/json")
        let (status, body) = try await ask(request)
        if status == 429 { throw RegistryError.quota }
        do {
            if status == 200 { return try JSONDecoder().decode(Found.self, from: body).answer }
            let refusal = try JSONDecoder().decode(Refused.self, from: body)
            if refusal.code == "WL-191" { throw RegistryError.quota }
            throw RegistryError.refused(code: refusal.code, message: refusal.message)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw RegistryError.unavailable("an answer of another kind, status \(status)")
        }
    }

    private func ask(_ request: HTTPClientRequest) async throws -> (UInt, Data) {
        do {
            let response = try await client.execute(request, timeout: .milliseconds(milliseconds))
            let body = try await response.body.collect(upTo: Self.longest)
            return (response.status.code, Data(body.readableBytesView))
        } catch {
            throw RegistryError.unavailable("\(error)")
        }
    }

    private struct Refused: Decodable {
        let code: String
        let message: String
    }

    private struct Found: Decodable {
        let result: Result

        struct Result: Decodable {
            let subject: Subject?
            let requestId: String
        }

        struct Subject: Decodable {
            let name: String
            let nip: String?
            let statusVat: String?
            let regon: String?
            let krs: String?
            let residenceAddress: String?
            let workingAddress: String?
            let accountNumbers: [String]?
        }

        var answer: TaxpayerAnswer {
            TaxpayerAnswer(
                record: result.subject.map {
                    TaxpayerRecord(
                        name: $0.name, nip: $0.nip ?? "", status: $0.statusVat ?? "", regon: $0.regon ?? "", krs: $0.krs ?? "",
                        address: $0.workingAddress ?? $0.residenceAddress ?? "", accounts: $0.accountNumbers ?? [])
                }, requestID: result.requestId)
        }
    }
}
