import Values
import Web

/// The sentence people read: who, what, which.
extension HistoryEntry {
    var deed: String { (verb ?? .changed).words }

    var noun: String { kind?.word ?? "" }

    var section: Section { kind?.section ?? .settings }

    var icon: String {
        switch (verb, kind) {
        case (.deleted, _): "trash"
        case (.accepted, _): "check"
        case (.opened, _): "eye"
        case (_, .document), (_, .folder): "files"
        case (_, .guestLink): "link"
        case (_, .contact), (_, .contactBase), (_, .participant), (_, .employee): "user"
        default: section.icon
        }
    }

    /// The office's address of the record, where it has a page.
    var place: String? {
        switch kind {
        case .contactBase: Places.base(recordID)
        case .contact: Places.contact(recordID)
        case .binder: Places.binder(recordID)
        case .document: Places.document(recordID)
        case .task: Places.task(recordID)
        case .webhook: Places.webhook(recordID)
        case .tag: Places.settingsTags()
        case .taskCategory: Places.settingsCategories()
        case .letterTemplate: Places.settingsLetterTemplates()
        case .offer: Places.offer(recordID)
        case .order: Places.order(recordID)
        case .thread: Places.thread(recordID)
        case .letter: Places.letter(recordID)
        case .duty: binderID.map { Places.binderDuties($0) }
        case .stage, .particulars, .participant, .guestLink: binderID.map { Places.binder($0) }
        default: nil
        }
    }
}

extension Act.Verb {
    /// What people say somebody does.
    var words: String {
        switch self {
        case .created: t("dodaje")
        case .changed: t("zmienia")
        case .deleted: t("usuwa do kosza")
        case .restored: t("przywraca z kosza")
        case .invited: t("zaprasza")
        case .joined: t("dołącza")
        case .left: t("kończy dostęp")
        case .signedUp: t("zakłada konto firmy")
        case .sent: t("wysyła")
        case .received: t("przysyła")
        case .opened: t("otwiera")
        case .accepted: t("przyjmuje")
        case .declined: t("odrzuca")
        case .answered: t("odpowiada")
        case .uploaded: t("wgrywa")
        case .filed: t("zapisuje")
        case .moved: t("przenosi")
        case .printed: t("drukuje")
        case .verified: t("potwierdza")
        case .revoked: t("cofa")
        case .closed: t("zamyka")
        case .reopened: t("otwiera ponownie")
        case .signed: t("podpisuje")
        case .failed: t("nie udało się")
        case .archived: t("archiwizuje")
        case .suspended: t("wstrzymuje dostęp")
        case .resumed: t("przywraca dostęp")
        case .exported: t("pobiera jako archiwum")
        case .settled: t("zalicza")
        case .missed: t("nie ma w terminie")
        case .viewedAs: t("ogląda system jako")
        case .handedOver: t("przekazuje sprawy")
        case .signedOut: t("wylogowuje ze wszystkich miejsc")
        }
    }
}

extension RecordKind {
    /// What people call it.
    var word: String {
        switch self {
        case .firm: t("firma")
        case .employee: t("pracownik")
        case .account: t("konto")
        case .contactBase: t("baza klientów")
        case .contact: t("kontakt")
        case .binder: t("segregator")
        case .stage: t("etap")
        case .participant: t("uczestnik")
        case .particulars: t("moje dane")
        case .folder: t("folder")
        case .document: t("plik")
        case .priceListItem: t("pozycja cennika")
        case .offer: t("oferta")
        case .order: t("zlecenie")
        case .thread, .letter: t("wiadomość")
        case .guestLink: t("dostęp jednorazowy")
        case .mailAccount: t("konto mailowe")
        case .apiKey: t("klucz API")
        case .appPassword: t("hasło programu")
        case .webhook: t("webhook")
        case .tag: t("tag")
        case .task: t("zadanie")
        case .taskCategory: t("kategoria zadań")
        case .letterTemplate: t("szablon wiadomości")
        case .addressEntry: t("wpis w bazie adresowej")
        case .formDocument: t("dokument wspólny")
        case .siteLogEntry: t("wpis dziennika")
        case .taskFeed: t("adres kalendarza")
        case .duty: t("dokument cykliczny")
        }
    }

    /// Whose colour and sign it has.
    var section: Section {
        switch self {
        case .contactBase, .contact: .clients
        case .binder, .stage, .participant, .folder, .document, .particulars: .binders
        case .offer, .priceListItem: .offers
        case .order: .orders
        case .thread, .letter, .mailAccount: .mail
        case .task, .taskCategory, .taskFeed: .tasks
        case .addressEntry, .formDocument, .siteLogEntry, .duty: .binders
        case .guestLink: .zone
        default: .settings
        }
    }
}
