/// One Ukrainian word for each thing: segregator сегрегатор, folder папка, teczka тека; budowa об’єкт, strefa зона, etap етап, zaawansowanie
/// готовність; inwestor замовник, właściciele власники, wykonawca підрядник, kierownik budowy виконроб, uczestnik учасник, opiekun куратор;
/// oferta пропозиція, zlecenie замовлення, faktura фактура, cennik прайс-лист, pozycja позиція, kosztorys кошторис; wiadomość лист, wątek
/// ланцюжок, szkic чернетка, załącznik вкладення, powiadomienie сповіщення; odsyłacz посилання, konto акаунт, wylogować завершити сеанс;
/// protokół акт, raport звіт, usterka дефект, odbiór приймання; pulpit головна, kosz кошик. People are addressed as ви, the apostrophe
/// is ’, quotes are «», and NIP, REGON, PESEL, KRS, KSeF and VAT stay as they are.
extension Wordbook {
    static let ukrainian: [[String: String]] = [
        WordsAPI.ukrainian,
        WordsAccounts.ukrainian,
        WordsAddressBook.ukrainian,
        WordsBinders.ukrainian,
        WordsContacts.ukrainian, WordsContactsOffice.ukrainian, WordsContactsImport.ukrainian,
        WordsDesk.ukrainian,
        WordsDrive.ukrainian,
        WordsDuties.ukrainian,
        WordsFiles.ukrainian,
        WordsFormDocuments.ukrainian, WordsFormSigning.ukrainian,
        WordsGuestLinks.ukrainian,
        WordsHistory.ukrainian, WordsHistory.fieldsUkrainian,
        WordsHouse.ukrainian,
        WordsLook.ukrainian,
        WordsMailbox.ukrainian,
        WordsOffers.ukrainian,
        WordsOrders.ukrainian,
        WordsPriceList.ukrainian,
        WordsSearch.ukrainian,
        WordsSettings.ukrainian,
        WordsSiteLog.ukrainian,
        WordsTasks.ukrainian,
        WordsTrash.ukrainian,
        WordsWebhooks.ukrainian,
        WordsWeb.ukrainian,
        WordsZone.ukrainian,
    ]
}
