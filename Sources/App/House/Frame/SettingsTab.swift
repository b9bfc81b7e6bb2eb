import Web

/// The tabs of the settings.
enum SettingsTab: Sendable, CaseIterable {
    case firm, account, employees, templates, letterTemplates, contacts, categories, tags, mail, api, jobs, trash, history

    var name: String {
        switch self {
        case .firm: t("Firma")
        case .account: t("Moje konto")
        case .employees: t("Pracownicy")
        case .templates: t("Szablony")
        case .letterTemplates: t("Szablony wiadomości")
        case .contacts: t("Kontakty")
        case .mail: t("Mailing")
        case .api: t("API")
        case .categories: t("Kategorie zadań")
        case .tags: t("Tagi")
        case .jobs: t("Praca w tle")
        case .trash: t("Kosz")
        case .history: t("Historia")
        }
    }

    var place: String {
        switch self {
        case .firm: Places.settingsFirm()
        case .account: Places.account()
        case .employees: Places.settingsEmployees()
        case .templates: Places.settingsTemplates()
        case .letterTemplates: Places.settingsLetterTemplates()
        case .contacts: Places.settingsContacts()
        case .mail: Places.settingsMail()
        case .api: Places.settingsAPI()
        case .categories: Places.settingsCategories()
        case .tags: Places.settingsTags()
        case .jobs: Places.settingsJobs()
        case .trash: Places.trash()
        case .history: Places.history()
        }
    }

    static func head(_ current: SettingsTab, actions: HTML = .empty) -> PageHead {
        PageHead(
            title: t("Ustawienia"), tile: "gear", actions: actions, tabsLabel: t("Ustawienia"),
            tabs: allCases.map { Tab($0.name, to: $0.place, current: $0 == current) })
    }
}
