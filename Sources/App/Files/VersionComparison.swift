import Store
import Values
import Web

/// Two versions of a file beside each other: pictures as they are, texts with what was taken out and put in.
struct VersionComparison: Sendable {
    enum Finding: Sendable {
        case pictures
        case words([TextDifference.Piece])
        /// Neither is a picture, and at least one has no text that is read.
        case none
    }

    var before: DocumentVersion
    var after: DocumentVersion
    var finding: Finding
}

extension World {
    func compare(_ before: DocumentVersion, _ after: DocumentVersion) async throws -> VersionComparison {
        if FileKind.isPicture(before.contentType), FileKind.isPicture(after.contentType) {
            return VersionComparison(before: before, after: after, finding: .pictures)
        }
        guard let old = try await words(of: before), let new = try await words(of: after) else {
            return VersionComparison(before: before, after: after, finding: .none)
        }
        return VersionComparison(before: before, after: after, finding: .words(TextDifference.pieces(from: old, to: new)))
    }

    private func words(of version: DocumentVersion) async throws -> String? {
        switch version.contentType {
        case "application/pdf": return await text(ofPDF: version.blobHash, seconds: 30)
        case "text/plain", "text/csv":
            return String(
                decoding: try await beginning(of: Blob(hash: version.blobHash, size: version.size), bytes: 400_000), as: UTF8.self)
        default: return nil
        }
    }
}

/// The page of a comparison.
struct VersionComparisonPage {
    var frame: OfficeFrame
    var head: PageHead
    var document: Document
    var comparison: VersionComparison

    private var before: DocumentVersion { comparison.before }
    private var after: DocumentVersion { comparison.after }

    var html: HTML {
        frame.page(
            head, section: .binders, width: .mid,
            """
            <div class="stack"><a class="row small" href="\(Places.document(document.id))#wersje">\(icon("back"))\(document.name)</a>
            \(titleBlock([fact(before), fact(after)]))\(finding)</div>
            """)
    }

    private func fact(_ version: DocumentVersion) -> Fact {
        let words = [version.author, version.createdAt.full, version.note].filter { !$0.isEmpty }.joined(separator: " · ")
        return Fact(
            t("wersja %", String(version.number)),
            html: "<a href=\"\(Places.documentVersion(document.id, version.number))\">\(words)</a>")
    }

    private var finding: HTML {
        switch comparison.finding {
        case .pictures:
            """
            <div class="two-photos compared">\(photos([before, after].map { version in
                let place = Places.documentVersion(document.id, version.number)
                return PhotoTile(href: place, thumbnail: place, alt: document.name, caption: t("wersja %", String(version.number)))
            }))</div>
            """
        case .words(let pieces):
            if pieces.allSatisfy({ if case .same = $0 { true } else { false } }) {
                note(t("Tekst obu wersji jest taki sam."), .ok)
            } else {
                card(t("Zmiany w tekście"), id: "zmiany", "<div class=\"pad compared\">\(each: pieces, piece)</div>")
            }
        case .none: note(t("Tych wersji nie da się porównać na stronie. Pobierz obie i porównaj je w programie, w którym powstały."))
        }
    }

    private func piece(_ piece: TextDifference.Piece) -> HTML {
        switch piece {
        case .same(let words): "<span>\(words)</span>"
        case .removed(let words): "<del>\(words)</del>"
        case .added(let words): "<ins>\(words)</ins>"
        }
    }
}
