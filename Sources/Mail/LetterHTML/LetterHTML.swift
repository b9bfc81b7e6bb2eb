/// Makes the HTML of a letter safe to show.
public enum LetterHTML {
    /// What the page around the letter decides.
    public struct Options: Sendable {
        /// Address of the picture with a Content-ID, as it stands in `src`; nil when the letter has no such part.
        public var picture: @Sendable (_ contentID: String) -> String?
        /// Address under which a picture of another server is shown; nil keeps the placeholder. The default shows none.
        public var remotePicture: @Sendable (_ address: String) -> String?
        /// Words that stand on the fold over the quoted history; nil leaves the history open.
        public var historyTitle: String?
        /// Bytes of HTML read.
        public var limit = 3 << 20

        /// No pictures but those in the HTML itself, history open.
        public init(
            picture: @escaping @Sendable (String) -> String? = { _ in nil },
            remotePicture: @escaping @Sendable (String) -> String? = { _ in nil },
            historyTitle: String? = nil
        ) {
            self.picture = picture
            self.remotePicture = remotePicture
            self.historyTitle = historyTitle
        }
    }

    /// Reads the HTML as browsers do and writes a new one of allowed elements, attributes and styles only. Never fails; linear in time.
    ///
    /// Links open beside the page, without referrer, and show the host they lead to. The result is still foreign: it belongs into a sandboxed frame.
    public static func sanitize(_ html: String, options: Options = .init()) -> SafeHTML {
        var writer = SafeHTMLWriter(options: options)
        for token in HTMLTokenizer(html.utf8.prefix(options.limit)) { writer.take(token) }
        return writer.finished(isCut: html.utf8.count > options.limit)
    }
}
