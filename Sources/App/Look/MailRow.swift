import Web

/// One thread in a list of mail.
struct MailRow: Sendable {
    var href: String
    var from: Face
    var to: String?
    var subject: String
    var count = 1
    var snippet: String
    var when: String
    var building: String?
    /// What kind of letter it is, where no person wrote it.
    var mark: String?
    var labels: [(text: String, colour: Int)] = []
    var hasAttachment = false
    var unread = false
    var current = false
}

func mailRow(_ row: MailRow) -> HTML {
    """
    <a class="mrow\(row.unread ? " unread" : "")" href="\(row.href)"\(attribute("aria-current", row.current ? "true" : nil))>\(avatar(row.from))\
    <span class="from">\(row.from.name)\(with: row.to, { " <span class=\"muted\">\(t("do: %", $0))</span>" })</span><time>\(row.when)</time>\
    <span class="sub2">\(if: row.unread, "<span class=\"vh\">\(t: "Nieprzeczytane:") </span>")\(row.subject)\
    \(if: row.count > 1, " <span class=\"muted small\">(\(row.count))</span>")</span><span class="snip"><span>\(row.snippet)</span>\(each: row.labels, { tag($0.text, colour: $0.colour) })\
    \(if: row.hasAttachment, "\(icon("clip"))<span class=\"vh\">\(t: "ma załącznik")</span>")\(with: row.mark, { "<em class=\"bt\">\($0)</em>" })\(with: row.building, { "<em class=\"bt\">\($0)</em>" })</span></a>

    """
}
