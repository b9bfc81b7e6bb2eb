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
        if text.isEmpty, documents.isEmpty, !hasFiles { problems["tresc"] = t("Napisz coś albo dołącz plik.") }
        problems.bound(text, "tresc", limit: 100_000)
        try problems.refuse()
        return recipients
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
