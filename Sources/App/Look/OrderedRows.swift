import Web

/// Rows of fields in an order that people choose: by dragging, and by the buttons up and down, which work without script too.
enum OrderedRows {
    /// - Parameters:
    ///   - blank: an empty row; one stands at the end, and further ones come by the button.
    ///   - move: the name of the buttons; their values are "2:-1", the place and the step.
    static func html(_ rows: [HTML], blank: HTML, move: String, add: String) -> HTML {
        let all = Array((rows + [blank]).enumerated())
        return """
            <ol class="ordered" data-ordered>\(each: all, { row($0.element, $0.offset, move, isLast: $0.offset == rows.count) })</ol>
            <button class="btn sm js-only" type="button" data-ordered-add>\(icon("plus"))\(add)</button>
            """
    }

    private static func row(_ fields: HTML, _ place: Int, _ move: String, isLast: Bool) -> HTML {
        """
        <li\(attribute("draggable", isLast ? nil : "true"))><span class="grip" aria-hidden="true">\(icon("sort"))</span>\(fields)\
        <button class="iconbtn" name="\(move)" value="\(place):-1" data-step="-1" aria-label="\(t: "Przesuń wyżej")">\(icon("up"))</button>\
        <button class="iconbtn" name="\(move)" value="\(place):1" data-step="1" aria-label="\(t: "Przesuń niżej")">\(icon("down"))</button></li>
        """
    }

    /// The list after a button was pressed that moves one of it.
    static func moved<Element>(_ list: [Element], _ word: String) -> [Element] {
        let parts = word.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, list.indices.contains(parts[0]), list.indices.contains(parts[0] + parts[1]) else { return list }
        var list = list
        list.swapAt(parts[0], parts[0] + parts[1])
        return list
    }
}
