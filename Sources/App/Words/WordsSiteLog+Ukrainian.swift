extension WordsSiteLog {
    static let ukrainian: [String: String] = [
        "wpis dziennika": "запис журналу",
        "Wpis dziennika": "Запис журналу",
        "Wpisy dziennika": "Записи журналу",
        "Kto, kiedy i co robiono na budowie. Zapisanego wpisu nikt nie zmieni; pomyłkę prostuje następny wpis. To dziennik firmy i budowy, nie zastępuje urzędowego dziennika budowy.":
            "Хто, коли і що робив на об’єкті. Збереженого запису ніхто не змінить; помилку виправляє наступний запис. Це журнал фірми й об’єкта, він не замінює офіційного журналу будівництва.",
        "Nie ma tu jeszcze wpisów": "Тут ще немає записів",
        "Pierwszy wpis otwiera dziennik tej budowy.": "Перший запис відкриває журнал цього об’єкта.",
        "Starsze wpisy": "Старіші записи",
        "Wpis nr %": "Запис № %",
        "Ludzie na budowie": "Люди на об’єкті",
        "Roboty": "Роботи",
        "Sprostuj nowym wpisem": "Виправити новим записом",
        "prostuje wpis nr %": "виправляє запис № %",
        "sprostowany wpisem nr %": "виправлено записом № %",
        "Nowy wpis": "Новий запис",
        "Sprostowanie wpisu nr %": "Виправлення запису № %",
        "Po zapisaniu wpis zostaje na zawsze, z Twoim nazwiskiem i godziną.":
            "Після збереження запис залишається назавжди, з вашим прізвищем і часом.",
        "Wpis zapisany.": "Запис збережено.",
        "Wpis może dotyczyć dnia, który już jest albo minął.": "Запис може стосуватися лише сьогоднішнього або минулого дня.",
        "Wpisz liczbę ludzi, na przykład 6.": "Введіть кількість людей, наприклад 6.",
        "Napisz, jakie roboty prowadzono.": "Напишіть, які роботи виконувалися.",
    ]
}
