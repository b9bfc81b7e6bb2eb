extension WordsPriceList {
    static let ukrainian: [String: String] = [
        "Wpisz jednostkę, na przykład m².": "Введіть одиницю, наприклад m².",
        "Wpisz cenę netto, na przykład 1 234,50.": "Введіть ціну нетто, наприклад 1 234,50.",
        "Dodaj pozycję": "Додати позицію",
        "Dodaj pozycję cennika": "Додати позицію прайс-листа",
        "Cennik jest pusty": "Прайс-лист порожній",
        "Dodaj pierwszą pozycję. Potem wybierzesz ją na ofercie, wpisując kilka liter.":
            "Додайте першу позицію. Потім ви виберете її в пропозиції, ввівши кілька літер.",
        "Rozdziały": "Розділи",
        "Wszystko": "Усе",
        "Nic nie pasuje.": "Нічого не підходить.",
        "Pokaż cały cennik": "Показати весь прайс-лист",
        "Pozycje cennika": "Позиції прайс-листа",
        "Rozdział": "Розділ",
        "Cena netto": "Ціна нетто",
        "Usuwanie": "Видалення",
        "jednostka:": "одиниця:",
        "Nowa pozycja": "Нова позиція",
        "Twoje słowa zostały w formularzu. Zapisz jeszcze raz, jeśli mają zastąpić tamte.":
            "Ваші слова залишилися у формі. Збережіть ще раз, якщо вони мають замінити ті.",
        "Ktoś zmienił tę pozycję, zanim ją zapisano. Teraz jest tam:": "Хтось змінив цю позицію, перш ніж її збережено. Зараз там:",
        "Dodano do cennika: %.": "Додано до прайс-листа: %.",
        "Zapisano pozycję cennika.": "Позицію прайс-листа збережено.",
        "Usunięto z cennika: %.": "Видалено з прайс-листа: %.",
        "Wpisz kilka liter nazwy": "Введіть кілька літер назви",
        "Na przykład: %": "Наприклад: %",
        "W cenniku nie ma nic, co pasuje do słów „%”.": "У прайс-листі немає нічого, що відповідає словам «%».",
        "Cennik jest jeszcze pusty. Dodaj pozycje, a wybierzesz je tu kilkoma literami.":
            "Прайс-лист ще порожній. Додайте позиції, і ви вибиратимете їх тут кількома літерами.",
        "Wpisz jako zwykłą pozycję": "Вписати як звичайну позицію",
        "Dodaj pozycję do cennika": "Додати позицію до прайс-листа",
        "% pozycja na stronie": "% позиція на сторінці",
        "% pozycje na stronie": "% позиції на сторінці",
        "% pozycji na stronie": "% позицій на сторінці",
    ]
}
