import AsyncHTTPClient
import NIOCore
import Values

@testable import App

/// The building Jodłowa 14 with its owner Marta and its architect Anna, both with a login.
struct FileSite: Sendable {
    let house: TestHouse
    let id: RecordID
    let beata: Browser
    let marta: Browser
    let anna: Browser
    let folders: [String: RecordID]

    static func each(_ body: @Sendable (FileSite) async throws -> Void) async throws {
        try await TestHouse.each { house in try await body(try await open(house)) }
    }

    static func open(_ house: TestHouse) async throws -> FileSite {
        let beata = try await house.browser(as: .beata)
        let contact = try await beata.addPerson("Marta", "Sikora", to: try await beata.addBase("Klienci")).id
        let id = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: contact)
        for (person, role) in [(Cast.marta, "owner"), (Cast.anna, "architect")] {
            _ = try await beata.post(Places.binderParticipants(id), ["osoba": person.name, "email": person.email, "rola": role])
        }
        let viewer = try await house.viewer(.beata)
        let folders = try await house.world.read(viewer) { tx in try viewer.folders(in: try viewer.binder(id, tx), tx) }
        return FileSite(
            house: house, id: id, beata: beata, marta: try await signIn(.marta, house), anna: try await signIn(.anna, house),
            folders: Dictionary(folders.map { ($0.name, $0.id) }) { $1 })
    }

    /// Signs in without opening the page that one is led to.
    private static func signIn(_ person: Cast, _ house: TestHouse) async throws -> Browser {
        let browser = house.browser()
        let form = Browser.form([("login", person.email), ("haslo", Cast.password)])
        let answer = try await browser.send("POST", Places.signIn(), body: form, type: "application/x-www-form-urlencoded")
        guard answer.status == 303 else { throw Missing(name: person.email, count: answer.status) }
        return browser
    }

    func folder(_ name: String) -> String { Places.binderFiles(id) + "?folder=\(folders[name] ?? 0)" }

    /// Puts a file into a folder by the ordinary form; gives the page that follows.
    func add(_ name: String, _ bytes: [UInt8], to folder: String, as browser: Browser? = nil) async throws -> Answer {
        try await (browser ?? beata).upload(self.folder(folder), [], files: [("plik", name, "application/octet-stream", bytes)])
    }

    /// The only document of that name.
    func document(_ name: String) async throws -> Document {
        let viewer = try await house.viewer(.beata)
        let found = try await house.world.read(viewer) { tx in
            try tx.all(
                Document.self, "SELECT \(Document.columns) FROM document WHERE document.name = \(name) AND \(Document.visible(to: viewer))")
        }
        guard found.count == 1 else { throw Missing(name: name, count: found.count) }
        return found[0]
    }

    struct Missing: Error {
        let name: String
        let count: Int
    }
}

extension Browser {
    /// Begins a resumable upload; gives its address.
    func begin(_ place: String, _ name: String, length: Int) async throws -> Answer {
        try await send(
            "POST", place,
            headers: [
                "tus-resumable": "1.0.0", "upload-length": String(length),
                "upload-metadata": "filename \(Array(name.utf8).base64),filetype aW1hZ2UvanBlZw==",
            ])
    }

    func append(_ place: String, _ bytes: [UInt8], at offset: Int) async throws -> Answer {
        try await send(
            "PATCH", place, body: bytes, type: "application/offset+octet-stream",
            headers: ["tus-resumable": "1.0.0", "upload-offset": String(offset)])
    }

    func offset(_ place: String) async throws -> Int? {
        try await send("HEAD", place, headers: ["tus-resumable": "1.0.0"]).headers["upload-offset"].flatMap { Int($0) }
    }

    /// Sends some bytes of a piece that was announced longer, then the connection breaks.
    func breakOff(_ place: String, _ bytes: [UInt8], at offset: Int, announced: Int) async throws {
        var request = HTTPClientRequest(url: address + place)
        request.method = .PATCH
        request.headers.add(name: "cookie", value: cookies.withLock { $0 }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))
        request.headers.add(name: "sec-fetch-site", value: "same-origin")
        request.headers.add(name: "content-type", value: "application/offset+octet-stream")
        request.headers.add(name: "upload-offset", value: String(offset))
        let stream = AsyncThrowingStream<ByteBuffer, any Error> { continuation in
            continuation.yield(ByteBuffer(bytes: bytes))
            continuation.finish(throwing: Cut())
        }
        request.body = .stream(stream, length: .known(Int64(announced)))
        do {
            _ = try await Browser.client.execute(request, timeout: .seconds(10))
        } catch is Cut {
            return
        }
    }

    struct Cut: Error {}
}
