import Mail
import Store
import Values
import Web

/// A letter in a dossier: a page that any browser shows, and the message itself for mail programs.
struct DossierLetter: Sendable {
    let letter: Letter
    let files: [LetterAttachment]
    let html: String?
    let source: String
    let contents: DossierContents

    var page: String {
        let options = LetterHTML.Options(
            picture: { [files, contents] id in
                files.first { $0.contentID == id }?.documentID.flatMap { contents.paths[$0] }.map { "../" + DossierPages.link($0) }
            },
            remotePicture: { _ in nil }, historyTitle: "Pokaż cytowaną treść")
        let text = letter.shownBody.split(separator: "\n", omittingEmptySubsequences: false).map { HTMLText.escape(String($0)) }.joined(
            separator: "<br>")
        var safe = LetterHTML.sanitize(html ?? "<p>\(text)</p>", options: options)
        safe.html = String(decoding: head.bytes, as: UTF8.self) + safe.html
        return safe.page(extraStyles: Self.styles)
    }

    private var head: HTML {
        """
        <p><a href="../index.html">Spis teczki</a></p><h1>\(letter.subject.isEmpty ? "(bez tematu)" : letter.subject)</h1>
        <p><b>Od:</b> \(letter.author) &lt;\(letter.fromEmail)&gt;<br><b>Do:</b> \(letter.recipients.map { $0.name.isEmpty ? $0.email : $0.name }.joined(separator: ", "))<br>\
        <b>Kiedy:</b> \(letter.at.full)<br><b>Oryginał:</b> <a href="\(DossierPages.link(source.split(separator: "/").last.map(String.init) ?? ""))">plik .eml</a></p>
        \(if: !files.isEmpty, "<p><b>Załączniki:</b></p><ul>\(each: files, attachment)</ul>")<hr>
        """
    }

    private func attachment(_ file: LetterAttachment) -> HTML {
        guard let path = file.documentID.flatMap({ contents.paths[$0] }) else { return "<li>\(file.name) (w pliku .eml)</li>" }
        return "<li><a href=\"../\(DossierPages.link(path))\">\(file.name)</a></li>"
    }

    private static let styles =
        "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 sans-serif;overflow-wrap:anywhere;color:#26231f;background:#fff}"
        + "img{max-width:100%;height:auto}h1{font-size:1.4rem}"
}
