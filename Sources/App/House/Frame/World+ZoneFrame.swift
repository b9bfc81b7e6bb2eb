import Store
import Values
import Web

/// What every page of a building's zone shows besides its own content.
private struct ZoneFacts: RowDecodable {
    let name: String
    let firm: String
    let phone: String
    let unread: Int
    let stagesDone: Int

    init(row: Row) {
        name = row.text(0)
        firm = row.text(1)
        phone = row.text(2)
        unread = row.int(3)
        stagesDone = row.int(4)
    }
}

extension World {
    /// The zone's frame for one request: call it inside the page's own read.
    func zoneFrame(_ call: Call, _ viewer: Viewer, building: RecordID, _ tx: Transaction) throws -> ZoneFrame {
        let account = viewer.accountID ?? 0
        let facts = try tx.one(
            ZoneFacts.self,
            """
            SELECT binder.name, firm.name, firm.phone,
                (SELECT count(*) FROM letter_unread WHERE letter_unread.firm_id = binder.firm_id AND letter_unread.account_id = \(account)
                    AND letter_unread.binder_id = binder.id),
                (SELECT count(*) FROM stage WHERE stage.firm_id = binder.firm_id AND stage.binder_id = binder.id AND stage.done_on IS NOT NULL)
            FROM binder JOIN firm ON firm.firm_id = binder.firm_id WHERE binder.firm_id = \(viewer.firmID) AND binder.id = \(building)
            """)
        guard let facts else { throw Refusal.missing }
        return ZoneFrame(
            shell: shell(call, live: Places.zoneEvents(building)), building: facts.name,
            subtitle: t("Strefa budowy · prowadzi %", facts.firm),
            stage: facts.stagesDone, home: Places.zone(building), account: accountMenu(name: viewer.name, id: account),
            person: String(account),
            tabs: [
                .mail: Places.zoneMail(building), .particulars: Places.zoneParticulars(building), .files: Places.zoneFiles(building),
                .settings: Places.zoneSettings(building),
            ],
            unread: facts.unread, help: Places.help(), phone: facts.phone.isEmpty ? nil : facts.phone, search: Places.zoneSearch(building),
            flash: toast(of: call), preview: viewer.lender.map { _ in PreviewView(name: viewer.name, end: Places.previewEnd()) })
    }
}
