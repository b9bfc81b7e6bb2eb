import Dav
import Values

/// The filter of an addressbook-query (RFC 6352, section 10.5): tests of properties, all or any of them.
struct BookQuery: Sendable {
    private struct Test: Sendable {
        let property: String
        let isAbsent: Bool
        let matches: [Match]
        let needsAll: Bool
    }

    private struct Match: Sendable {
        let text: String
        let kind: String
        let isNegated: Bool
    }

    private let tests: [Test]
    private let needsAll: Bool
    /// Most answers that are wanted.
    let limit: Int

    init(_ root: XMLElement) {
        let filter = root.first(.card("filter"))
        needsAll = filter?["test"] == "allof"
        tests = (filter?.elements ?? []).filter { $0.name == .card("prop-filter") }.map { element in
            Test(
                property: (element["name"] ?? "").uppercased(), isAbsent: element.first(.card("is-not-defined")) != nil,
                matches: element.elements.filter { $0.name == .card("text-match") }.map {
                    Match(text: $0.text.lowercased(), kind: $0["match-type"] ?? "contains", isNegated: $0["negate-condition"] == "yes")
                }, needsAll: element["test"] == "allof")
        }
        limit = root.first(.card("limit"))?.first(.card("nresults")).flatMap { Int($0.text.trimmed) }.map { max(0, $0) } ?? .max
    }

    func holds(_ card: VCard) -> Bool {
        guard !tests.isEmpty else { return true }
        return needsAll ? tests.allSatisfy { holds($0, card) } : tests.contains { holds($0, card) }
    }

    private func holds(_ test: Test, _ card: VCard) -> Bool {
        let values = Self.values(test.property, card).filter { !$0.isEmpty }.map { $0.lowercased() }
        if test.isAbsent { return values.isEmpty }
        guard !test.matches.isEmpty else { return !values.isEmpty }
        let results = test.matches.map { match in values.contains { holds(match, $0) } != match.isNegated }
        return test.needsAll ? results.allSatisfy { $0 } : results.contains(true)
    }

    private func holds(_ match: Match, _ value: String) -> Bool {
        switch match.kind {
        case "equals": value == match.text
        case "starts-with": value.hasPrefix(match.text)
        case "ends-with": value.hasSuffix(match.text)
        default: match.text.isEmpty || value.contains(match.text)
        }
    }

    private static func values(_ property: String, _ card: VCard) -> [String] {
        switch property {
        case "FN": [card.name]
        case "N": [card.familyName, card.givenName]
        case "UID": [card.uid]
        case "ORG": [card.organization]
        case "TITLE": [card.title]
        case "TEL": card.phones
        case "EMAIL": card.emails
        case "NOTE": [card.note]
        default: []
        }
    }
}
