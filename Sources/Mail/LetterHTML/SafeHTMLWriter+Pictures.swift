extension SafeHTMLWriter {
    /// Writes a picture of the letter itself, a picture within the HTML, or a placeholder for one of another server.
    mutating func picture(_ tag: HTMLTag) {
        let source = (tag["src"] ?? "").filter { !$0.isNewline && $0 != "\t" }.trimmingSpaces()
        let scheme = source.prefix { $0 != ":" }.lowercased()
        switch scheme {
        case "cid":
            guard let address = options.picture(PicturePlaces.identifier(source.dropFirst(4))) else {
                return placeholder("missing-picture", tag, host: nil)
            }
            write(tag, source: address)
        case "data":
            if Self.isPictureData(source) { write(tag, source: source) }
        case "http", "https":
            if Self.isTracker(tag) {
                trackers += 1
                return
            }
            remotePictures += 1
            guard let address = options.remotePicture(source) else {
                return placeholder("remote-picture", tag, host: LetterLink(source)?.host)
            }
            write(tag, source: address)
        default: placeholder("missing-picture", tag, host: nil)
        }
    }

    private mutating func write(_ tag: HTMLTag, source: String) {
        let alternative = HTMLText.escape(tag["alt"] ?? "")
        write(
            "<img src=\"\(HTMLText.escape(source))\" alt=\"\(alternative)\" loading=\"lazy\"\(SafeElements.attributes(of: tag, as: "img", styles: &knownStyles))>"
        )
    }

    private mutating func placeholder(_ kind: String, _ tag: HTMLTag, host: String?) {
        let words = (tag["alt"] ?? "").trimmingSpaces()
        write(
            "<span class=\"\(kind)\"\(host.map { " title=\"\(HTMLText.escape($0))\"" } ?? "")>\(HTMLText.escape(String(words.prefix(200))))</span>"
        )
    }

    /// Only pixel formats: an SVG is a document with scripts and addresses of its own.
    private static func isPictureData(_ source: String) -> Bool {
        let start = source.prefix(40).lowercased()
        guard ["png", "jpeg", "jpg", "gif", "webp", "bmp"].contains(where: { start.hasPrefix("data:image/\($0);base64,") }),
            let comma = source.firstIndex(of: ",")
        else {
            return false
        }
        return source[source.index(after: comma)...].utf8.allSatisfy { Base64.mayContain($0) || $0 == UInt8(ascii: "%") }
    }

    private static func isTracker(_ tag: HTMLTag) -> Bool {
        func isTiny(_ name: String) -> Bool {
            tag[name].flatMap { Int($0.trimmingSpaces().prefix { $0.isNumber }) }.map { $0 <= 2 } ?? false
        }
        let style = (tag["style"] ?? "").lowercased().filter { !$0.isWhitespace }
        return (isTiny("width") && isTiny("height")) || style.contains("display:none") || style.contains("width:1px")
            || style.contains("height:1px")
    }
}
