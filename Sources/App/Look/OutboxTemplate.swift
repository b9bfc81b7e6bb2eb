import Web

/// What waits in the device for a network, in the reader's language; the script counts.
var outboxTemplate: HTML {
    """
    <template id="tpl-outbox" data-photo1="\(t: "zdjęcie czeka na zasięg")" data-photo2="\(t: "zdjęcia czekają na zasięg")" \
    data-photo5="\(t: "zdjęć czeka na zasięg")" data-report1="\(t: "raport czeka na zasięg")" data-report2="\(t: "raporty czekają na zasięg")" \
    data-report5="\(t: "raportów czeka na zasięg")" data-words1="\(t: "zmiana w dokumencie czeka na zasięg")" \
    data-words2="\(t: "zmiany w dokumentach czekają na zasięg")" data-words5="\(t: "zmian w dokumentach czeka na zasięg")" \
    data-offline="\(t: "Brak zasięgu. Co napiszesz i dodasz, zostaje w tym urządzeniu i wyjdzie samo.")" \
    data-photo-refused="\(t: "Serwer nie przyjął pliku:")" data-report-refused="\(t: "Serwer nie przyjął raportu. Twoje słowa są tutaj:")" \
    data-words-refused="\(t: "Dokument został w międzyczasie zamknięty. Twoje słowa są tutaj:")" data-copied="\(t: "Skopiowano.")" \
    data-kept="\(t: "Raport jest zapisany w tym urządzeniu.")" data-sent="\(t: "Raport wysłany.")">\
    <div class="note warn outbox" role="status">\(icon("clock"))<div><p data-sentence></p><ul></ul></div>\
    <template><li><b></b><blockquote></blockquote><span class="row"><button type="button" class="btn sm" data-outbox-copy>\(icon("copy"))\(t: "Kopiuj")</button>\
    <button type="button" class="btn sm" data-outbox-drop>\(icon("x"))\(t: "Już niepotrzebne")</button></span></li></template></div></template>

    """
}
