import Store
import Values

/// A file that came from outside, with a letter or by a link; its bytes are in the blob store.
struct Arrival: Sendable {
    var name: String
    /// As sniffed from the first bytes.
    var contentType: String
    var blobHash: String
    var size: Int64
    /// The beginning of what it says, for the rules; empty where it is not known.
    var text = ""
    var takenAt: Instant?
}

/// Where an arrival came to lie, and why.
struct Placement: Sendable {
    let document: RecordID
    let folder: Folder
    let rule: String
}

extension Viewer {
    /// Files arrivals by the rules, in their order; nil for one that found no folder, as in a binder without any.
    func place(_ arrivals: [Arrival], inBinder binder: RecordID, from sender: FilingRules.Sender, at now: Instant, _ tx: Transaction) throws -> [Placement?] {
        try arrivals.map { arrival in
            let verdict = FilingRules.place(
                FilingRules.Evidence(
                    name: arrival.name, contentType: arrival.contentType, size: arrival.size, sender: sender, text: arrival.text))
            guard let folder = try Folder.with(verdict.purpose, inBinder: binder, firm: firmID, tx) else { return nil }
            let document = try file(
                NewDocument(
                    name: FileName(arrival.name).text, contentType: arrival.contentType, blobHash: arrival.blobHash, size: arrival.size,
                    takenAt: arrival.takenAt, filing: verdict.rule),
                into: folder, at: now, tx)
            return Placement(document: document, folder: folder, rule: verdict.rule)
        }
    }

    /// Whose files the rules take these for.
    var filingSender: FilingRules.Sender {
        switch seat {
        case .employee: .office
        case .participant(_, let role): .participant(role)
        case .guest: .stranger
        }
    }
}
