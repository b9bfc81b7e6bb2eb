import Web

/// Something that takes much away: what is lost, for how long it can be restored, and the button that asks again.
struct Danger: Sendable {
    var title: String
    var loss: String
    var button: HTML
}

func dangerZone(_ items: [Danger]) -> HTML {
    """
    <div class="dzone">\(each: items, {
        "<div class=\"it\"><div><b>\($0.title)</b><p class=\"small soft\">\($0.loss)</p></div>\($0.button)</div>"
    })</div>
    """
}
