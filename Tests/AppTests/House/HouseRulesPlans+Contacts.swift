import Store
import Values
import Web

@testable import App

extension HouseRulesPlans {
    /// The lists of contacts: every order both ways, with each kind of filter, and what the card asks for.
    static func contactLists(_ viewer: Viewer) throws -> [(String, SQL)] {
        var lists: [(String, SQL)] = []
        func add(_ query: String) throws {
            guard let page = try Viewer.contactPage(viewer, 1, ContactQuery(Query(query[...])), 51, nil) else { return }
            lists.append(("contacts \(query)", page))
        }
        for sort in ContactSort.allCases {
            for query in ["s=\(sort.rawValue)", "s=-\(sort.rawValue)", "s=\(sort.rawValue)&po=7~5", "s=-\(sort.rawValue)&przed=7~5"] {
                try add(query)
            }
        }
        for kind in [ContactField.Kind.text, .number] {
            for text in ["s=f-7", "s=-f-7", "s=f-7&po=5~%3D7", "s=f-7&przed=5~-7"] {
                let field = ContactField(id: 7, name: "", kind: kind)
                let plans = try ContactOwnOrder(viewer: viewer, base: 1, query: ContactQuery(Query(text[...])), field: field).plans()
                for plan in plans { lists.append(("contacts by a \(kind) field, \(text)", plan)) }
            }
        }
        for query in ["od=k", "tag=7", "opiekun=7", "opiekun=brak", "f-7=dach", "f-7-od=3", "bez-kontaktu=tak", "kontakt-od=2026-11-01"] {
            try add(query)
        }
        lists.append(("newest contacts of a database", Viewer.newest(viewer, 1, limit: 50)))
        for query in ["", "tag=7", "opiekun=7", "miejscowosc=Z%C4%85b", "f-7=dach", "bez-kontaktu=tak", "kontakt-od=2026-11-01"] {
            let all = ContactQuery(Query(query[...]))
            if let step = try Viewer.contactIDs(viewer, 1, all, after: 7, limit: 500, nil) {
                lists.append(("work on many, \(query)", step))
            }
        }
        lists.append(("files of a contact", "SELECT id FROM contact_file WHERE firm_id = \(1) AND contact_id = \(1) ORDER BY id LIMIT 200"))
        let batches: SQL = "SELECT \(ContactBatch.columns) FROM contact_batch WHERE \(ContactBatch.visible(to: viewer))"
        lists.append(("work on a database", "\(batches) AND contact_batch.base_id = \(1) ORDER BY contact_batch.id DESC LIMIT 30"))
        lists.append(
            ("notes", "SELECT id FROM contact_note WHERE firm_id = \(1) AND contact_id = \(1) AND id < \(7) ORDER BY id DESC LIMIT 41"))
        lists.append(
            ("people of a company", "SELECT id FROM contact WHERE firm_id = \(1) AND company_id = \(1) ORDER BY id LIMIT 100"))
        lists.append(
            (
                "what was changed of a contact",
                "SELECT batch_id FROM contact_change WHERE firm_id = \(1) AND contact_id = \(1) AND batch_id < \(7) ORDER BY batch_id DESC LIMIT 41"
            ))
        return lists
    }
}
