import Store
import Values
import Web

/// What happened on the demo firm's buildings in the last weeks, told day by day with the verbs that people use.
struct DemoDiary: Sendable {
    enum Deed: Sendable {
        case letter(String, String, files: [String] = [])
        case photos([(DemoScene, String)])
        case sheet(DemoSheet, Folder.Purpose)
    }

    struct Event: Sendable {
        let building: Int
        let daysAgo: Int
        let hour: Int
        let minute: Int
        let who: DemoPerson
        let deed: Deed
    }

    let world: World
    let firm: RecordID
    let buildings: [RecordID]
    let accounts: [DemoPerson: RecordID]

    /// Things told before, by name: later letters attach and answer them.
    private var documents: [String: RecordID] = [:]
    private var threads: [String: RecordID] = [:]

    init(world: World, firm: RecordID, buildings: [RecordID], accounts: [DemoPerson: RecordID]) {
        (self.world, self.firm, self.buildings, self.accounts) = (world, firm, buildings, accounts)
    }

    /// Tells what happened in these days, counted back from today.
    mutating func tell(daysAgo: ClosedRange<Int>) async throws {
        for event in Self.events where event.building < buildings.count && daysAgo.contains(event.daysAgo) {
            let binder = buildings[event.building]
            let viewer = try viewer(event.who, in: binder)
            let at = moment(event)
            switch event.deed {
            case .photos(let pictures):
                for (number, (scene, name)) in pictures.enumerated() {
                    let bytes = try scene.jpeg(mirrored: (event.building + number).isMultiple(of: 2))
                    documents[name] = try await file(
                        bytes, "\(name).jpg", "image/jpeg", .photos, in: binder, by: viewer, at: at.adding(minutes: Int64(number)))
                }
            case .sheet(let sheet, let purpose):
                let bytes = try sheet.paper(at: at).pdf()
                documents[sheet.name] = try await file(
                    bytes, sheet.name + ".pdf", "application/pdf", purpose, in: binder, by: viewer, at: at)
            case .letter(let subject, let text, let names):
                let files = names.compactMap { documents[$0] }
                threads[subject] = try await letter(subject, text, files, after: threads[subject], in: binder, by: viewer, at: at)
            }
        }
    }

    /// Everything before yesterday was read by everybody.
    func readOldLetters() async throws {
        let (firm, before) = (firm, world.now().day.adding(days: -1).start)
        try await world.database.write(.firm(firm)) { tx in
            _ = try tx.run(
                """
                DELETE FROM letter_unread WHERE firm_id = \(firm) AND letter_id IN
                    (SELECT letter.id FROM letter WHERE letter.firm_id = \(firm) AND letter.at < \(before))
                """)
        }
    }

    private func moment(_ event: Event) -> Instant {
        let now = world.now()
        let at = now.day.adding(days: -event.daysAgo).at(hour: event.hour, minute: event.minute)
        return at < now ? at : now.adding(minutes: -5)
    }

    private func viewer(_ person: DemoPerson, in binder: RecordID) throws -> Viewer {
        guard let account = accounts[person] else { throw StoreError.other("the demo firm lacks \(person.rawValue)") }
        let seat: Viewer.Seat =
            switch person.role {
            case nil: .employee(.employee)
            case .some(let role): .participant(binder: binder, role)
            }
        return Viewer(firmID: firm, accountID: account, name: person.rawValue, email: person.email, seat: seat)
    }

    private func file(
        _ bytes: [UInt8], _ name: String, _ type: String, _ purpose: Folder.Purpose, in binder: RecordID, by viewer: Viewer, at: Instant
    ) async throws -> RecordID {
        let blob = try await world.blobs.put(bytes: bytes)
        return try await world.write(viewer) { tx in
            guard let folder = try Folder.with(purpose, inBinder: binder, firm: viewer.firmID, tx) else { throw Refusal.missing }
            let new = NewDocument(
                name: name, contentType: type, blobHash: blob.hash, size: blob.size, takenAt: type == "image/jpeg" ? at : nil)
            return try viewer.file(new, into: folder, at: at, tx)
        }
    }

    private func letter(
        _ subject: String, _ text: String, _ files: [RecordID], after thread: RecordID?, in binder: RecordID, by viewer: Viewer, at: Instant
    ) async throws -> RecordID {
        try await world.write(viewer) { [world] tx in
            let letter = NewLetter(
                binder: try viewer.binder(binder, tx), thread: try thread.map { try viewer.thread($0, tx) }, recipients: [],
                subject: subject, text: text, attachments: try files.map { try viewer.document($0, tx) })
            return try viewer.send(letter, at: at, world, tx).thread
        }
    }
}

/// The people of the demo firm and of its buildings.
enum DemoPerson: String, Sendable, CaseIterable {
    case beata = "Beata Kos"
    case ewa = "Ewa Dudek"
    case tomasz = "Tomasz Gil"
    case marta = "Marta Sikora"
    case wrona = "Anna Wrona"
    case piotr = "Piotr Bocian"

    var email: String { rawValue.lowercased().folded.replacing(" ", with: ".") + "@example.pl" }

    /// What somebody is to the building; nil for the firm's own people.
    var role: BuildingRole? {
        switch self {
        case .beata, .ewa, .tomasz: nil
        case .marta, .piotr: .owner
        case .wrona: .architect
        }
    }
}
