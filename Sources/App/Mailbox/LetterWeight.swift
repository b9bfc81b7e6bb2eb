import Store
import Values
import Web

/// How much the files of a letter weigh.
struct LetterWeight: Sendable {
    let bytes: Int64

    init(_ sizes: some Sequence<Int64>) { bytes = sizes.reduce(0, +) }

    /// Files travel as base64 in lines of 76 characters and a line end: 78 bytes for 57 (RFC 2045, 6.8).
    var encoded: Int64 { (bytes + 56) / 57 * 78 }

    var text: String { ByteSize(bytes).text }

    /// Whether the files go as links under these rules.
    func isTooHeavy(_ policy: MailPolicy) -> Bool { encoded > policy.attachmentBytes }
}

/// What a form says about the weight of its files. Script weighs what is chosen; without it the rule stands there.
struct WeightHint: Sendable {
    let policy: MailPolicy
    /// Whether the letter has no building yet: only what belongs to one has links.
    var isLoose = false

    var html: HTML {
        """
        <div class="note" data-weight="\(policy.attachmentBytes)" data-heavy="\(t: "Załączniki mają %: wyślemy odsyłacze, ważne 30 dni.")" \
        data-loose="\(t: "Załączniki mają %. Wybierz budowę, a wyślemy odsyłacze: tak ciężkiej wiadomości wiele skrzynek nie przyjmie.")" role="status" hidden>\
        \(icon("link"))<p></p></div>\
        <p class="hint">\(isLoose ? t("Załączniki powyżej % wyślemy jako odsyłacze, jeśli wiadomość ma budowę.", limit) : t("Załączniki powyżej % wyślemy jako odsyłacze.", limit))</p>
        """
    }

    private var limit: String { ByteSize(policy.attachmentBytes).text }
}
