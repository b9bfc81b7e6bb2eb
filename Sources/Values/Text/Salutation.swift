/// How a letter begins.
public struct Salutation: Hashable, Sendable, CustomStringConvertible {
    /// "Szanowny Panie Janie", "Szanowna Pani", "Szanowni Państwo"; without the comma.
    public let text: String

    /// The salutation of a person, with the first name in the vocative when it is given. Who cannot be placed is greeted as "Szanowni
    /// Państwo".
    public init(firstName: String = "", gender: Gender? = nil) {
        let name = firstName.trimmed
        switch gender ?? Gender(firstName: name) {
        case .woman?: text = name.isEmpty ? "Szanowna Pani" : "Szanowna Pani \(Vocative(name, gender: .woman).text)"
        case .man?: text = name.isEmpty ? "Szanowny Panie" : "Szanowny Panie \(Vocative(name, gender: .man).text)"
        case nil: text = "Szanowni Państwo"
        }
    }

    /// As `text`.
    public var description: String { text }
}
