/// A person or a company as address books exchange it, written as vCard 3.0 (RFC 2426), which phones, Outlook and Thunderbird all read.
public struct VCard: Sendable, Equatable {
    /// A street address; empty parts are allowed.
    public struct Address: Sendable, Equatable {
        public var street: String
        public var postalCode: String
        public var city: String
        /// Country as people write it; empty where it is the reader's own.
        public var country: String

        public init(street: String, postalCode: String, city: String, country: String = "") {
            (self.street, self.postalCode, self.city, self.country) = (street, postalCode, city, country)
        }

        var isEmpty: Bool { (street + postalCode + city + country).isEmpty }
    }

    /// A place on Earth in degrees, WGS 84.
    public struct Position: Sendable, Equatable {
        public var latitude: Double
        public var longitude: Double

        public init(latitude: Double, longitude: Double) {
            (self.latitude, self.longitude) = (latitude, longitude)
        }
    }

    /// Stays the same for the same person, so that a second import replaces the first.
    public var uid: String
    /// The name as it is shown.
    public var name: String
    public var familyName = ""
    public var givenName = ""
    public var organization = ""
    /// What the person does there, RFC 2426 `TITLE`.
    public var title = ""
    public var phones: [String] = []
    public var emails: [String] = []
    public var address: Address?
    public var position: Position?
    public var note = ""
    public var changedAt: Instant?

    public init(uid: String, name: String) {
        (self.uid, self.name) = (uid, name)
    }

    /// The card with lines folded at 75 octets and CRLF ends.
    public var text: String {
        ContentLines.text(["BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Wiecha//PL"] + properties + ["END:VCARD"])
    }

    /// Several cards in one file.
    public static func text(_ cards: [VCard]) -> String {
        cards.map(\.text).joined()
    }

    private var properties: [String] {
        var lines = [
            "UID:" + ContentLines.escaped(uid), "FN:" + ContentLines.escaped(name), "N:" + structured([familyName, givenName, "", "", ""]),
        ]
        func add(_ property: String, _ value: String) {
            if !value.isEmpty { lines.append(property + ":" + ContentLines.escaped(value)) }
        }
        if !organization.isEmpty { lines.append("ORG:" + structured([organization])) }
        add("TITLE", title)
        for phone in phones { add("TEL;TYPE=WORK,VOICE", phone) }
        for email in emails { add("EMAIL;TYPE=INTERNET", email) }
        if let address, !address.isEmpty {
            lines.append("ADR;TYPE=WORK:" + structured(["", "", address.street, address.city, "", address.postalCode, address.country]))
        }
        if let position { lines.append("GEO:\(position.latitude);\(position.longitude)") }
        add("NOTE", note)
        if let changedAt { lines.append("REV:" + changedAt.iso) }
        return lines
    }

    private func structured(_ parts: [String]) -> String {
        parts.map(ContentLines.escaped).joined(separator: ";")
    }
}
