import Web

/// What is the same on every office page of one request.
struct OfficeFrame: Sendable {
    var shell: PageShell
    var firm: String
    var account: AccountMenu
    var menu: [MenuItem]
    var buildings: [OpenBuilding] = []
    /// Where all open buildings stand and how many they are, when the menu shows only some.
    var allBuildings: (count: Int, href: String)?
    var news: [NewsItem] = []
    var unreadNews = 0
    var trial: TrialView?
    var links: OfficeLinks
    var flash: ToastView?
    /// Set while somebody sees the office as this person does.
    var preview: PreviewView?
}

/// Through whose eyes the office is seen, and the way out.
struct PreviewView: Sendable {
    var name: String
    var end: String
}

/// One tile of the menu; `note` says what the count counts.
struct MenuItem: Sendable {
    var section: Section
    var href: String
    var count = 0
    var note = ""
}

struct OpenBuilding: Sendable {
    var id: String
    var name: String
    var href: String
    var stage: Int
    var unread = 0
}

struct NewsItem: Sendable {
    var text: String
    var when: String
    var href: String
    var icon: String
}

struct TrialView: Sendable {
    var daysLeft: Int
    var sentence: String
    var plans: String
    var days = 14
}

struct OfficeLinks: Sendable {
    var home: String
    var search: String
    var settings: String
    var news: String
    var help: String
}
