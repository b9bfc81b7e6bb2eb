import Web

/// The window in which a line is chosen from the price list; results come from `search` while one types.
/// What fits nothing can be written as a line of its own or added to the list at `add`.
func priceListDialog(
    _ id: String = "cennik", search address: String, add: String, examples: [String], editor: String = "pozycje"
) -> HTML {
    """
    <dialog class="dlg" id="\(id)" data-for="\(editor)" aria-labelledby="\(id)-h"><header><h2 id="\(id)-h">\(t: "Cennik")</h2>\
    <button class="iconbtn" type="button" data-close aria-label="\(t: "Zamknij")">\(icon("x"))</button></header><div class="body">\
    <div class="f"><label for="\(id)-q" class="vh">\(t: "Szukaj w cenniku")</label>\
    <input class="inp" id="\(id)-q" type="search" placeholder="\(priceListHint(examples))" autocomplete="off" autofocus data-prices="\(address)"></div>\
    <ul class="rows" data-prices-list aria-live="polite"></ul>\
    <div class="stack g2" data-prices-none hidden><p class="soft" role="status" data-words="\(t: "W cenniku nie ma nic, co pasuje do słów „%”.")" \
    data-blank="\(t: "Cennik jest jeszcze pusty. Dodaj pozycje, a wybierzesz je tu kilkoma literami.")"></p>\
    <div class="row g2"><button class="btn sm" type="button" data-price-typed>\(icon("plus"))\(t: "Wpisz jako zwykłą pozycję")</button>\
    <a class="btn sm" href="\(add)" target="_blank" rel="noopener" data-price-new="\(add)">\(icon("layers"))\(t: "Dodaj pozycję do cennika")</a></div></div>\
    <template><li><button class="price" type="button"><b></b><span class="num"></span><small></small></button></li></template></div></dialog>

    """
}

/// The hint of a field that searches the price list: what the firm has itself, or a plain sentence.
func priceListHint(_ examples: [String]) -> String {
    examples.isEmpty ? t("Wpisz kilka liter nazwy") : t("Na przykład: %", examples.prefix(2).joined(separator: ", "))
}

/// When the form was last kept; the page writes it while it saves by itself.
func savedMark(_ words: String, form: String? = nil) -> HTML {
    """
    <span class="small muted" role="status" data-saved\(form.map { "=\"\($0)\"" } ?? .empty) data-done="\(t: "Zapisano")" \
    data-failed="\(t: "Jeszcze niezapisane, próbuję dalej")">\(words)</span>
    """
}
