/// A word that leads somewhere.
struct Link: Sendable {
    var text: String
    var href: String
    var icon: String?

    init(_ text: String, to href: String, icon: String? = nil) {
        self.text = text
        self.href = href
        self.icon = icon
    }
}

/// One of the tabs under a title; `fresh` makes the count stand out.
struct Tab: Sendable {
    var text: String
    var href: String
    var count: String?
    var fresh = false
    var current = false
    var trailing: String?

    init(_ text: String, to href: String, count: String? = nil, fresh: Bool = false, current: Bool = false, trailing: String? = nil) {
        self.text = text
        self.href = href
        self.count = count
        self.fresh = fresh
        self.current = current
        self.trailing = trailing
    }
}
