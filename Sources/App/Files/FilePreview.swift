import Store
import Values
import Web

/// A film or a text as it is seen in a page; nil for what has another view or none.
func filePreview(_ document: Document, content: String, text: String?) -> HTML? {
    if document.contentType.hasPrefix("video/") {
        return """
            <section class="preview" aria-label="\(t("Podgląd: %", document.name))"><video class="film" controls preload="metadata" src="\(content)">\
            <a href="\(content)?pobierz">\(t: "Pobierz")</a></video></section>
            """
    }
    guard let text else { return nil }
    return """
        <section class="preview" aria-label="\(t("Podgląd: %", document.name))"><pre class="text-file" tabindex="0">\(text)</pre></section>
        """
}

extension World {
    /// The first lines of a text file; nil for other files.
    func beginning(ofText document: Document) async throws -> String? {
        guard ["text/plain", "text/csv"].contains(document.contentType) else { return nil }
        return String(decoding: try await beginning(of: Blob(hash: document.blobHash, size: document.size), bytes: 20_000), as: UTF8.self)
    }
}
