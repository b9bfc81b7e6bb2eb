import Web

/// How far a build has come: 0 foundations … 5 handed over; each layer of the drawing is done, under way or dashed.
struct HouseDrawing: Sendable {
    var stage: Int
    var label: String
    var levels = true

    private func state(_ layer: Int) -> String {
        layer < stage ? "done" : layer == stage ? "now" : "todo"
    }

    /// The wreath hangs from the open shell until the installations, and again on a finished house.
    private var wreathState: String { stage == 1 || stage == 2 || stage > 5 ? "done" : "now off" }

    var html: HTML {
        """
        <svg class="house" viewBox="0 0 360 262" role="img" aria-label="\(label)">
        \(HouseDrawing.hatches)\(HouseDrawing.ground)
        <g class="g \(state(0))">\(HouseDrawing.foundation)</g>
        <g class="g \(state(1))">\(HouseDrawing.shell)</g>
        <g class="g \(state(2))">\(HouseDrawing.roof)</g>
        <g class="g \(state(3))">\(HouseDrawing.installations)</g>
        <g class="g \(state(4))">\(HouseDrawing.finish)</g>
        <g class="g \(state(5))">\(HouseDrawing.garden)</g>
        <g class="g \(wreathState) wie"><path class="ri" d="M174 26l-13 25M178 28l-5 30M185 28l9 28"/>\
        <path class="fi" transform="translate(155 0) scale(1.56)" d="\(wreath)"/></g>
        \(if: levels, HouseDrawing.levelMarks)</svg>
        """
    }
}

func house(stage: Int, label: String, levels: Bool = true) -> HTML {
    HouseDrawing(stage: stage, label: label, levels: levels).html
}

/// The house as a sign beside a name.
func miniHouse(_ stage: Int) -> HTML {
    """
    <svg class="mini s\(max(0, min(5, stage)))" viewBox="0 0 32 26" aria-hidden="true"><use href="#i-mini"/></svg>
    """
}

/// The house in a card or an empty page.
func midiHouse(_ stage: Int, art: Bool = false) -> HTML {
    """
    <svg class="\(art ? "art " : "")midi s\(max(0, min(5, stage)))" viewBox="0 0 120 98" aria-hidden="true"><use href="#i-midi"/></svg>
    """
}
