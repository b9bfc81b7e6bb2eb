extension WordsMailbox {
    static let laterUkrainian: [String: String] = [
        "Przekaż dalej": "Переслати",
        "przekazano: %, %": "переслано: %, %",
        "przekazana z innej wiadomości": "пересланий з іншого листа",
        "Załączniki": "Вкладення",
        "% · z przekazywanej wiadomości": "% · з листа, який пересилаєте",
        "% · ze szkicu": "% · з чернетки",
        "Wyślij później": "Надіслати пізніше",
        "Wyślij o tej porze": "Надіслати в цей час",
        "Wiadomość wyjdzie %.": "Лист піде %.",
        "Cofnij porę": "Скасувати час",
        "Cofnięto porę wysłania. Wiadomość jest szkicem.": "Час надсилання скасовано. Лист є чернеткою.",
        "Nie wysłano: autor nie ma już dostępu albo budowy nie ma.": "Не надіслано: автор більше не має доступу або об’єкта вже немає.",
        "Zaplanowane": "Заплановані",
        "Dołącz „moje dane”": "Додати «мої дані»",
        "Adres budowy, dojazd i dane do faktury": "Адреса об’єкта, як доїхати і дані для фактури",
        "Wizytówka budowy do telefonu": "Візитка об’єкта для телефону",
        "wyjdzie %": "піде %",
        "nie wyszła": "не пішов",
        "% pisze odpowiedź": "% пише відповідь",
        "% ma szkic odpowiedzi, %": "% має чернетку відповіді, %",
    ]
}
