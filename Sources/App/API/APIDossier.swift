import Store
import Values
import Web

/// The whole of a binder as one archive, which takes everything that a key can open of it.
enum APIDossier {
    private static let scopes: [APIScope] = [.readDocuments, .readLetters, .readOffers, .readOrders, .readHistory]

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "binders/:id/dossier", id: "getDossier",
            summary: "A binder as a ZIP; also needs \(scopes.map { "`\($0.rawValue)`" }.joined(separator: ", "))", scope: .readBinders,
            answer: .bytes
        ) { request in
            if let lacking = scopes.first(where: { !$0.isIn(request.caller.scopes) }) { throw APIProblem.scope(lacking) }
            return try await request.world.dossier(of: try request.id(), for: request.viewer)
        }
    ]
}
