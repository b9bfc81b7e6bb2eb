import Crypto
import Foundation
import Store
import Values
import Web

/// One entry of a building's log: written once, corrected only by a later one that names it.
///
/// It is the firm's own record beside the official site log (Prawo budowlane, art. 47a and following), which an authority issues.
struct SiteLogEntry: RowDecodable, Sendable {
    let id: RecordID
    let number: Int64
    let at: Instant
    let day: DayDate
    let accountID: RecordID
    let author: String
    /// In Polish, as history keeps roles.
    let role: String
    let weather: String
    let people: Int64
    let works: String
    let remarks: String
    /// The number of the entry that this one puts right.
    let corrects: Int64?
    let previous: String
    let hash: String

    static let columns: SQL = """
        site_log_entry.id, site_log_entry.number, site_log_entry.at, site_log_entry.day, site_log_entry.account_id, site_log_entry.author,
        site_log_entry.role, site_log_entry.weather, site_log_entry.people, site_log_entry.works, site_log_entry.remarks,
        site_log_entry.corrects, site_log_entry.previous, site_log_entry.hash
        """

    init(row: Row) {
        id = row.int64(0)
        number = row.int64(1)
        at = row.instant(2)
        day = row.day(3)
        accountID = row.int64(4)
        author = row.text(5)
        role = row.text(6)
        weather = row.text(7)
        people = row.int64(8)
        works = row.text(9)
        remarks = row.text(10)
        corrects = row.optionalInt64(11)
        previous = row.text(12)
        hash = row.text(13)
    }

    init(
        _ words: SiteLogWords, id: RecordID, number: Int64, at: Instant, account: RecordID, author: String, role: String, previous: String
    ) {
        (self.id, self.number, self.at, day) = (id, number, at, words.day)
        (accountID, self.author, self.role) = (account, author, role)
        (weather, people, works, remarks, corrects) = (words.weather, words.people, words.works, words.remarks, words.corrects)
        self.previous = previous
        hash = Self.hash([
            previous, String(number), String(at.milliseconds), words.day.text, String(account), author, role, words.weather,
            String(words.people), words.works, words.remarks, words.corrects.map(String.init) ?? "",
        ])
    }

    /// Whether the entry is as it was written, behind the one before it.
    func follows(_ hash: String) -> Bool {
        let fields = [
            previous, String(number), String(at.milliseconds), day.text, String(accountID), author, role, weather, String(people), works,
            remarks, corrects.map(String.init) ?? "",
        ]
        return previous == hash && self.hash == Self.hash(fields)
    }

    /// Fields joined by their lengths, so that no two lists share a text.
    private static func hash(_ fields: [String]) -> String {
        Keys.hex(SHA256.hash(data: Data(fields.map { "\($0.utf8.count):\($0)" }.joined().utf8)))
    }

    var shownWeather: String { FormField(name: "", label: "", control: .weather).shown(weather) }
}

/// What somebody writes into the log, checked.
struct SiteLogWords: Sendable {
    var day: DayDate
    var weather: String
    var people: Int64
    var works: String
    var remarks: String
    var corrects: Int64?
}

extension SiteLogEntry {
    static let pageSize = 30
    /// Most entries that are printed at once.
    static let mostPrinted = 2_000

    /// Everybody of the building reads its log.
    static func visible(to viewer: Viewer) -> SQL {
        switch viewer.seat {
        case .employee: "site_log_entry.firm_id = \(viewer.firmID)"
        case .participant(let binder, _): "site_log_entry.binder_id = \(binder) AND site_log_entry.firm_id = \(viewer.firmID)"
        case .guest: "1 = 0"
        }
    }

    /// Newest first, from below a number.
    static func page(_ viewer: Viewer, binder: RecordID, before: Int64?, limit: Int) -> SQL {
        """
        SELECT \(columns) FROM site_log_entry WHERE \(visible(to: viewer)) AND site_log_entry.binder_id = \(binder)
            AND site_log_entry.number < \(before ?? Int64.max) ORDER BY site_log_entry.number DESC LIMIT \(limit)
        """
    }
}

extension Viewer {
    func siteLog(of binder: Binder, before: Int64?, limit: Int, _ tx: Transaction) throws -> [SiteLogEntry] {
        try tx.all(SiteLogEntry.self, SiteLogEntry.page(self, binder: binder.id, before: before, limit: limit))
    }

    func siteLogEntry(_ number: Int64, of binder: Binder, _ tx: Transaction) throws -> SiteLogEntry {
        let found = try tx.one(
            SiteLogEntry.self,
            """
            SELECT \(SiteLogEntry.columns) FROM site_log_entry WHERE \(SiteLogEntry.visible(to: self))
                AND site_log_entry.binder_id = \(binder.id) AND site_log_entry.number = \(number)
            """)
        guard let found else { throw Refusal.missing }
        return found
    }

    /// Of some entries, by which later one each was put right.
    func corrections(of entries: [SiteLogEntry], in binder: Binder, _ tx: Transaction) throws -> [Int64: Int64] {
        guard let oldest = entries.map(\.number).min() else { return [:] }
        let later = try tx.all(
            SiteLogEntry.self,
            """
            SELECT \(SiteLogEntry.columns) FROM site_log_entry WHERE \(SiteLogEntry.visible(to: self))
                AND site_log_entry.binder_id = \(binder.id) AND site_log_entry.number > \(oldest) AND site_log_entry.corrects IS NOT NULL
            ORDER BY site_log_entry.number LIMIT 2000
            """)
        return Dictionary(later.compactMap { entry in entry.corrects.map { ($0, entry.number) } }) { $1 }
    }

    /// Employees who may write, and of the building those whom the law lets write into a site log.
    var mayWriteSiteLog: Bool {
        switch seat {
        case .employee: has(.work) && !isPreview
        case .participant(_, let role): [.owner, .architect, .siteManager, .inspector, .contractor].contains(role)
        case .guest: false
        }
    }
}
