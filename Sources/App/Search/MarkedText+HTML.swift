import Store
import Web

/// A found text with the matching words marked.
func marked(_ text: MarkedText) -> HTML {
    """
    \(each: text.pieces, { piece in
        piece.isMarked ? "<mark>\(String(piece.text))</mark>" : HTML(escaping: String(piece.text))
    })
    """
}
