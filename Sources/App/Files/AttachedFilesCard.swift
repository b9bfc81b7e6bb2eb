import Values
import Web

/// The files that lie with a task or a contact; `adding` is where more are sent, nil for whoever only reads.
func attachedFiles(
    _ files: [AttachedFile], adding place: String?, hint: String, now: Instant, file: @escaping (RecordID) -> String,
    removing: @escaping (RecordID) -> String
) -> HTML {
    func line(_ item: AttachedFile) -> HTML {
        """
        <li class="row-link">\(icon("doc"))<span><b><a href="\(file(item.id))">\(item.name)</a></b>\
        <span class="sec">\(ByteSize(item.size).text) · \(item.author) · \(item.at.text(now: now))</span></span>\
        \(if: place != nil, postIcon("trash", label: t("Usuń plik: %", item.name), to: removing(item.id)))</li>
        """
    }
    return card(
        t("Pliki"), id: "pliki", fresh: "pliki",
        """
        \(if: !files.isEmpty, "<ul class=\"rows\">\(each: files, line)</ul>")
        \(with: place, { "<form class=\"pad stack\" method=\"post\" enctype=\"multipart/form-data\" action=\"\($0)\">\(fileDrop(t("Wybierz pliki"), name: "plik", hint: hint))<div>\(button(t("Dodaj pliki"), icon: "upload"))</div></form>" })\
        \(if: place == nil && files.isEmpty, "<p class=\"pad soft\">\(t: "Nie ma plików.")</p>")
        """)
}
