/// A person or a company as address books exchange them (RFC 6350, and 2426 and 2.1 before it).
public struct VCard: Sendable, Equatable {
    /// A postal address with its kind.
    public struct Address: Sendable, Equatable {
        public var street = ""
        public var city = ""
        public var postalCode = ""
        public var label = ""

        public init(street: String = "", city: String = "", postalCode: String = "", label: String = "") {
            (self.street, self.city, self.postalCode, self.label) = (street, city, postalCode, label)
        }
    }

    /// The whole name as it is shown.
    public var name = ""
    public var givenName = ""
    public var familyName = ""
    public var organization = ""
    public var title = ""
    public var phones: [String] = []
    public var emails: [String] = []
    public var addresses: [Address] = []
    public var note = ""
    public var categories: [String] = []

    public init() {}
}
