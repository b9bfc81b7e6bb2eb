import Web

/// Blanks that the scripts fill in. The words stand here so that they are translated, and the icons so that they get into the page's sprite.
var scriptTemplates: HTML {
    uploadTemplate + paletteTemplate + helpTemplate + ruleSentences
}

private var paletteTemplate: HTML {
    """
    <template id="tpl-palette"><dialog class="pal" aria-label="\(t: "Paleta poleceń")" data-page="\(t: "Na tej stronie")" data-go="\(t: "Przejdź do")" \
    data-sites="\(t: "Budowy")" data-found="\(t: "Znalezione")" data-theme-words="\(t: "Przełącz motyw jasny / ciemny")" \
    data-none="\(t: "Brak wyników. Enter szuka w całej bazie.")">\
    <div class="q">\(icon("search"))<input type="text" role="combobox" aria-expanded="true" aria-controls="pal-l" aria-autocomplete="list" \
    aria-label="\(t: "Szukaj albo wykonaj")" placeholder="\(t: "Klient, oferta, budowa albo polecenie")" autocomplete="off" spellcheck="false"><kbd>Esc</kbd></div>\
    <div role="listbox" id="pal-l" aria-label="\(t: "Wyniki")"></div>\
    <footer><span><kbd>↑</kbd> <kbd>↓</kbd> \(t: "wybór")</span><span><kbd>Enter</kbd> \(t: "otwórz")</span><span class="ml"><kbd>?</kbd> \(t: "skróty")</span></footer>\
    <template><div role="option"><span class="tile">\(icon("chev-r"))</span><span></span></div></template></dialog></template>

    """
}

private var helpTemplate: HTML {
    """
    <template id="tpl-help"><dialog class="dlg" id="skroty" aria-labelledby="skroty-h"><header><h2 id="skroty-h">\(t: "Skróty klawiszowe")</h2>\
    <button class="iconbtn" type="button" data-close aria-label="\(t: "Zamknij")">\(icon("x"))</button></header><div class="body">\
    <table class="table"><tbody>\(each: helpRows, { "<tr><td>\($0.1)</td><td class=\"n\"><kbd>\($0.0)</kbd></td></tr>" })</tbody></table>\
    <label class="ck sw"><input type="checkbox" role="switch"> <span>\(t: "Skróty jednoliterowe")<small>\(t: "Wyłącz, jeśli dyktujesz głosem.")</small></span></label>\
    </div></dialog></template>

    """
}

private var helpRows: [(String, String)] {
    [
        ("Ctrl K", t("paleta poleceń")), ("/", t("szukaj na liście")), ("j k", t("następny, poprzedni wiersz")), ("x", t("zaznacz wiersz")),
        ("Enter", t("otwórz")), ("Ctrl Enter", t("wyślij z pola tekstowego")), ("z", t("cofnij")), ("?", t("ta ściąga")),
    ]
}

private var ruleSentences: HTML {
    """
    <template id="tpl-rules" data-nip="\(t: "Numer NIP ma 10 cyfr, a ten się nie zgadza. Sprawdź ostatnią cyfrę.")" \
    data-email="\(t: "Wpisz adres w postaci nazwa@domena.pl.")" data-phone="\(t: "Wpisz 9 cyfr numeru, na przykład 600 000 012.")" \
    data-recipient="\(t: "Usuń odbiorcę: %")" data-postcode="\(t: "Wpisz kod w postaci 34-500.")"><p class="err">\(icon("warn"))<span></span></p></template>
    """
}
