/// Builds the steps of a check for one server.
struct MailCheckReport {
    let side: MailCheckStep.Side
    let server: MailServer
    private(set) var steps: [MailCheckStep]

    init(side: MailCheckStep.Side, server: MailServer, kinds: [MailCheckStep.Kind]) {
        self.side = side
        self.server = server
        steps = kinds.map { MailCheckStep(side: side, kind: $0, outcome: .notReached, sentence: MailSentence("Jeszcze nie sprawdzone.")) }
    }

    mutating func succeeded(through last: MailCheckStep.Kind) {
        for index in steps.indices {
            if steps[index].outcome == .notReached {
                steps[index].outcome = .done
                steps[index].sentence = success(steps[index].kind)
            }
            if steps[index].kind == last { return }
        }
    }

    private mutating func set(
        _ kind: MailCheckStep.Kind, _ outcome: MailCheckStep.Outcome, _ sentence: MailSentence, _ detail: String? = nil
    ) {
        guard let index = steps.firstIndex(where: { $0.kind == kind }) else { return }
        for earlier in steps[..<index] where earlier.outcome == .notReached { succeeded(through: earlier.kind) }
        steps[index].outcome = outcome
        steps[index].sentence = sentence
        steps[index].detail = detail
    }

    private func success(_ kind: MailCheckStep.Kind) -> MailSentence {
        let isClear = server.security == .clearOnLoopback
        switch kind {
        case .name: return MailSentence("Nazwa serwera % jest znana.", server.host)
        case .connection: return MailSentence("Serwer % odpowiada na porcie %.", server.host, "\(server.port)")
        case .encryption where isClear: return MailSentence("Połączenie nie wychodzi poza ten komputer, więc nie jest szyfrowane.")
        case .encryption: return MailSentence("Połączenie jest szyfrowane.")
        case .certificate where isClear: return MailSentence("Certyfikat nie jest tu potrzebny.")
        case .certificate: return MailSentence("Certyfikat serwera % jest ważny.", server.host)
        case .signIn: return MailSentence("Logowanie się powiodło.")
        case .letter: return MailSentence("Serwer przyjął list próbny.")
        case .folder: return MailSentence("Skrzynka jest widoczna.")
        }
    }

    mutating func folders(_ folders: [IMAPFolder]) {
        let sentence =
            folders.first { $0.role == .sent }.map {
                MailSentence("Skrzynka jest widoczna, kopie wysłanych listów trafią do folderu %.", "„\($0.name)”")
            } ?? MailSentence("Skrzynka jest widoczna, ale nie ma w niej folderu na wysłane listy.")
        set(.folder, .done, sentence)
    }

    mutating func letter(_ outcome: SMTPOutcome, to recipient: String) {
        switch outcome {
        case .accepted(let reply):
            set(.letter, .done, MailSentence("Serwer przyjął list próbny do %.", recipient), reply.description)
        case .rejected(let reply):
            set(.letter, .failed, MailSentence("Serwer nie przyjął listu próbnego do %.", recipient), reply.description)
        case .deferred(let reply):
            set(.letter, .failed, MailSentence("Serwer chwilowo nie przyjmuje listów, spróbuj za kilka minut."), reply.description)
        case .unknown(let words):
            set(.letter, .failed, MailSentence("Połączenie zerwało się, zanim serwer potwierdził list; sprawdź, czy dotarł."), words)
        }
    }

    /// Puts a failure down to the step it belongs to.
    mutating func failed(_ error: any Error) {
        let host = server.host
        let port = "\(server.port)"
        switch error as? MailConnectionError {
        case .nameNotFound:
            set(.name, .failed, MailSentence("Nie ma serwera o nazwie %. Sprawdź, czy nie ma w niej literówki.", host))
        case .notConnected(_, _, let words):
            set(.connection, .failed, MailSentence("Serwer % nie przyjmuje połączeń na porcie %. Sprawdź port.", host, port), words)
        case .timedOut("connect"):
            set(.connection, .failed, MailSentence("Serwer % nie odpowiada na porcie %. Port może blokować zapora.", host, port))
        case .timedOut("greeting"), .lost("greeting"):
            let sentence = MailSentence("Serwer % milczy. Możliwe, że port % wymaga innego rodzaju szyfrowania.", host, port)
            set(.connection, .failed, sentence)
        case .encryptionUnavailable(let words):
            set(.encryption, .failed, MailSentence("Serwer % nie proponuje szyfrowania STARTTLS na porcie %.", host, port), words)
        case .encryptionFailed(let words):
            let sentence = MailSentence("Nie udało się zaszyfrować połączenia. Możliwe, że port % wymaga innego rodzaju szyfrowania.", port)
            set(.encryption, .failed, sentence, words)
        case .timedOut("TLS"), .lost("TLS"):
            set(.encryption, .failed, MailSentence("Serwer % przerwał ustalanie szyfrowania.", host))
        case .injectedBeforeEncryption:
            set(.encryption, .failed, MailSentence("Ktoś po drodze ingeruje w połączenie z serwerem %. Nie podajemy hasła.", host))
        case .clearTextOutsideLoopback:
            set(.encryption, .failed, MailSentence("Bez szyfrowania łączymy się tylko w obrębie tego komputera."))
        case .certificateUntrusted(let words):
            set(.certificate, .failed, MailSentence("Certyfikat serwera % jest nieważny lub nieznany. Nie podajemy hasła.", host), words)
        case .certificateForAnotherHost(let words):
            let sentence = MailSentence("Certyfikat należy do innego serwera niż %. Podaj nazwę, którą zaleca dostawca.", host)
            set(.certificate, .failed, sentence, words)
        case .signInRefused(let words):
            let sentence = MailSentence("Serwer nie przyjął loginu lub hasła. Część dostawców wymaga osobnego hasła do aplikacji.")
            set(.signIn, .failed, sentence, words)
        case .signInUnavailable(let ways):
            let sentence = MailSentence("Serwer nie pozwala na ten sposób logowania. Sprawdź wymagania dostawcy.")
            set(.signIn, .failed, sentence, ways.joined(separator: " "))
        default:
            let kind =
                steps.first { $0.outcome == .notReached && ![.name, .encryption, .certificate].contains($0.kind) }?.kind ?? .connection
            set(kind, .failed, MailSentence("Rozmowa z serwerem % się nie udała.", host), "\(error)")
        }
    }
}
