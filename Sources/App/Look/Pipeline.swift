import Web

/// One stage of the pipeline, a filter of the list; the edge grows stronger with certainty.
struct PipelineStage: Sendable {
    enum Certainty: Int, Sendable {
        case draft = 1
        case sent, seen, accepted, refused
    }

    var name: String
    var count: Int
    var sum: String
    var href: String
    var certainty: Certainty
    /// In grosze; decides the width.
    var weight: Int64
    var current = false
}

func pipeline(_ label: String, _ stages: [PipelineStage]) -> HTML {
    let heaviest = max(1, stages.map(\.weight).max() ?? 1)
    return """
        <nav class="pipe" aria-label="\(label)">\(each: stages, { stage in
            "<a class=\"p\(stage.certainty.rawValue) x\(max(0, stage.weight) * 8 / heaviest)\" href=\"\(stage.href)\"\(attribute("aria-current", stage.current ? "true" : nil))><span class=\"l\">\(stage.name)</span><b>\(stage.count)</b><span class=\"v\">\(stage.sum)</span></a>"
        })</nav>
        """
}
