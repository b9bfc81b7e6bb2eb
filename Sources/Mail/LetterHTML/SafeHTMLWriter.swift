/// Writes allowed HTML token by token and keeps it balanced.
struct SafeHTMLWriter {
    let options: LetterHTML.Options
    private(set) var out: [UInt8] = []
    private var styles: [UInt8] = []
    private var stack: [Open] = []
    private var skipping: (name: String, depth: Int)?
    private var hasHistory = false
    var remotePictures = 0
    var trackers = 0
    var knownStyles: [String: String] = [:]

    /// An element written and not yet closed.
    private struct Open {
        var name: String
        /// What closes it.
        var closing: String
        /// Where a link leads, and the words in it.
        var link: LetterLink?
        var linkWords = ""
    }

    /// Elements deeper than this are left out, their content stays.
    private static let depth = 120

    init(options: LetterHTML.Options) { self.options = options }

    mutating func take(_ token: HTMLToken) {
        if let open = skipping { return skip(token, open) }
        switch token {
        case .text(let bytes): text(HTMLEntities.decode(bytes))
        case .styleSheet(let bytes): styles += SafeStyle.sheet(String(decoding: bytes.prefix(200_000), as: UTF8.self)).utf8
        case .start(let tag): start(tag)
        case .end(let name): close(name)
        }
    }

    mutating func finished(isCut: Bool) -> SafeHTML {
        while !stack.isEmpty { closeLast() }
        return SafeHTML(
            html: String(decoding: out, as: UTF8.self), styles: String(decoding: styles.prefix(200_000), as: UTF8.self),
            remotePictures: remotePictures,
            trackers: trackers, isCut: isCut)
    }

    private mutating func skip(_ token: HTMLToken, _ open: (name: String, depth: Int)) {
        switch token {
        case .start(let tag) where tag.name == open.name: skipping = (open.name, open.depth + 1)
        case .end(let name) where name == open.name: skipping = open.depth == 1 ? nil : (open.name, open.depth - 1)
        default: break
        }
    }

    private mutating func text(_ text: String) {
        out += HTMLText.escape(text).utf8
        if let place = stack.lastIndex(where: { $0.link != nil }), stack[place].linkWords.utf8.count < 2_000 {
            stack[place].linkWords += text
        }
    }

    private mutating func start(_ tag: HTMLTag) {
        if SafeElements.skipped.contains(tag.name) {
            skipping = (tag.name, 1)
            return
        }
        if tag.name == "img" { return picture(tag) }
        // The body's colours and font belong to the letter, so it lives on as a block.
        let name = tag.name == "body" ? "div" : tag.name
        guard SafeElements.allowed.contains(name), stack.count < Self.depth else { return }
        closeImplied(by: name)
        if SafeElements.void.contains(name) {
            out += "<\(name)\(SafeElements.attributes(of: tag, as: name, styles: &knownStyles))>".utf8
            return
        }
        let folds = options.historyTitle != nil && !hasHistory && LetterQuote.isHistory(tag)
        if folds, let title = options.historyTitle {
            hasHistory = true
            out += "<details class=\"quoted-history\"><summary>\(HTMLText.escape(title))</summary>".utf8
        }
        var open = Open(name: tag.name, closing: "</\(name)>" + (folds ? "</details>" : ""))
        out += "<\(name)\(SafeElements.attributes(of: tag, as: name, styles: &knownStyles))".utf8
        if name == "a", !stack.contains(where: { $0.name == "a" }), let link = tag["href"].flatMap(LetterLink.init) {
            out += link.attributes.utf8
            open.link = link
        }
        out.append(UInt8(ascii: ">"))
        stack.append(open)
    }

    /// What HTML closes by itself, so that the frame's parser and this one see the same tree.
    private mutating func closeImplied(by name: String) {
        if let rule = SafeElements.implied[name] {
            guard let place = stack.lastIndex(where: { rule.closed.contains($0.name) || rule.barrier.contains($0.name) }) else { return }
            if rule.closed.contains(stack[place].name) { while stack.count > place { closeLast() } }
        } else if SafeElements.blocks.contains(name), let place = stack.lastIndex(where: { !SafeElements.inline.contains($0.name) }),
            stack[place].name == "p"
        {
            while stack.count > place { closeLast() }
        }
    }

    private mutating func close(_ name: String) {
        guard let place = stack.lastIndex(where: { $0.name == name }) else { return }
        // A stray end tag of an inner element must not close a table around it.
        if name != "table", let table = stack.lastIndex(where: { $0.name == "table" }), table > place { return }
        while stack.count > place { closeLast() }
    }

    private mutating func closeLast() {
        guard let open = stack.popLast() else { return }
        out += open.closing.utf8
        if let link = open.link { out += link.hostNote(words: open.linkWords).utf8 }
    }

    mutating func write(_ html: String) { out += html.utf8 }
}
