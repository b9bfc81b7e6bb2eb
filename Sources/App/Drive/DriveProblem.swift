import Dav
import Web

/// Why a program on the drive does not get what it asks for, with the condition of RFC 4918, section 16, where one fits.
struct DriveProblem: Error {
    let status: Int
    var condition: XMLName?
    /// Addresses that the condition names.
    var addresses: [String] = []
    /// One sentence for whoever looks at the exchange.
    var sentence = ""

    static func status(_ status: Int, _ sentence: String = "") -> DriveProblem { DriveProblem(status: status, sentence: sentence) }

    static func locked(_ address: String) -> DriveProblem {
        DriveProblem(status: 423, condition: .dav("lock-token-submitted"), addresses: [address])
    }

    var reply: Reply {
        guard let condition else { return Reply.text(sentence.isEmpty ? "" : sentence + "\n", status: status) }
        let hrefs = addresses.map { XMLElement(.dav("href"), text: $0) }
        return .xml(XMLElement(.dav("error"), [XMLElement(condition, hrefs)]).document, status: status)
    }

    /// What a refusal of the house is to a program.
    init(_ refusal: Refusal) {
        let status =
            switch refusal {
            case .invalid, .unprocessable: 409
            case .locked, .forbiddenFromElsewhere: 403
            default: refusal.status
            }
        self.init(status: status, sentence: refusal.detail ?? refusal.title)
    }

    init(status: Int, condition: XMLName? = nil, addresses: [String] = [], sentence: String = "") {
        (self.status, self.condition, self.addresses, self.sentence) = (status, condition, addresses, sentence)
    }
}

extension Reply {
    static func xml(_ document: [UInt8], status: Int) -> Reply {
        Reply.bytes(document, type: "application/xml; charset=utf-8", status: status).with(header: "Cache-Control", "no-store")
    }

    static func multistatus(_ responses: [Multistatus.Response]) -> Reply { .xml(Multistatus(responses).document, status: 207) }

    /// Done; nothing is shown.
    static func done(_ status: Int) -> Reply {
        var reply = Reply.nothing()
        reply.status = status
        return reply
    }
}
