/// Something in a letter that did not follow the rules and was read as well as possible.
public enum LetterProblem: String, Codable, Sendable, CaseIterable {
    case headersTooLarge, letterTooLarge, tooManyParts, tooDeep, decodedTooLarge, textTooLarge
    case wrongCharset, unknownCharset, zeroBytes, brokenBase64, noBoundary, emptyLetter, uuencoded, unreadable

    /// The problem in Polish words for people; also the key of its translation.
    public var words: String {
        switch self {
        case .headersTooLarge: "Nagłówki wiadomości są za długie, treści nie odczytano."
        case .letterTooLarge: "Wiadomość jest za duża, odczytano jej początek."
        case .tooManyParts: "Wiadomość ma za dużo części, odczytano pierwsze z nich."
        case .tooDeep: "Części wiadomości są zagnieżdżone zbyt głęboko."
        case .decodedTooLarge: "Załączniki są za duże, nie wszystkie odczytano."
        case .textTooLarge: "Treść jest za długa, pokazano jej początek."
        case .wrongCharset: "Podany zestaw znaków był nieprawdziwy, odczytano inaczej."
        case .unknownCharset: "Nieznany zestaw znaków, litery mogą być przekłamane."
        case .zeroBytes: "Treść zawierała bajty zerowe, pominięto je."
        case .brokenBase64: "Załącznik jest uszkodzony (base64)."
        case .noBoundary: "Wiadomość nie mówi, gdzie kończą się jej części."
        case .emptyLetter: "Wiadomość jest pusta."
        case .uuencoded: "Załącznik był wpisany w treść (uuencode), wydzielono go."
        case .unreadable: "Wiadomości nie udało się odczytać."
        }
    }
}
