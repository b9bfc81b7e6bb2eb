import Store
import Values
import Web

/// The one thing behind a link, ready to show.
struct GuestThing: Sendable {
    var title: String
    var lead: String
    var offer: Offer?
    var edition: OfferEdition?
    var answer: OfferAnswer?
    /// Whether a newer edition of the offer went out by another link.
    var isOutdated = false
    var letter: Letter?
    /// The document to be signed.
    var form: FormReading?
    var files: [GuestFile]

    static func load(_ viewer: Viewer, at now: Instant, _ tx: Transaction) throws -> GuestThing {
        guard case .guest(_, let binder, let scope, let id) = viewer.seat else { throw Refusal.missing }
        let lead = t("% z firmy % udostępnia", try viewer.ownLink(tx).createdBy, try viewer.firm(tx).name)
        switch scope {
        case .offer:
            let offer = try viewer.offer(id, tx)
            guard let edition = try viewer.edition(of: offer, tx) else { throw Refusal.missing }
            return GuestThing(
                title: edition.title, lead: lead + " · " + t("oferta %", offer.number), offer: offer, edition: edition,
                answer: try viewer.answer(to: offer, tx),
                isOutdated: try !viewer.isNewest(edition, of: offer, tx), files: [GuestFile(edition, of: offer)])
        case .form:
            let reading = try FormReading.load(id, in: binder, viewer, at: now, tx)
            let title = [reading.form.kind.name, reading.form.number ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            return GuestThing(
                title: reading.form.title, lead: t("% prosi o podpis", reading.firm) + " · " + title, form: reading, files: [])
        case .document:
            let document = try viewer.document(id, tx)
            return GuestThing(title: document.name, lead: lead, files: [GuestFile(document)])
        case .folder:
            let folder = try viewer.folder(id, tx)
            return GuestThing(title: folder.name, lead: lead, files: try viewer.documents(inFolder: folder.id, tx).map { GuestFile($0) })
        case .letter:
            let letter = try viewer.letter(id, tx)
            return GuestThing(
                title: letter.subject, lead: lead, letter: letter,
                files: try viewer.attachments(of: [letter], tx).filter { $0.skipped.isEmpty }.map { GuestFile($0) })
        }
    }

    /// Who of the building may know of the thing: a file that a guest adds is theirs.
    static func audience(_ viewer: Viewer, _ tx: Transaction) throws -> Act.Audience {
        guard case .guest(_, let binder, let scope, let id) = viewer.seat else { return .office }
        switch scope {
        case .offer: return .owner
        case .form: return .zone
        case .letter: return try viewer.letter(id, tx).audience
        case .folder: return try viewer.folder(id, tx).audience.told
        case .document:
            let folder = try tx.one(
                Folder.self,
                """
                SELECT \(Folder.columns) FROM document JOIN folder ON folder.firm_id = document.firm_id AND folder.id = document.folder_id
                WHERE document.firm_id = \(viewer.firmID) AND document.id = \(id) AND document.binder_id = \(binder)
                """)
            return folder?.audience.told ?? .office
        }
    }

    /// Who reads what a guest says about it, as the page promises: the office and the building's owners, never more than know of the thing.
    static func readers(_ viewer: Viewer, _ tx: Transaction) throws -> Act.Audience {
        try audience(viewer, tx).narrowed(to: .owner)
    }

    /// One file of the thing; nil asks for its only one. Anything else is missing.
    static func file(_ viewer: Viewer, _ asked: RecordID?, _ tx: Transaction) throws -> GuestFile {
        let files = try load(viewer, at: Instant.now(), tx).files
        guard let file = asked.map({ id in files.first { $0.id == id } }) ?? files.first else { throw Refusal.missing }
        return file
    }

    func body(content: String, link: RecordID) -> HTML {
        """
        \(with: form, { $0.guestBody(link) })\(with: letter, { letter in "<article class=\"card pad stack\"><p class=\"soft small\">\(letter.author)</p><div class=\"prose\">\(each: letter.shownBody.split(separator: "\n", omittingEmptySubsequences: false), { line in "\(String(line))<br>" })</div></article>" })\
        \(each: files.count == 1 ? files : [], { $0.html(content: content) })\(if: files.count > 1, GuestFile.list(files, content: content))
        """
    }
}

/// A file a guest may open.
struct GuestFile: Sendable {
    let id: RecordID
    let name: String
    let contentType: String
    let blobHash: String
    let size: Int64

    init(_ document: Document) {
        (id, name, contentType, blobHash, size) = (document.id, document.name, document.contentType, document.blobHash, document.size)
    }

    init(_ edition: OfferEdition, of offer: Offer) {
        (id, contentType, blobHash, size) = (edition.id, "application/pdf", edition.blobHash, edition.size)
        name = offer.number.replacing("/", with: "-") + ".pdf"
    }

