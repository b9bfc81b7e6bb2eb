import CZxcvbn
import Foundation
import Values
import Web

/// How good a password is by the rules people are shown: unusual, no common words, no neighbours on the keyboard, mixed signs.
struct PasswordStrength: Sendable {
    /// 0 (weak) to 4 (strong).
    let score: Int
    /// What is missing, one sentence each; empty when the password may be used.
    let advice: [String]

    var isEnough: Bool { advice.isEmpty }

    static let minimumLength = 10
    /// A row of several unrelated words needs no capitals and digits.
    static let passphraseBits = 60.0

    /// `personal` holds what the person could be guessed by: name, login, firm.
    init(of password: String, personal: [String]) {
        let words = Self.words(personal)
        let bits = Self.bits(password, words)
        score = [28, 40, 52, 64].firstIndex { bits < $0 } ?? 4
        var advice: [String] = []
        if password.count < Self.minimumLength {
            advice.append(t("Dodaj znaki, hasło ma mieć co najmniej % znaków.", String(Self.minimumLength)))
        }
        let folded = password.lowercased().folded
        if words.contains(where: { $0.count >= 4 && folded.contains($0) }) {
            advice.append(t("Nie używaj w haśle imienia, nazwiska, loginu, nazwy firmy ani popularnych słów."))
        }
        if Self.hasKeyboardRun(folded) {
            advice.append(t("Nie używaj znaków, które leżą obok siebie na klawiaturze, na przykład qwerty albo 12345."))
        }
        if Self.classes(password) < 3, bits < Self.passphraseBits {
            advice.append(t("Wymieszaj małe i duże litery, cyfry oraz znaki specjalne."))
        }
        if advice.isEmpty, bits < 40 { advice.append(t("To hasło łatwo odgadnąć. Dodaj jeszcze jedno niezwiązane słowo.")) }
        self.advice = advice
    }

    var sentence: String {
        advice.first ?? (score > 3 ? t("Mocne hasło.") : t("Dobre hasło."))
    }

    private static func bits(_ password: String, _ words: [String]) -> Double {
        let user = words.map { strdup($0) }
        defer { for word in user { free(word) } }
        var pointers: [UnsafePointer<CChar>?] = user.map { UnsafePointer($0) } + [nil]
        return pointers.withUnsafeMutableBufferPointer { ZxcvbnMatch(String(password.prefix(100)).folded, $0.baseAddress, nil) }
    }

    private static func words(_ personal: [String]) -> [String] {
        let own = personal.flatMap { $0.lowercased().folded.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
        return own.filter { $0.count > 2 } + common
    }

    private static func classes(_ password: String) -> Int {
        var found: Set<Int> = []
        for sign in password.unicodeScalars {
            let kind = sign.properties
            found.insert(kind.isLowercase ? 0 : kind.isUppercase ? 1 : kind.numericType != nil ? 2 : 3)
        }
        return found.count
    }

    private static func hasKeyboardRun(_ text: String) -> Bool {
        let signs = Array(text)
        guard signs.count >= 4 else { return false }
        return (0...(signs.count - 4)).contains { start in
            let run = String(signs[start..<start + 4])
            return rows.contains { $0.contains(run) || String($0.reversed()).contains(run) }
        }
    }

    private static let rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertz", "abcdefgh", "qazwsxedc", "1qaz2wsx3edc"]

    /// Words that Polish passwords are made of; folded.
    private static let common = [
        "haslo", "polska", "budowa", "budowlana", "firma", "warszawa", "krakow", "gdansk", "poznan", "wroclaw", "zakopane", "lodz",
        "katowice",
        "kasia", "basia", "marek", "tomek", "ania", "misia", "kochanie", "kocham", "dupa", "admin", "administrator", "zima", "wiosna",
        "lato",
        "jesien", "styczen", "luty", "marzec", "kwiecien", "maj", "czerwiec", "lipiec", "sierpien", "wrzesien", "pazdziernik", "listopad",
        "grudzien", "poniedzialek", "piatek", "sobota", "niedziela", "legia", "wisla", "lech", "samsung", "matrix", "monika", "agnieszka",
        "mateusz", "bartek", "komputer", "internet", "sekret", "tajne", "witam", "biuro", "oferta", "faktura", "klient", "wiecha",
        "password",
        "qwerty", "zaq1", "start", "maslo", "slonce", "kwiatek", "myszka", "piesek", "kotek",
    ]
}
