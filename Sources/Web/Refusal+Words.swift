extension Refusal {
    /// One line for people, in the language of the request.
    public var title: String {
        switch self {
        case .malformed: t("Nie rozumiemy tego żądania")
        case .signIn: t("Zaloguj się")
        case .forbidden: t("Brak dostępu")
        case .forbiddenFromElsewhere: t("Żądanie przyszło z innej strony")
        case .missing: t("Nie ma takiej strony")
        case .wrongMethod: t("Tego nie można tu zrobić")
        case .stale: t("Ktoś zmienił to w międzyczasie")
        case .gone: t("Tego już nie ma")
        case .tooLarge: t("Za dużo danych")
        case .unsupported: t("Nieznany rodzaj danych")
        case .invalid: t("Popraw zaznaczone pola")
        case .unprocessable: t("Tego nie da się zrobić")
        case .locked: t("Zamknięte dla zmian")
        case .tooMany: t("Zbyt wiele prób")
        case .broken: t("Coś się zepsuło po naszej stronie")
        case .unavailable: t("Chwilowo niedostępne")
        case .full: t("Brak miejsca na dysku")
        }
    }

    /// A sentence of detail, when there is one.
    public var detail: String? {
        switch self {
        case .locked(let why), .unprocessable(let why): why
        case .tooMany(let seconds): t("Spróbuj ponownie za % s.", String(seconds))
        default: nil
        }
    }
}
