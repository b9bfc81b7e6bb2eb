import Crypto
import Foundation
import Peers
import Testing
import Values

@testable import App

/// Jan with a webhook, and the program on loopback that takes it.
struct WebhookOffice {
    let house: TestHouse
    let jan: Browser
    let peer: HookPeer
    let id: RecordID
    let secret: String
    let base: RecordID

    init(_ house: TestHouse, _ events: [String] = ["contact.*"]) async throws {
        self.house = house
        jan = try await house.browser(as: .jan)
        base = try await jan.addBase("Klienci")
        peer = try HookPeer()
        let fields = [("adres", peer.address + "/wiecha"), ("numer", String(RecordID.next()))] + events.map { ("zdarzenie", $0) }
        let page = try await jan.post(Places.settingsWebhooks(), fields)
        secret = try #require(page.first("(whsec_[A-Za-z0-9+/=]+)"), "\(page.status)")
        id = try #require(page.first("action=\"/ustawienia/webhooki/([0-9]+)/proba\"").flatMap { RecordID($0) })
        try await house.settle()
    }

    func page() async throws -> Answer { try await jan.get(Places.webhook(id)) }

    /// The address of the first button of the log that sends again.
    func resend() async throws -> String {
        try #require(try await page().first("action=\"(/ustawienia/webhooki/[0-9]+/wysylki/[0-9]+/ponowienie)\""))
    }

    /// The signature as the specification says, worked out here without the product's code.
    func isSigned(_ request: HookPeer.Request, with secret: String? = nil) -> Bool {
        let text = (secret ?? self.secret).replacingOccurrences(of: "whsec_", with: "")
        guard let key = Data(base64Encoded: text), let id = request.headers["webhook-id"], let time = request.headers["webhook-timestamp"]
        else { return false }
        var signed = Data("\(id).\(time).".utf8)
        signed.append(contentsOf: request.body)
        let code = Data(HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key))).base64EncodedString()
        return (request.headers["webhook-signature"] ?? "").split(separator: " ").contains("v1,\(code)")
    }
}

extension HookPeer.Request {
    func json() throws -> [String: Any] { try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) }
    var id: String { headers["webhook-id"] ?? "" }
}
