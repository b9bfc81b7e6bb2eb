import Values
import Web

/// An offer as the building's owner sees it: the sheet that was sent and the answer.
struct ZoneOfferPage {
    var frame: ZoneFrame
    var building: RecordID
    var offer: Offer
    var edition: OfferEdition
    var answer: OfferAnswer?
    var mayAnswer: Bool
    var problems: [String: String] = [:]
    var now: Instant

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Oferta %", offer.number)).page(
            """
            <div class="stack g2"><p class="soft">\(t("Oferta %", offer.number))</p><h1>\(edition.title)</h1></div>
            \(titleBlock([
                Fact(t("Do zapłaty"), edition.gross.text, .big, number: true), Fact(t("Netto"), edition.net.text, number: true),
                Fact(t("Ważna do"), edition.validUntil?.dotted ?? t("bez terminu")),
            ]))
            \(if: mayAnswer || answer != nil, answerFields(offer, edition, answer, to: Places.zoneOfferAnswer(building, offer.id), problems: problems, now: now))
            \(pdfPreview(
                offer.number.replacing("/", with: "-") + ".pdf", source: Places.zoneOfferContent(building, offer.id),
                download: Places.zoneOfferContent(building, offer.id)))
            """)
    }
}
