import Values

/// Where a file belongs that nobody placed: decided by its name first, then its type, then the first words in it.
enum FilingRules {
    /// Who the file comes from.
    enum Sender: Sendable, Hashable {
        case office
        case participant(BuildingRole)
        case stranger
    }

    /// What is known of a file when it arrives. `text` is the beginning of what a PDF or a text file says.
    struct Evidence: Sendable {
        var name: String
        var contentType: String
        var size: Int64
        var sender: Sender = .stranger
        var text = ""
    }

    /// The folder's purpose and the reason, a key of the words for people.
    struct Verdict: Sendable, Hashable {
        let purpose: Folder.Purpose
        let rule: String
    }

    /// Pictures smaller than this are icons and stamps rather than photographs, bytes.
    static let smallestPhoto: Int64 = 8_000

    static func place(_ file: Evidence) -> Verdict {
        byEnding(file) ?? byName(file) ?? byType(file) ?? byText(file) ?? bySender(file)
            ?? Verdict(purpose: .other, rule: "nic nie wskazuje folderu")
    }

    private static func byEnding(_ file: Evidence) -> Verdict? {
        let drawings: Set = ["dwg", "dxf", "dwf", "dwfx", "dgn", "rvt", "ifc", "skp", "pln", "plt", "3dm", "stp", "step"]
        guard drawings.contains(FileName(file.name).pathExtension) else { return nil }
        return Verdict(purpose: .drawings, rule: "plik rysunku (rozszerzenie)")
    }

    private static func byName(_ file: Evidence) -> Verdict? {
        FilingWords.first(in: FilingWords.tokens(of: FileName(file.name).stem)).map { Verdict(purpose: $0, rule: FilingWords.nameRule($0)) }
    }

    private static func byType(_ file: Evidence) -> Verdict? {
        let type = file.contentType.lowercased()
        if type.hasPrefix("video/") { return Verdict(purpose: .photos, rule: "film") }
        guard type.hasPrefix("image/"), !type.hasPrefix("image/svg"), !type.hasPrefix("image/vnd") else { return nil }
        return file.size < smallestPhoto
            ? Verdict(purpose: .other, rule: "mały obrazek") : Verdict(purpose: .photos, rule: "zdjęcie (typ pliku)")
    }

    private static func byText(_ file: Evidence) -> Verdict? {
        guard !file.text.isEmpty else { return nil }
        let tokens = FilingWords.tokens(of: String(file.text.prefix(4_000)))
        if tokens.contains("nip"), tokens.prefix(250).contains(where: { $0.hasPrefix("faktur") }) {
            return Verdict(purpose: .invoices, rule: "NIP i słowo „faktura” w treści")
        }
        return FilingWords.first(in: Array(tokens.prefix(30))).map { Verdict(purpose: $0, rule: FilingWords.textRule($0)) }
    }

    private static func bySender(_ file: Evidence) -> Verdict? {
        guard file.sender == .participant(.architect), file.contentType == "application/pdf" else { return nil }
        return Verdict(purpose: .drawings, rule: "PDF od architekta")
    }
}
