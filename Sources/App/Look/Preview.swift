import Web

/// A document on the desk: its name, a download, and its first page as a picture that the server drew; a press opens the whole. Telephones
/// show no PDF inside a page.
func pdfPreview(_ name: String, source: String, download: String, note: String? = nil, id: String? = nil) -> HTML {
    """
    <section class="preview"\(attribute("id", id)) aria-label="\(t("Podgląd: %", name))"><header><b>\(name)</b>\
    \(with: note, { "<span class=\"muted\">\($0)</span>" })\(iconLink("download", label: t("Pobierz PDF"), to: download))</header>\
    <div class="desk"><a href="\(source)" target="_blank" rel="noopener">\
    <img src="\(source)?strona=1" width="827" height="1169" loading="lazy" alt="\(t("Pierwsza strona: %", name))"></a></div></section>
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
