import Web

/// Nothing here yet: a house at the right stage, one sentence, the first step.
func emptyState(_ title: String, _ sentence: String, stage: Int = 0, action: HTML = .empty) -> HTML {
    """
    <div class="empty">\(midiHouse(stage, art: true))<h2>\(title)</h2><p>\(sentence)</p>\(if: !action.isEmpty, "<span class=\"row\">\(action)</span>")</div>
    """
}
