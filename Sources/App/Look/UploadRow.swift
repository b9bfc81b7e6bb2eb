import Web

enum UploadState: Sendable {
    case sending(percent: Int, left: String)
    case sent(folder: String)
    case failed(reason: String)
    case waiting
}

/// One file on its way, in one of four states.
func uploadRow(_ name: String, icon kind: String = "doc", _ state: UploadState) -> HTML {
    let thumb: HTML = "<span class=\"thumb\">\(icon(kind))</span><b>\(name)</b>"
    switch state {
    case .sending(let percent, let left):
        return """
            <div class="up">\(thumb)<div class="st"><progress value="\(percent)" max="100" aria-label="\(t("Wysyłanie: %", name))"></progress>\
            <span class="num">\(percent)%\(left.isEmpty ? "" : ", " + left)</span></div>\
            <button class="iconbtn" type="button" data-cancel aria-label="\(t("Przerwij wysyłanie: %", name))">\(icon("x"))</button></div>
            """
    case .sent(let folder):
        return "<div class=\"up ok\">\(thumb)<div class=\"st\">\(icon("check"))\(t("Wysłano, w plikach: %", folder))</div></div>"
    case .failed(let reason):
        return """
            <div class="up fail">\(thumb)<div class="st">\(icon("warn"))\(reason)</div>\
            <button class="btn sm" type="button" data-retry>\(icon("refresh"))\(t: "Ponów")</button></div>
            """
    case .waiting:
        return "<div class=\"up\">\(thumb)<div class=\"st\">\(icon("clock"))\(t: "Czeka na zasięg")</div></div>"
    }
}

/// The rows that the page fills in while it sends, in the reader's language.
var uploadTemplate: HTML {
    """
    <template id="tpl-upload"><div class="up" data-sent="\(t: "Wysłano")" data-failed="\(t: "Przerwane połączenie")" data-waiting="\(t: "Czeka na zasięg")" \
    data-refused="\(t: "Serwer nie przyjął pliku")" data-left="\(t: "jeszcze % s")"><span class="thumb">\(icon("doc"))</span><b></b>\
    <div class="st"><progress max="100" value="0"></progress><span class="num">0%</span></div>\
    <button class="iconbtn" type="button" data-cancel aria-label="\(t: "Przerwij wysyłanie")">\(icon("x"))</button>\
    <button class="btn sm" type="button" data-retry hidden>\(icon("refresh"))\(t: "Ponów")</button></div></template>
    """
}
