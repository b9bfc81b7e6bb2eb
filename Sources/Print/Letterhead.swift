extension Paper {
    /// The head of the first page: logo, name and lines of the firm at the left, place and date at the right.
    public struct Letterhead: Sendable {
        /// Shown before the name, as tall as a line and a half.
        public var logo: Picture?
        /// Name of the firm.
        public var name: String
        /// Address, NIP and the like, one a line.
        public var lines: [Phrase]
        /// Place and date, such as `Nowy Targ, 19 listopada 2026`.
        public var placeAndDate: String

        /// Makes a head.
        public init(logo: Picture? = nil, name: String, lines: [Phrase] = [], placeAndDate: String = "") {
            self.logo = logo
            self.name = name
            self.lines = lines
            self.placeAndDate = placeAndDate
        }
    }
}
