import Values
import Web

/// One parameter of a query that narrows what an operation speaks of.
struct APIFilter: Sendable {
    enum Kind: Sendable {
        case id, day
        case choice([String])
        /// Words that somebody would type; `isRequired` says whether they must be there.
        case words(isRequired: Bool)
    }

    let name: String
    var kind = Kind.id
    var about = ""

    init(_ name: String, _ kind: Kind = .id, about: String = "") {
        (self.name, self.kind, self.about) = (name, kind, about)
    }

    var json: JSON {
        var line: [String: JSON] = ["name": .text(name), "in": "query"]
        if !about.isEmpty { line["description"] = .text(about) }
        switch kind {
        case .id: line["schema"] = Self.pattern(APIField.Format.id.pattern)
        case .day: line["schema"] = Self.pattern(APIField.Format.day.pattern)
        case .choice(let choices): line["schema"] = ["type": "string", "enum": .list(choices.map(JSON.text))]
        case .words(let isRequired):
            line["schema"] = ["type": "string", "minLength": 1, "maxLength": 200]
            if isRequired { line["required"] = true }
        }
        return .object(line)
    }

    private static func pattern(_ pattern: String) -> JSON { ["type": "string", "pattern": .text(pattern)] }
}

/// What the cursor of a list is made of: the id of the last record, or what the list is sorted by and then the id.
enum APICursor: Sendable {
    case id, pair
    /// The id and then the value of whatever column gives the order.
    case key
    /// There is one page only.
    case none

    var pattern: String? {
        switch self {
        case .none: nil
        case .id: APIField.Format.id.pattern
        case .key: "^[1-9][0-9]{0,17}~"
        case .pair: "^[0-9]{1,16}-[1-9][0-9]{0,17}$"
        }
    }
}

extension APIRequest {
    /// One of the words that a filter knows; nil where it was not sent.
    func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type = Choice.self) throws -> Choice? {
        guard call.query.has(name) else { return nil }
        guard let choice = Choice(rawValue: call.query[name]) else { throw APIProblem.parameter(name) }
        return choice
    }

    func day(_ name: String) throws -> DayDate? {
        guard call.query.has(name) else { return nil }
        guard APIField.Format.day.fits(call.query[name]), let day = DayDate(text: call.query[name]) else {
            throw APIProblem.parameter(name)
        }
        return day
    }

    /// What somebody would type, 1 to 200 characters.
    func words(_ name: String) throws -> String {
        let text = call.query[name]
        guard 1...200 ~= text.unicodeScalars.count else { throw APIProblem.parameter(name) }
        return text
    }

    /// The place behind which a page begins in a list that is not sorted by id.
    func afterPair() throws -> (Int64, RecordID)? {
        guard call.query.has("after") else { return nil }
        let parts = call.query["after"].split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, 1...16 ~= parts[0].utf8.count, let key = Int64(parts[0]), key >= 0,
            APIField.Format.id.fits(String(parts[1])),
            let id = RecordID(parts[1])
        else { throw APIProblem.parameter("after") }
        return (key, id)
    }

    /// A page of a list that is short enough to be read whole.
    func page<Record>(_ all: [Record], id: (Record) -> RecordID, _ json: (Record) -> JSON) throws -> Reply {
        let (after, limit) = (try after(), try limit())
        let found = all.map { (id: id($0), json: json($0)) }.filter { $0.id > after }.sorted { $0.id < $1.id }
        return try .records(Array(found.prefix(limit + 1)), limit: limit)
    }

    /// A record that a body names: what is not there is a fault of that field.
    func named<T>(_ field: String, _ find: () throws -> T) throws -> T {
        do { return try find() } catch Refusal.missing { throw APIProblem.fields([field: "there is no such record"]) }
    }
}
