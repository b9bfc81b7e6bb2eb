import Store
import Values
import Web

/// A file of an earlier letter that goes along by reference: the same bytes, nothing is uploaded again.
struct CarriedFile: Sendable {
    let file: NewDocument
    let document: RecordID?
}

extension LetterForm {
    /// A letter passed on: its text quoted the way Polish mail programs do it, its files chosen.
    init(forwarding letter: Letter, files: [LetterAttachment]) {
        self.init()
        subject = "PD: \(LetterThread.bare(letter.subject))"
        let to = Recipients.text(letter.recipients)
        text = """


            ---------- Przekazana wiadomość ----------
            Od: \(EmailAddress(letter.fromEmail)?.text(name: letter.fromName) ?? letter.author)
            Data: \(letter.at.full)
            Temat: \(letter.subject)
            Do: \(to)

            \(letter.shownBody)
            """
        reach = letter.isZone ? "strefa" : "biuro"
        binder = letter.binderID.map(String.init) ?? ""
        forwarded = String(letter.id)
        carried = files.filter { $0.skipped.isEmpty }.map(\.key)
    }
}

extension LetterAttachment {
    /// The file as a form names it.
    var key: String { "\(letterID)-\(position)" }
}

extension Viewer {
    /// The letter that a form passes on, found through the viewer.
    func forwarded(_ form: LetterForm, _ tx: Transaction) throws -> Letter? {
        guard isEmployee, let id = form.forwarded.flatMap({ RecordID($0) }) else { return nil }
        return try letter(id, tx)
    }

    /// The files of that letter that go along; a document stays tied where it belongs to the same building.
    func carried(_ form: LetterForm, of source: Letter?, in binder: Binder?, _ tx: Transaction) throws -> [CarriedFile] {
        guard let source, let keys = form.carried, !keys.isEmpty else { return [] }
        return try attachments(of: [source], tx).filter { keys.contains($0.key) }.map { item in
            CarriedFile(
                file: NewDocument(name: item.name, contentType: item.contentType, blobHash: item.blobHash, size: item.size),
                document: source.binderID == binder?.id ? item.documentID : nil)
        }
    }

    func noteForward(of source: Letter?, in letter: RecordID, _ tx: Transaction) throws {
        guard let source else { return }
        try tx.run(
            """
            INSERT INTO letter_forward (firm_id, letter_id, source_id) VALUES (\(firmID), \(letter), \(source.id))
            ON CONFLICT (firm_id, letter_id) DO NOTHING
            """)
    }

    /// Where letters were passed on to, and where they come from.
    func forwards(of letters: [Letter], _ tx: Transaction) throws -> [Forward] {
        guard !letters.isEmpty else { return [] }
        let ids = letters.map(\.id)
        return try tx.all(
            Forward.self,
            """
            SELECT letter_forward.source_id, letter_forward.letter_id, letter.recipients, letter.at FROM letter_forward
            JOIN letter ON letter.firm_id = letter_forward.firm_id AND letter.id = letter_forward.letter_id
            WHERE letter_forward.firm_id = \(firmID)
                AND (letter_forward.source_id IN \(list: ids) OR letter_forward.letter_id IN \(list: ids)) AND \(Letter.visible(to: self))
            ORDER BY letter_forward.letter_id LIMIT 200
            """)
    }
}

/// A letter that passes on another one.
struct Forward: RowDecodable, Sendable {
    let source: RecordID
    let letter: RecordID
    let recipients: [Correspondent]
    let at: Instant

    init(row: Row) throws {
        source = row.int64(0)
        letter = row.int64(1)
        recipients = try Correspondent.list(from: row.text(2))
        at = row.instant(3)
    }
}
