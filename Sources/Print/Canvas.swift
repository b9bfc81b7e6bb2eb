import CPangoCairo

/// Where a paper is drawn: a page of a PDF with structure, or a picture without.
final class Canvas {
    let cairo: OpaquePointer
    /// True for a PDF: structure elements and links are written.
    let tagged: Bool
    /// Structure elements in the order they were begun, with what the library cannot write itself.
    private(set) var elements: [StructureElement] = []
    private var open: [Tag] = []
    private var pictures: [ObjectIdentifier: OpaquePointer] = [:]

    init(cairo: OpaquePointer, tagged: Bool) {
        self.cairo = cairo
        self.tagged = tagged
    }

    deinit {
        pictures.values.forEach(cairo_surface_destroy)
    }

    func ink(_ ink: Ink) {
        cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue)
    }

    func rule(_ ink: Ink, width: Double, from: (Double, Double), to: (Double, Double)) {
        self.ink(ink)
        cairo_set_line_width(cairo, width)
        cairo_move_to(cairo, from.0, from.1)
        cairo_line_to(cairo, to.0, to.1)
        cairo_stroke(cairo)
    }

    func frame(_ ink: Ink, width: Double, x: Double, y: Double, wide: Double, high: Double, radius: Double = 1.5) {
        self.ink(ink)
        cairo_set_line_width(cairo, width)
        let quarter = Double.pi / 2
        cairo_new_sub_path(cairo)
        cairo_arc(cairo, x + wide - radius, y + radius, radius, -quarter, 0)
        cairo_arc(cairo, x + wide - radius, y + high - radius, radius, 0, quarter)
        cairo_arc(cairo, x + radius, y + high - radius, radius, quarter, 2 * quarter)
        cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter)
        cairo_close_path(cairo)
        cairo_stroke(cairo)
    }

    /// Draws a picture into a box.
    func picture(_ picture: Picture, x: Double, y: Double, wide: Double, high: Double) {
        let surface = pictures[picture.identity] ?? picture.surface(forPrint: tagged)
        pictures[picture.identity] = surface
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        picture.place(surface, on: cairo, wide: wide, high: high)
        cairo_restore(cairo)
    }

    // MARK: Structure

    /// Draws inside a structure element.
    func tag(_ name: String, _ detail: StructureElement.Detail? = nil, _ body: () -> Void) {
        begin(name, detail)
        body()
        end(name)
    }

    /// Opens and closes elements until exactly these are open.
    func enter(_ path: [Tag]) {
        guard tagged else { return }
        let shared = zip(open, path).prefix { $0.identity == $1.identity }.count
        while open.count > shared { end(open.removeLast().name) }
        for tag in path.dropFirst(shared) {
            begin(tag.name, tag.detail)
            open.append(tag)
        }
    }

    /// Closes every element.
    func close() {
        enter([])
    }

    /// Draws a text with its links, inside an element that was begun for it.
    func words(_ box: TextBox, x: Double, y: Double) {
        let links = tagged ? box.linkAreas(x: x, y: y) : []
        guard !links.isEmpty else { return box.draw(on: self, x: x, y: y) }
        if box.onlyLink != nil {
            link(links[0].link, links[0].areas) { box.draw(on: self, x: x, y: y) }
        } else {
            tag("Span") { box.draw(on: self, x: x, y: y) }
            for (target, areas) in links { link(target, areas) {} }
        }
    }

    private func link(_ link: Link, _ areas: [Area], _ body: () -> Void) {
        let numbers = areas.flatMap { [$0.x, $0.y, $0.wide, $0.high] }.map(Decimals.text).joined(separator: " ")
        guard !areas.isEmpty else { return body() }
        elements.append(StructureElement(name: "Link", detail: nil))
        cairo_tag_begin(cairo, "Link", "rect=[\(numbers)] uri='\(link.address)'")
        body()
        cairo_tag_end(cairo, "Link")
    }

    private func begin(_ name: String, _ detail: StructureElement.Detail?) {
        guard tagged else { return }
        elements.append(StructureElement(name: name, detail: detail))
        cairo_tag_begin(cairo, name, "")
    }

    private func end(_ name: String) {
        guard tagged else { return }
        cairo_tag_end(cairo, name)
    }
}
