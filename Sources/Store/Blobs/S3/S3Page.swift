/// The objects under a prefix, one page of the list after the other.
struct S3Page {
    let prefix: String
    private var objects: ArraySlice<S3Listing.Object> = []
    private var token: String?
    private var ended = false

    init(prefix: String) {
        self.prefix = prefix
    }

    mutating func next(_ client: S3Client) async throws -> S3Listing.Object? {
        while objects.isEmpty, !ended {
            let page = try await fetch(client)
            objects = page.objects[...]
            token = page.next
            ended = page.next == nil
        }
        return objects.popFirst()
    }

    /// All the rest at once, for prefixes with few objects.
    mutating func rest(_ client: S3Client) async throws -> [S3Listing.Object] {
        var all: [S3Listing.Object] = []
        while let object = try await next(client) { all.append(object) }
        return all
    }

    private func fetch(_ client: S3Client) async throws -> S3Listing {
        let query = [("list-type", "2"), ("prefix", prefix)] + (token.map { [("continuation-token", $0)] } ?? [])
        let response = try await client.send(.init(method: .GET, query: query, allowed: []))
        return try S3Listing(String(buffer: try await response.body.collect(upTo: 8 << 20)))
    }
}
