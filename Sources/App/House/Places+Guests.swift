import Web

/// Addresses of one-time access: of the guest, and of who gives it.
extension Places {
    static let guestLink = Place("d/:token")
    static let guestSession = Place("d/:token/wejscie")
    static let guest = Place("gosc/:link")
    static let guestContent = Place("gosc/:link/tresc")
    static let guestAnswer = Place("gosc/:link/odpowiedz")
    static let guestLetter = Place("gosc/:link/wiadomosc")
    static let guestZip = Place("gosc/:link/zip")
    static let guestSignature = Place("gosc/:link/podpis")
    static let guestFormPhoto = Place("gosc/:link/zdjecia/:photo")
    static let guestFormPDF = Place("gosc/:link/pdf")
    static let guestClosing = Place("gosc/:link/zamkniecie")
    static let guestCode = Place("d/:token/kod")
    static let guestLinkAgain = Place("dostep/:id/ponowienie")
    static let guestLinkWelcome = Place("dostep/:id/uczestnik")
    static let binderGuestLinks = Place("segregatory/:id/dostep/odsylacze")
    static let guestLinkRevocation = Place("dostep/:id/cofniecie")
}
