import Web

/// A document on the desk: its name, a download, and the page the server made of it.
func pdfPreview(_ name: String, source: String, download: String, note: String? = nil, id: String? = nil) -> HTML {
    """
    <section class="preview"\(attribute("id", id)) aria-label="\(t("Podgląd: %", name))"><header><b>\(name)</b>\
    \(with: note, { "<span class=\"muted\">\($0)</span>" })\(iconLink("download", label: t("Pobierz PDF"), to: download))</header>\
    <iframe src="\(source)" title="\(name)" data-refresh loading="lazy"></iframe></section>
    """
}

/// A page of A4 written in HTML, for pages that mirror a form while it is filled in.
func sheetPreview(_ title: String, note: String? = nil, download: String? = nil, id: String? = nil, _ sheet: HTML) -> HTML {
    """
    <aside class="preview"\(attribute("id", id)) aria-label="\(title)"><header><b>\(title)</b>\
    \(with: note, { "<span class=\"muted\">\($0)</span>" })\(with: download, { iconLink("download", label: t("Pobierz PDF"), to: $0) })</header>\
    <div class="desk"><article class="sheet" aria-hidden="true"><div>\(sheet)</div></article></div></aside>
    """
}
