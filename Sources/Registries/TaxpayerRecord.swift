import Values

/// What the register of VAT payers ("Biała lista") says about one number.
public struct TaxpayerRecord: Sendable, Equatable {
    /// The name of the firm or of the person.
    public var name: String
    public var nip: String
    /// "Czynny", "Zwolniony" or "Niezarejestrowany", as the register writes it.
    public var status: String
    public var regon: String
    public var krs: String
    /// The seat, or for people the address of the business; as one line.
    public var address: String
    /// Settlement accounts, 26 digits each.
    public var accounts: [String]

    public init(
        name: String, nip: String, status: String, regon: String = "", krs: String = "", address: String = "", accounts: [String] = []
    ) {
        (self.name, self.nip, self.status) = (name, nip, status)
        (self.regon, self.krs, self.address, self.accounts) = (regon, krs, address, accounts)
    }

    /// The address in its parts: `ULICA 1, 00-001 MIASTO`.
    public var addressParts: (street: String, postalCode: String, city: String) {
        let words = address.split(separator: " ").map(String.init)
        guard let place = words.lastIndex(where: { PostalCode($0) != nil && $0.contains("-") }) else { return (address, "", "") }
        var street = words[..<place].joined(separator: " ")
        if street.last == "," { street.removeLast() }
        return (street, words[place], words[(place + 1)...].joined(separator: " "))
    }
}

/// One answer of the register: who asks keeps it as a proof (art. 96b of the VAT act).
public struct TaxpayerAnswer: Sendable, Equatable {
    /// Nil where the register knows no such number.
    public var record: TaxpayerRecord?
    /// The number of the request, given by the register.
    public var requestID: String

    public init(record: TaxpayerRecord?, requestID: String) {
        (self.record, self.requestID) = (record, requestID)
    }
}
