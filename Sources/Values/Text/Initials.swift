/// One or two letters that stand for a person or a firm where there is no picture.
public struct Initials: Hashable, Sendable, CustomStringConvertible {
    /// Capitals: "BK", "Z"; "?" for a name without letters.
    public let text: String

    /// The initials of "Beata Kos" are BK, of "Jan Maria Czapla" JC, of "Zrąb sp. z o.o." Z: the first letters of the first and the last
    /// word, legal forms aside.
    public init(_ name: String) {
        let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "'" }.prefix(40)
        let named = words.filter { !Self.legalForms.contains($0.lowercased()) && $0.contains(where: \.isLetter) }
        let chosen = named.isEmpty ? words.filter { $0.contains(where: \.isLetter) } : named
        let letters = (chosen.count > 1 ? [chosen[0], chosen[chosen.count - 1]] : Array(chosen)).compactMap { $0.first(where: \.isLetter) }
        let text = letters.map { String($0.uppercased().prefix(1)) }.joined()
        self.text = text.isEmpty ? "?" : text
    }

    /// As `text`.
    public var description: String { text }

    private static let legalForms: Set<String> = [
        "sp", "sp.", "z", "o", "o.o.", "o.o", "zoo", "z.o.o.", "spółka", "s.a.", "sa", "s.c.", "sc", "sp.j.", "j.", "k.", "sp.k.", "p.",
        "s.k.a.", "p.s.a.", "i", "oraz",
        "w", "na", "de", "von", "inż.", "mgr", "dr", "arch.", "pan", "pani",
    ]
}
