extension WordsZone {
    static let ukrainian: [String: String] = [
        "Pobierz teczkę budowy": "Завантажити теку об’єкта",
        "Wszystkie pliki, poczta i oferty w jednym archiwum ZIP, do zachowania na zawsze.":
            "Усі файли, листи й пропозиції в одному архіві ZIP, щоб зберегти назавжди.",
        "Adres budowy, dojazd i dane do faktur. Dołączysz je do każdej wiadomości jednym naciśnięciem.":
            "Адреса об’єкта, як доїхати і дані для фактур. Додаються до будь-якого листа одним натиском.",
        "Drukuj": "Друкувати",
        "Otwórz na mapie": "Відкрити на карті",
        "Dołącz do wiadomości": "Додати до листа",
        "Zmień dane": "Змінити дані",
        "Ktoś zapisał te dane, zanim skończyłeś. Powyżej jest zapis, poniżej Twoje słowa.":
            "Хтось зберіг ці дані раніше за вас. Вище збережене, нижче ваші слова.",
        "Zapisz dane": "Зберегти дані",
        "Adres budowy": "Адреса об’єкта",
        "Dojazd na budowę": "Як доїхати на об’єкт",
        "Działka": "Ділянка",
        "Nazwa na fakturze": "Назва на фактурі",
        "Ulica i numer budowy": "Вулиця й номер об’єкта",
        "Kod pocztowy budowy": "Поштовий індекс об’єкта",
        "Miejscowość budowy": "Населений пункт об’єкта",
        "Szerokość geograficzna": "Географічна широта",
        "Długość geograficzna": "Географічна довгота",
        "Księga wieczysta": "Земельна книга",
        "Kod do bramy": "Код до воріт",
        "Godziny pracy": "Години роботи",
        "Telefon na budowie": "Телефон на об’єкті",
        "Dane do faktur": "Дані для фактур",
        "jeszcze nie wpisano": "ще не введено",
        "Zapisano dane.": "Дані збережено.",
        "Napisz": "Написати",
        "Trwa:": "Триває:",
        "Zmień": "Змінити",
        "Wszystkie etapy są zakończone.": "Усі етапи завершено.",
        "Trwa etap: %.": "Триває етап: %.",
        "Trwa etap: %. Plan zakończenia: %.": "Триває етап: %. Планове завершення: %.",
        "przyjęta": "прийнята",
        "odrzucona": "відхилена",
        "czeka na odpowiedź": "чекає на відповідь",
        "Gdy zapomnę hasła": "Якщо я забуду пароль",
        "Na stronie logowania wybierz „Wyślij mi jednorazowy link”. Link przyjdzie na %.":
            "На сторінці входу виберіть «Надіслати мені одноразове посилання». Воно прийде на %.",
    ]
}
