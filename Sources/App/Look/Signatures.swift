import Values
import Web

/// One party under a document: signed, or what it waits for.
struct SignatureCell: Sendable {
    var role: String
    var name: String
    /// The signature as it was drawn; empty where the name was typed.
    var mark: HTML = .empty
    var state: HTML
}

func signatures(_ cells: [SignatureCell], fresh: String? = nil) -> HTML {
    """
    <div class="signbox"\(attribute("data-fresh", fresh))>\(each: cells, {
        "<div><span class=\"muted small\">\($0.role)</span><b>\($0.name)</b>\($0.mark)\($0.state)</div>"
    })</div>
    """
}

/// The stamp of a finished document.
func stamp(_ word: String, when: String) -> HTML {
    """
    <span class="stamp">\(word)<small>\(when)</small></span>
    """
}

/// A drawn signature as lines; only numbers that were checked stand in it.
func drawnMark(_ drawing: DrawnSignature, of person: String) -> HTML {
    let box = drawing.bounds
    let lines = drawing.strokes.map { stroke in
        let points = stroke.map { "\($0.x) \($0.y)" }
        return "M" + (points.count == 1 ? [points[0], points[0]] : points).joined(separator: "L")
    }.joined()
    return """
        <svg class="sc" viewBox="\(box.x - 4) \(box.y - 4) \(box.width + 8) \(box.height + 8)" preserveAspectRatio="xMinYMid meet" role="img" aria-label="\(t("Podpis odręczny: %", person))"><path d="\(lines)"/></svg>
        """
}

/// A field to draw a signature in, with a finger, a pen or a mouse. Whoever uses the keyboard, or no script, signs without drawing.
func signaturePad(_ strokes: String, error: String? = nil) -> HTML {
    """
    <fieldset class="set sign-pad js-only" data-sign><legend>\(t: "Podpis odręczny") <span class="opt">\(t: "(nieobowiązkowe)")</span></legend>
    <canvas width="1200" height="400" role="img" aria-label="\(t: "Pole do narysowania podpisu palcem albo myszą")"></canvas>\
    \(hidden([("kreski", strokes)]))<button class="btn ghost sm" type="button" data-sign-clear>\(icon("undo"))\(t: "Wyczyść")</button>\
    \(with: error, { "<p class=\"err\">\(icon("warn"))<span>\($0)</span></p>" })</fieldset>
    """
}
