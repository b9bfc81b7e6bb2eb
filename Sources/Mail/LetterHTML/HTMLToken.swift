/// A piece of HTML as the tokenizer of the HTML Standard (13.2.5) would see it, comments and doctypes left out.
enum HTMLToken {
    /// Text, still with its entities.
    case text(ArraySlice<UInt8>)
    /// What stands between `<style>` and `</style>`.
    case styleSheet(ArraySlice<UInt8>)
    case start(HTMLTag)
    case end(String)
}

/// A start tag.
struct HTMLTag {
    /// Lower case.
    var name: String
    /// Lower-case names, values without entities; of repeated names the first counts, as in browsers.
    var attributes: [(name: String, value: String)] = []

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}
