/// A letter's HTML after ``LetterHTML/sanitize(_:options:)``: without scripts, forms, frames and foreign addresses that load by themselves.
public struct SafeHTML: Sendable, Equatable {
    /// Balanced HTML for the body of a page of its own, in an `<iframe sandbox>` without `allow-scripts` and `allow-same-origin`.
    public var html: String
    /// The letter's style sheets, reduced like its `style` attributes; for a `<style>` element beside the body.
    public var styles: String
    /// Pictures of other servers that the letter wants to load, shown or not.
    public var remotePictures: Int
    /// Pictures of one or two pixels that only tell the sender that the letter was opened. Never shown.
    public var trackers: Int
    /// Whether the letter was longer than the limit.
    public var isCut: Bool

    /// A whole page for the frame's `srcdoc` or own address. Placeholders have the classes `remote-picture`, `missing-picture`, `link-host`, `link-elsewhere`
    /// and `quoted-history`; `extraStyles` is trusted.
    public func page(extraStyles: String = "") -> String {
        """
        <!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">\
        <meta name="viewport" content="width=device-width"><style>\(styles)</style><style>\(extraStyles)</style></head><body>\(html)</body></html>
        """
    }

    /// The policy to send with the page when it has its own address; `pictures` are the sources allowed for pictures beside `data:` and our own.
    public static func contentSecurityPolicy(pictures: String = "") -> String {
        "default-src 'none'; img-src 'self' data:\(pictures.isEmpty ? "" : " " + pictures); style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
    }
}
