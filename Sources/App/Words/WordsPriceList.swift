/// The price list.
enum WordsPriceList {
    static let english: [String: String] = [
        "Wpisz kilka liter nazwy": "Type a few letters of the name",
        "Na przykład: %": "For example: %",
        "W cenniku nie ma nic, co pasuje do słów „%”.": "Nothing in the price list fits “%”.",
        "Cennik jest jeszcze pusty. Dodaj pozycje, a wybierzesz je tu kilkoma literami.":
            "The price list is empty yet. Add items, and you will choose them here by a few letters.",
        "Wpisz jako zwykłą pozycję": "Write it as a plain line",
        "Dodaj pozycję do cennika": "Add an item to the price list",
        "% pozycja na stronie": "% item on this page",
        "% pozycji na stronie": "% items on this page",
        "Wpisz jednostkę, na przykład m².": "Enter a unit, for example m².",
        "Wpisz cenę netto, na przykład 1 234,50.": "Enter a net price, for example 1 234,50.",
        "Dodaj pozycję": "Add an item",
        "Dodaj pozycję cennika": "Add an item to the price list",
        "Cennik jest pusty": "The price list is empty",
        "Dodaj pierwszą pozycję. Potem wybierzesz ją na ofercie, wpisując kilka liter.":
            "Add the first item. Later you choose it on an offer by typing a few letters.",
        "Rozdziały": "Chapters",
        "Wszystko": "Everything",
        "Nic nie pasuje.": "Nothing matches.",
        "Pokaż cały cennik": "Show the whole price list",
        "Pozycje cennika": "Items of the price list",
        "Rozdział": "Chapter",
        "Cena netto": "Net price",
        "Usuwanie": "Removal",
        "jednostka:": "unit:",
        "Nowa pozycja": "New item",
        "Twoje słowa zostały w formularzu. Zapisz jeszcze raz, jeśli mają zastąpić tamte.":
            "Your words are still in the form. Save again if they are to replace the others.",
        "Ktoś zmienił tę pozycję, zanim ją zapisano. Teraz jest tam:": "Somebody changed this item before it was saved. It now says:",
        "Dodano do cennika: %.": "Added to the price list: %.",
        "Zapisano pozycję cennika.": "Item of the price list saved.",
        "Usunięto z cennika: %.": "Removed from the price list: %.",
    ]
}
