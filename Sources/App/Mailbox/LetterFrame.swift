import Mail
import Store
import Web

/// The HTML of a letter in a page of its own, for the sandboxed frame: made safe, without foreign pictures unless asked for.
struct LetterFrame: Sendable {
    let letter: Letter
    let files: [LetterAttachment]
    let withPictures: Bool
    let address: @Sendable (Int64) -> String

    static let limit: Int64 = 8 << 20

    init(letter: Letter, files: [LetterAttachment], withPictures: Bool, address: @escaping @Sendable (Int64) -> String) {
        (self.letter, self.files, self.withPictures, self.address) = (letter, files, withPictures, address)
    }

    func reply(_ world: World) async throws -> Reply {
        guard let hash = letter.htmlHash else { throw Refusal.missing }
        let html = String(buffer: try await world.blobs.bytes(hash, limit: Self.limit))
        let options = LetterHTML.Options(
            picture: { id in files.first { $0.contentID == id }.map { address($0.position) } },
            remotePicture: { withPictures ? $0 : nil }, historyTitle: t("Pokaż cytowaną treść"))
        let page = LetterHTML.sanitize(html, options: options).page(extraStyles: Self.styles)
        let policy = ContentPolicy(
            SafeHTML.contentSecurityPolicy(pictures: withPictures ? "https:" : ""), mayBeFramedHere: true)
        return Reply.bytes(Array(page.utf8), type: "text/html; charset=utf-8").with(policy: policy)
    }

    private static let styles =
        "body{margin:8px;font:15px/1.5 sans-serif;overflow-wrap:anywhere;color:#26231f;background:#fff}img{max-width:100%;height:auto}"
}
