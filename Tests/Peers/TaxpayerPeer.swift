import Foundation
import Synchronization

/// A register of VAT payers on loopback that answers in the shapes of the real one, as a test says.
public final class TaxpayerPeer: Sendable {
    /// What it does to a question.
    public enum Fate: Sendable {
        case found, unknown, refused, quota, rubbish, silent
    }

    private struct State {
        var fate = Fate.found
        var asked: [String] = []
    }

    private let listener: LoopbackListener
    private let state = Mutex(State())

    /// Starts to listen on a free port.
    public init() throws {
        listener = try LoopbackListener()
        listener.start { [self] in serve($0) }
    }

    public var address: String { "http://127.0.0.1:\(listener.port)" }

    /// The questions so far.
    public var asked: [String] { state.withLock { $0.asked } }

    public func set(_ fate: Fate) { state.withLock { $0.fate = fate } }

    public func stop() { listener.stop() }

    private func serve(_ client: Int32) {
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !request.suffix(4).elementsEqual([13, 10, 13, 10]) {
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            request += buffer[0..<count]
        }
        let line = String(decoding: request, as: UTF8.self).split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let fate = state.withLock { state in
            state.asked.append(line)
            return state.fate
        }
        guard let (status, body) = Self.answer(fate) else {
            // Silent until the one who asked has gone.
            while recv(client, &buffer, buffer.count, 0) > 0 {}
            return
        }
        let bytes = Array(body.utf8)
        let head = "HTTP/1.1 \(status)\r\ncontent-type: application/json\r\ncontent-length: \(bytes.count)\r\nconnection: close\r\n\r\n"
        var reply = Array(head.utf8) + bytes
        _ = send(client, &reply, reply.count, Int32(MSG_NOSIGNAL))
    }

    private static func answer(_ fate: Fate) -> (String, String)? {
        switch fate {
        case .found:
            (
                "200 OK",
                """
                {"result":{"subject":{"name":"ZRĄB SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ","nip":"5260250274","statusVat":"Czynny",\
                "regon":"000331501","pesel":null,"krs":"0000028860","residenceAddress":null,"workingAddress":"JODŁOWA 14 M. 2, 34-500 ZAKOPANE",\
                "representatives":[],"authorizedClerks":[],"partners":[],"registrationLegalDate":"2019-03-01","registrationDenialBasis":null,\
                "registrationDenialDate":null,"restorationBasis":null,"restorationDate":null,"removalBasis":null,"removalDate":null,\
                "accountNumbers":["61109010140000071219812874"],"hasVirtualAccounts":false},"requestDateTime":"20-11-2026 09:00:00",\
                "requestId":"abc12-8f3d2a1"}}
                """
            )
        case .unknown:
            ("200 OK", "{\"result\":{\"subject\":null,\"requestDateTime\":\"20-11-2026 09:00:00\",\"requestId\":\"abc12-8f3d2a2\"}}")
        case .refused: ("400 Bad Request", "{\"code\":\"WL-103\",\"message\":\"Zbyt późna data\"}")
        case .quota: ("429 Too Many Requests", "{\"code\":\"WL-191\",\"message\":\"Przekroczono limit zapytań\"}")
        case .rubbish: ("200 OK", "<html>przerwa techniczna</html>")
        case .silent: nil
        }
    }
}
