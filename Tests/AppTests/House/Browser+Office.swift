import Values

@testable import App

/// What people of the office do, step by step through the pages.
extension Browser {
    func addBase(_ name: String, kind: String = "contacts") async throws -> RecordID {
        try await post(Places.bases(), ["nazwa": name, "rodzaj": kind]).id
    }

    func addPerson(_ given: String, _ family: String, to base: RecordID, _ more: [String: String] = [:]) async throws -> Answer {
        let fields = ["rodzaj": "person", "imie": given, "nazwisko": family].merging(more) { $1 }
        return try await post(Places.baseContacts(base), fields)
    }

    func openBuilding(_ street: String, _ city: String, for contact: RecordID) async throws -> RecordID {
        try await post(Places.binders(), ["rodzaj": "building", "kontakt": String(contact), "ulica": street, "miasto": city]).id
    }
}

extension Answer {
    /// The id at the end of the address the browser was led to.
    var id: RecordID { path.split(separator: "?")[0].split(separator: "/").compactMap { RecordID($0) }.last ?? 0 }
}
