import Foundation
import Store
import Values
import Web

/// A letter as it is being written; a draft keeps exactly this.
struct LetterForm: Codable, Sendable {
    var number = String(RecordID.next())
    var binder = ""
    var to = ""
    var subject = ""
    var text = ""
    var reach = "strefa"
    var account = ""
    var documents: [String] = []
    /// The letter that is passed on, and which of its files go along. Drafts of before know neither.
    var forwarded: String?
    var carried: [String]?
    /// Files that wait in the draft.
    var kept: [String]?
    /// Set while moje dane are to go along and are not among the files yet.
    var particulars: Bool?

    init() {}

    init(_ form: Form) {
        number = form["numer"]
        binder = form["budowa"]
        to = (form.all("osoba") + [form["do"]]).filter { !$0.isEmpty }.joined(separator: ", ")
        subject = form["temat"].trimmed
        text = form["tresc"].trimmedLines
        reach = form["zasieg"] == "biuro" ? "biuro" : "strefa"
        account = form["konto"]
        documents = form.all("dokument")
        forwarded = form["przekazana"].isEmpty ? nil : form["przekazana"]
        carried = form.all("niesiony")
        kept = form.all("zachowany")
        particulars = form.has("dane") ? true : nil
    }

    /// The form once moje dane are among its files.
    var packed: LetterForm {
        var form = self
        form.particulars = nil
        return form
    }

    /// The one-time number as the id of the letter.
    func id() throws(Refusal) -> RecordID {
        guard let id = RecordID(number), id > 0, id <= RecordID.next() else { throw .malformed }
        return id
    }

    /// What is to be sent, or every problem at once. An answer needs no subject.
    func checked(people: [Person], isAnswer: Bool = false, hasFiles: Bool = false) throws(Refusal) -> [Correspondent] {
        var problems = Problems()
        let recipients = Recipients.read(to, people: people, field: "do", into: &problems)
        if !isAnswer { problems.need(subject, "temat", t("Wpisz temat."), limit: 300) }
        if text.isEmpty, documents.isEmpty, carried?.isEmpty ?? true, !hasFiles { problems["tresc"] = t("Napisz coś albo dołącz plik.") }
        problems.bound(text, "tresc", limit: 100_000)
        if let gap = Self.gap(in: text) ?? Self.gap(in: subject) { problems["tresc"] = t("Uzupełnij „%” albo usuń to z wiadomości.", gap) }
        try problems.refuse()
        return recipients
    }

    /// The first field of a template that still has no value, in one's own words; what is quoted below may say anything.
    static func gap(in text: String) -> String? {
        let own = text.firstRange(of: "---------- Przekazana").map { text[..<$0.lowerBound] } ?? text[...]
        return own.firstMatch(of: /\[brak: [^\]\n]{1,80}\]|\{\{[^}\n]{0,80}\}\}/).map { String($0.0) }
    }

    func stored() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }

    static func read(_ text: String) throws -> LetterForm {
        do {
            return try JSONDecoder().decode(LetterForm.self, from: Data(text.utf8))
        } catch {
            throw StoreError.decoding("the content of a draft")
        }
    }
}
