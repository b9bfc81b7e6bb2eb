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
    ]
}
