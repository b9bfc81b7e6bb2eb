import Web

struct FolderTile: Sendable {
    var name: String
    var note: String
    var href: String
    var colour: Int
}

func folders(_ tiles: [FolderTile]) -> HTML {
    """
    <div class="folders">\(each: tiles, {
        "<a class=\"folder k\(abs($0.colour % 10))\" href=\"\($0.href)\"><b>\($0.name)</b><small>\($0.note)</small></a>"
    })</div>
    """
}

/// Folders or mailboxes at the side of a list.
struct TreeItem: Sendable {
    var text: String
    var href: String
    var icon = "files"
    var count: String?
    var fresh = false
    var current = false
    var stage: Int?
}

func tree(_ label: String, _ items: [TreeItem]) -> HTML {
    """
    <nav class="tree" aria-label="\(label)">\(each: items, { item in
        "<a href=\"\(item.href)\"\(attribute("aria-current", item.current ? "true" : nil))>\(item.stage.map(miniHouse) ?? icon(item.icon))<span class=\"cut\">\(item.text)</span>\(with: item.count, { "<span class=\"n\(item.fresh ? " new" : "")\">\($0)</span>" })</a>"
    })</nav>
    """
}