    init(_ attachment: LetterAttachment) {
        (id, name, contentType) = (attachment.position + 1, attachment.name, attachment.contentType)
        (blobHash, size) = (attachment.blobHash, attachment.size)
    }

    func html(content: String) -> HTML {
        let address = "\(content)?plik=\(id)"
        return """
            <section class="preview" aria-label="\(t("Podgląd: %", name))"><header><b>\(name)</b><span class="muted">\(ByteSize(size).text)</span>\
            <a class="btn sm" href="\(address)&amp;pobierz=1">\(icon("download"))\(t: "Pobierz")</a></header>\(picture(address))</section>
            """
    }

    private var isPicture: Bool { ["image/jpeg", "image/png", "image/webp", "image/gif"].contains(contentType) }

    /// Many files: photographs as a grid, everything else as rows.
    static func list(_ files: [GuestFile], content: String) -> HTML {
        let tiles = files.filter(\.isPicture).map {
            PhotoTile(
                href: "\(content)?plik=\($0.id)", thumbnail: "\(content)?plik=\($0.id)&mala=1", alt: $0.name,
                caption: FileName($0.name).stem)
        }
        let lines = files.filter { !$0.isPicture }.map {
            rowLink(
                to: "\(content)?plik=\($0.id)", front: icon("doc"), $0.name, end: "<span class=\"sec\">\(ByteSize($0.size).text)</span>")
        }
        return (tiles.isEmpty ? .empty : photos(tiles)) + (lines.isEmpty ? .empty : "<div class=\"card\">\(rows(lines))</div>")
    }

    private func picture(_ address: String) -> HTML {
        if contentType == "application/pdf" {
            return """
                <div class="desk"><a href="\(address)" target="_blank" rel="noopener"><img src="\(address)&amp;strona=1" width="827" height="1169" \
                alt="\(t("Pierwsza strona: %", name))"></a></div>
                """
        }
        guard isPicture else { return .empty }
        return "<div class=\"desk\"><img src=\"\(address)\" alt=\"\(name)\" loading=\"lazy\"></div>"
    }
}

extension World {
    /// Sends a guest's file, shown in the page where that is safe.
    func stream(_ file: GuestFile, download: Bool) async throws -> Reply {
        let safe = ["application/pdf", "image/jpeg", "image/png", "image/webp", "image/gif"].contains(file.contentType)
        let (blobs, hash) = (blobs, file.blobHash)
        let reply = Reply.stream(
            safe ? file.contentType : "application/octet-stream", length: file.size, name: file.name,
            disposition: safe && !download ? .inline : .attachment, tag: hash
        ) { range in try await blobs.read(hash, range: range) }
        return file.contentType == "application/pdf" && !download ? reply.with(policy: .preview) : reply
    }
}

extension Viewer {
    /// What lies in a folder the viewer sees, newest first.
    func documents(inFolder folder: RecordID, _ tx: Transaction) throws -> [Document] {
        try tx.all(
            Document.self,
            """
            SELECT \(Document.columns) FROM document WHERE document.folder_id = \(folder) AND \(Document.visible(to: self))
            ORDER BY document.id DESC LIMIT 200
            """)
    }

    /// The thread that a link's letter stands in: what was sent with it, or what its holder wrote before.
    func threadOfLink(_ link: RecordID, _ tx: Transaction) throws -> LetterThread? {
        try tx.one(
            LetterThread.self,
            """
            SELECT \(LetterThread.columns) FROM thread WHERE thread.firm_id = \(firmID) AND thread.id IN (
                SELECT letter.thread_id FROM letter WHERE letter.firm_id = \(firmID) AND (letter.guest_link_id = \(link) OR letter.id IN (
                    SELECT offer_sending.letter_id FROM offer_sending
                    WHERE offer_sending.firm_id = \(firmID) AND offer_sending.guest_link_id = \(link)
                    UNION SELECT guest_link.letter_id FROM guest_link WHERE guest_link.firm_id = \(firmID) AND guest_link.id = \(link))))
            ORDER BY thread.id DESC LIMIT 1
            """)
    }

    /// What a guest wrote by a link, oldest first.
    func words(by link: RecordID, _ tx: Transaction) throws -> [GuestWords] {
        try tx.all(
            GuestWords.self,
            """
            SELECT letter.preview, letter.at FROM letter WHERE letter.firm_id = \(firmID) AND letter.guest_link_id = \(link)
            ORDER BY letter.id LIMIT 50
            """)
    }
}

/// The beginning of a letter that a guest wrote.
struct GuestWords: RowDecodable, Sendable {
    let text: String
    let at: Instant

    init(row: Row) {
        text = row.text(0)
        at = row.instant(1)
    }
}
