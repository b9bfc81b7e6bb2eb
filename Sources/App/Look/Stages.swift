import Web

/// One stage of a build; `words` is its day or its plan.
struct StageMark: Sendable {
    enum State: Sendable, Equatable {
        case done
        case now(percent: Int)
        case todo
    }

    var name: String
    var words: String
    var state: State
}

/// The stages as a dimension chain.
func stageChain(_ stages: [StageMark]) -> HTML {
    """
    <ol class="stages" aria-label="\(t: "Etapy budowy")">\(each: stages, mark)</ol>
    """
}

private func mark(_ stage: StageMark) -> HTML {
    switch stage.state {
    case .done:
        return "<li class=\"done\"><b>\(stage.name)</b>\(stage.words)<span class=\"vh\"> – \(t: "zakończony")</span></li>"
    case .now(let percent):
        let percent = max(0, min(100, percent))
        return """
            <li class="now" aria-current="step"><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">\
            <path class="across" d="M0 0H\(percent)V100H0z"/><path class="down" d="M0 0H100V\(percent)H0z"/></svg>\
            <b>\(stage.name)</b>\(stage.words)</li>
            """
    case .todo:
        return "<li><b>\(stage.name)</b>\(stage.words)</li>"
    }
}

/// How much is done, as a bar.
func meter(_ percent: Int, label: String, tone: Tone = .plain) -> HTML {
    """
    <progress class="meter\(tone.rawValue)" max="100" value="\(max(0, min(100, percent)))" aria-label="\(label)"></progress>
    """
}
