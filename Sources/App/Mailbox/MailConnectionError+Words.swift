import Mail
import Web

extension MailConnectionError {
    /// What went wrong, as a person can act on it.
    var words: String {
        switch self {
        case .nameNotFound(let host): t("Nie ma serwera o nazwie %. Sprawdź pisownię.", host)
        case .notConnected(let host, let port, _): t("Serwer % nie przyjmuje połączeń na porcie %.", host, String(port))
        case .timedOut: t("Serwer nie odpowiedział na czas.")
        case .lost: t("Połączenie z serwerem zostało przerwane.")
        case .certificateUntrusted: t("Certyfikat serwera nie jest zaufany albo minął jego czas.")
        case .certificateForAnotherHost: t("Certyfikat serwera jest wystawiony na inną nazwę.")
        case .encryptionUnavailable, .encryptionFailed, .injectedBeforeEncryption:
            t("Nie udało się zaszyfrować połączenia. Wybierz inny port.")
        case .clearTextOutsideLoopback: t("Bez szyfrowania można się łączyć tylko z tym samym komputerem.")
        case .signInRefused(let answer): t("Serwer odrzucił login albo hasło: %", answer)
        case .signInUnavailable: t("Serwer nie pozwala się zalogować hasłem.")
        case .refused(let answer): t("Serwer odmówił: %", answer)
        case .outsideProtocol: t("Serwer odpowiada niezrozumiale. To może nie być serwer poczty.")
        case .overLimit: t("Serwer przysłał za dużo danych.")
        }
    }
}
