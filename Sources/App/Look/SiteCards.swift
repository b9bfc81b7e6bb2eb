import Web

/// A building under way, as a card of the desk.
struct SiteCard: Sendable {
    var name: String
    var href: String
    var stage: Int
    var stageName: String
    var percent: Int
    var state: HTML
}

func siteCards(_ cards: [SiteCard]) -> HTML {
    """
    <ul class="sites-strip">\(each: cards, siteCard)</ul>
    """
}

private func siteCard(_ card: SiteCard) -> HTML {
    """
    <li class="card" data-section="binders"><a href="\(card.href)"><span class="pl plot">\(midiHouse(card.stage))</span>\
    <span class="tx"><b>\(card.name)</b><span class="sec">\(card.stageName)</span>\(meter(card.percent, label: t("Zaawansowanie")))\
    <span class="row g2 small"><span class="num soft">\(card.percent)%</span>\(card.state)</span></span></a></li>
    """
}
