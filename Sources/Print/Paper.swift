import Values

/// A document made of blocks, ready to become a PDF or a picture of one page.
///
/// A paper is a plain value: the same paper always gives the same bytes. Lengths are PostScript points (1/72 inch) on an A4 sheet.
public struct Paper: Sendable {
    /// Shown by a viewer in its title bar and read out first by a screen reader.
    public var title: String
    /// The firm or person that made the paper.
    public var author: String
    /// One line about the content, for archives; may be empty.
    public var subject: String
    /// Language of the text as in BCP 47 (`pl`, `en`, `uk`).
    public var language: String
    /// Creation time written into the file; the only clock a paper knows.
    public var created: Instant
    /// The head of the first page; nothing when absent.
    public var letterhead: Letterhead?
    /// Small text at the left of each footer; the page number stands at the right.
    public var footer: String
    /// Large pale word across every page, such as `SZKIC`.
    public var watermark: String?
    /// The content in reading order.
    public var blocks: [Block]
    /// Blocks pushed to the foot of the last page, such as signature boxes.
    public var closing: [Block]

    /// Makes a paper; everything but the title and the time may be left out.
    public init(
        title: String, author: String = "", subject: String = "", language: String = "pl", created: Instant,
        letterhead: Letterhead? = nil, footer: String = "", watermark: String? = nil, blocks: [Block] = [], closing: [Block] = []
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.created = created
        self.letterhead = letterhead
        self.footer = footer
        self.watermark = watermark
        self.blocks = blocks
        self.closing = closing
    }
}
