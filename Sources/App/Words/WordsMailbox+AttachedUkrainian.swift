extension WordsMailbox {
    static let attachedUkrainian: [String: String] = [
        "Załączniki mają %: wyślemy odsyłacze, ważne 30 dni.": "Вкладення мають %: ми надішлемо посилання, дійсні 30 днів.",
        "Załączniki mają %. Wybierz budowę, a wyślemy odsyłacze: tak ciężkiej wiadomości wiele skrzynek nie przyjmie.":
            "Вкладення мають %. Виберіть об’єкт, і ми надішлемо посилання: такого великого листа багато скриньок не прийме.",
        "Załączniki powyżej % wyślemy jako odsyłacze.": "Вкладення понад % ми надішлемо як посилання.",
        "Załączniki powyżej % wyślemy jako odsyłacze, jeśli wiadomość ma budowę.":
            "Вкладення понад % ми надішлемо як посилання, якщо лист має об’єкт.",
        "Załączniki (%) czekają pod odsyłaczem do %:": "Вкладення (%) чекають за посиланням до %:",
        "Załączniki (%) poszły jako odsyłacze, każdy odbiorca dostał swój:":
            "Вкладення (%) надіслано як посилання, кожен одержувач отримав своє:",
        "Odbiorcy dostali odsyłacze do załączników, ważne do %.": "Одержувачі отримали посилання на вкладення, дійсні до %.",
        "Odbiorcy dostali odsyłacze do załączników. Już nie działają.": "Одержувачі отримали посилання на вкладення. Вони вже не діють.",
        "Wpisz od 1 do 50 MB załączników.": "Введіть від 1 до 50 МБ вкладень.",
        "Załączniki w wiadomości, najwyżej MB": "Вкладення в листі, щонайбільше МБ",
        "Cięższe pójdą jako odsyłacze. Liczy się waga wiadomości: o jedną trzecią większa niż plików.":
            "Важчі підуть як посилання. Рахується розмір листа: він на третину більший, ніж розмір файлів.",
        "Adres budowy, dojazd i dane do faktury: PDF i wizytówka do telefonu.":
            "Адреса об’єкта, як доїхати і дані для фактури: PDF і візитка для телефону.",
        "Usuń odbiorcę: %": "Видалити одержувача: %",
        "Wgrane wiadomości": "Додані листи",
        "Wgraj wiadomości z plików": "Додати листи з файлів",
        "Wgraj .eml": "Додати .eml",
        "Wgraj": "Додати",
        "Nikt nie wgrał jeszcze wiadomości": "Ще ніхто не додав листів",
        "Zapisz wiadomość w programie pocztowym jako .eml i przeciągnij ją tutaj.":
            "Збережіть лист у поштовій програмі як .eml і перетягніть його сюди.",
        "wgrana przez %, %": "додав(ла) %, %",
        "wgrana przez %": "додав(ла) %",
        "w poczcie": "у пошті",
        "jest już w poczcie": "уже є в пошті",
        "jest już, w koszu": "уже є, у кошику",
        "nieczytelna, zachowana w oryginale": "нечитабельний, збережений в оригіналі",
        "Przeciągnij albo wybierz pliki .eml": "Перетягніть або виберіть файли .eml",
        "Kilka naraz. Wiadomości zachowają datę, nadawcę i załączniki.":
            "Можна кілька одразу. Листи збережуть дату, відправника і вкладення.",
        "Wybierz pliki .eml.": "Виберіть файли .eml.",
        "To nie są wiadomości: %. Zapisz je w programie pocztowym jako .eml.": "Це не листи: %. Збережіть їх у поштовій програмі як .eml.",
        "Przyjęto wiadomości: %.": "Прийнято листів: %.",
        "Przyjęto wiadomości: %. Pominięto, bo to nie wiadomości: %.": "Прийнято листів: %. Пропущено, бо це не листи: %.",
    ]
}
