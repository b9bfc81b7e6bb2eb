import Archive
import Crypto
import Foundation
import Mail
import Store
import Values
import Web

/// Gives the files of a dossier one after another and remembers what the last pages say: where each lies, its checksum, what was missing.
actor DossierPacking {
    private enum Step {
        case file(Dossier.File)
        case letter(RecordID)
        case offer(Dossier.OfferPaper)
        case history, styles, index, sums
    }

    private let dossier: Dossier
    private let viewer: Viewer
    private let world: World
    private let root: String
    private var names = ZipNames()
    private var steps: [Step]
    private var next: [ZipEntry] = []
    private var sums: [(hash: String, path: String)] = []
    /// Of files that are made while they are written: known once they have gone by.
    private var digests: [(path: String, digest: RunningDigest)] = []
    private var contents = DossierContents()

    init(_ dossier: Dossier, for viewer: Viewer, in world: World) {
        self.dossier = dossier
        self.viewer = viewer
        self.world = world
        root = FileName(title: dossier.binder.name).text
        steps =
            dossier.files.map(Step.file) + dossier.letters.map(Step.letter) + dossier.offers.map(Step.offer)
            + [.history, .styles, .index, .sums]
        steps.reverse()
    }

    /// The next file of the archive; nil at the end.
    func entry() async throws -> ZipStream.File {
        while next.isEmpty {
            guard let step = steps.popLast() else { return nil }
            try await take(step)
        }
        return next.removeFirst()
    }

    private func take(_ step: Step) async throws {
        switch step {
        case .file(let file):
            let path = names.path(["Pliki", file.folder], file.name)
            guard try await isThere(file.hash, path) else { return }
            contents.note(file, at: path)
            add(blob: file.hash, size: file.size, at: path, modified: file.at)
        case .offer(let offer):
            let path = names.path(["Oferty"], "\(offer.number.replacing("/", with: "-")) wydanie \(offer.edition).pdf")
            guard try await isThere(offer.hash, path) else { return }
            contents.offers.append((offer, path))
            add(blob: offer.hash, size: offer.size, at: path, modified: offer.at)
        case .letter(let id): try await addLetter(id)
        case .history: add(page: DossierPages.history(dossier), at: "historia.html")
        case .styles: add(bytes: Array(DossierPages.styles.utf8), at: "styl.css")
        case .index: add(page: DossierPages.index(dossier, contents), at: "index.html")
        case .sums:
            for (path, digest) in digests { sums.append((digest.hex, path)) }
            let lines = sums.sorted { $0.path < $1.path }.map { "\($0.hash)  \($0.path)\n" }.joined()
            next.append(ZipEntry(root + "/SHA-256.txt", modified: dossier.madeAt, bytes: Array(lines.utf8)))
        }
    }

    private func addLetter(_ id: RecordID) async throws {
        let (viewer, own) = (viewer, viewer.firmID)
        let found = try await world.database.read(.firm(own)) { tx -> (Letter, [LetterAttachment])? in
            do {
                let letter = try viewer.letter(id, tx)
                return (letter, try viewer.attachments(of: [letter], tx))
            } catch Refusal.missing { return nil }
        }
        guard let (letter, files) = found else { return }
        let stem = "\(letter.number.map { "\($0) " } ?? "")\(letter.at.day.text) \(letter.subject.isEmpty ? "bez tematu" : letter.subject)"
        let page = names.path(["Poczta"], String(stem.prefix(80)) + ".html")
        let source = names.path(["Poczta"], String(stem.prefix(80)) + ".eml")
        contents.letters.append(DossierContents.Post(letter, page: page, source: source))
        let html = try await html(of: letter)
        add(
            bytes: Array(DossierLetter(letter: letter, files: files, html: html, source: source, contents: contents).page.utf8), at: page,
            modified: letter.at)
        // The original stays in the office: it holds what was quoted, as it came.
        if viewer.isEmployee, let raw = letter.rawHash, let size = try await world.blobs.size(raw) {
            add(blob: raw, size: size, at: source, modified: letter.at)
        } else {
            let (outgoing, digest) = (letter.archived(files, world), RunningDigest())
            next.append(
                ZipEntry(root + "/" + source, modified: letter.at, pieces: { try outgoing.chunks() }, seen: { digest.add($0) }))
            digests.append((source, digest))
        }
    }

    /// Nil when the letter has none or its bytes are gone; then its text is shown.
    private func html(of letter: Letter) async throws -> String? {
        guard let hash = letter.htmlHash, try await world.blobs.size(hash) != nil else { return nil }
        return String(buffer: try await world.blobs.bytes(hash, limit: LetterFrame.limit))
    }

    private func isThere(_ hash: String, _ path: String) async throws -> Bool {
        let there = try await world.blobs.size(hash) != nil
        if !there { contents.missing.append(path) }
        return there
    }

    private func add(blob hash: String, size: Int64, at path: String, modified: Instant) {
        sums.append((hash, path))
        next.append(ZipEntry(root + "/" + path, modified: modified, size: size) { [blobs = world.blobs] in try await blobs.read(hash) })
    }

    private func add(page: HTML, at path: String) { add(bytes: page.bytes, at: path) }

    private func add(bytes: [UInt8], at path: String, modified: Instant? = nil) {
        sums.append((Keys.hex(SHA256.hash(data: Data(bytes))), path))
        next.append(ZipEntry(root + "/" + path, modified: modified ?? dossier.madeAt, bytes: bytes))
    }
}

/// Where things ended up, for links between the pages.
struct DossierContents: Sendable {
    var folders: [(name: String, files: [(file: Dossier.File, path: String)])] = []
    var paths: [RecordID: String] = [:]
    var letters: [Post] = []
    var offers: [(offer: Dossier.OfferPaper, path: String)] = []
    var missing: [String] = []

    /// A letter's line in the index; its words are in its own page.
    struct Post: Sendable {
        let number: Int64?
        let at: Instant
        let author: String
        let subject: String
        let page: String
        let source: String

        init(_ letter: Letter, page: String, source: String) {
            (number, at, author, subject) = (letter.number, letter.at, letter.author, letter.subject)
            (self.page, self.source) = (page, source)
        }
    }

    mutating func note(_ file: Dossier.File, at path: String) {
        paths[file.id] = path
        if folders.last?.name != file.folder { folders.append((file.folder, [])) }
        folders[folders.count - 1].files.append((file, path))
    }
}
