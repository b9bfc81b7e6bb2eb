/// The smallest thing that is placed on a page: a line of a table, a paragraph, a frame. Measured when made, drawn once.
struct Piece {
    /// Height in points.
    var height: Double
    /// Space above, not used at the top of a page.
    var gap = 0.0
    /// Must stand on the same page as the piece after it.
    var keepsWithNext = false
    /// Structure elements around it, outermost first.
    var path: [Tag] = []
    /// Header of the table it belongs to, drawn before its first piece on each page.
    var header: Header?
    /// Divides the piece so that the first part is no taller than so many points; absent: cannot be divided.
    var split: ((_ height: Double) -> (Piece, Piece)?)?
    /// True when it may be divided though it would fit on a page of its own.
    var splitsFreely = false
    /// Starts a new page before it.
    var startsPage = false
    /// Draws with its top at so many points.
    var draw: (Canvas, Double) -> Void

    /// The head of a table; real text the first time, decoration on later pages.
    final class Header {
        let height: Double
        let path: [Tag]
        let draw: (_ canvas: Canvas, _ y: Double, _ isFirst: Bool) -> Void

        init(height: Double, path: [Tag], draw: @escaping (Canvas, Double, Bool) -> Void) {
            self.height = height
            self.path = path
            self.draw = draw
        }
    }
}
