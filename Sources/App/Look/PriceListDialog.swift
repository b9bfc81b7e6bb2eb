import Web

/// The window in which a line is chosen from the price list; results come from `search` while one types.
func priceListDialog(_ id: String = "cennik", search address: String, editor: String = "pozycje") -> HTML {
    """
    <dialog class="dlg" id="\(id)" data-for="\(editor)" aria-labelledby="\(id)-h"><header><h2 id="\(id)-h">\(t: "Cennik")</h2>\
    <button class="iconbtn" type="button" data-close aria-label="\(t: "Zamknij")">\(icon("x"))</button></header><div class="body">\
    <div class="f"><label for="\(id)-q" class="vh">\(t: "Szukaj w cenniku")</label>\
    <input class="inp" id="\(id)-q" type="search" placeholder="\(t: "Szukaj: membrana, rynna, okno…")" autocomplete="off" autofocus data-prices="\(address)"></div>\
    <ul class="rows" data-prices-list aria-live="polite"></ul>\
    <template><li><button class="price" type="button"><b></b><span class="num"></span><small></small></button></li></template></div></dialog>

    """
}

/// When the form was last kept; the page writes it while it saves by itself.
func savedMark(_ words: String, form: String? = nil) -> HTML {
    """
    <span class="small muted" role="status" data-saved\(form.map { "=\"\($0)\"" } ?? .empty) data-done="\(t: "Zapisano")" \
    data-failed="\(t: "Jeszcze niezapisane, próbuję dalej")">\(words)</span>
    """
}
