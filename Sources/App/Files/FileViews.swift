import Values
import Web

extension Document {
    var isPicture: Bool { FileKind.isPicture(contentType) }

    var icon: String {
        switch contentType {
        case _ where isPicture: "image"
        case "image/vnd.dwg", "image/vnd.dxf": "ruler"
        case "application/zip": "archive"
        default: "doc"
        }
    }

    /// What stands under a photograph in a grid.
    var caption: String { "\(words.isEmpty ? FileName(name).stem : words), \(shownAt.day.short)" }

    /// Why it lies in its folder, in the reader's words; nil when a person put it there.
    var rule: String? { filing.isEmpty ? nil : t("Zapisano wg reguły: %", t(filing)) }
}

/// "5 plików": how many files.
func fileCount(_ number: Int) -> String {
    counted(number, "% plik", "% pliki", "% plików")
}

/// Photographs by the week in which they were taken, in the order they came.
struct PhotoWeek: Sendable {
    let year: Int
    let number: Int
    var photos: [Document]

    static func group(_ documents: [Document]) -> [PhotoWeek] {
        documents.reduce(into: []) { weeks, document in
            let week = document.shownAt.day.week
            if let last = weeks.last, last.year == week.year, last.number == week.number {
                weeks[weeks.count - 1].photos.append(document)
            } else {
                weeks.append(PhotoWeek(year: week.year, number: week.number, photos: [document]))
            }
        }
    }

    func title(now: Instant) -> String {
        now.day.week.year == year ? t("Tydzień %", String(number)) : t("Tydzień %, rok %", String(number), String(year))
    }

    /// The grid of the week; `place` and `picture` make the addresses of a document and of its small copy.
    func html(now: Instant, place: (Document) -> String, picture: (Document) -> String, isChosen: Bool = false) -> HTML {
        let id = "tydzien-\(year)-\(number)"
        return """
            \(divider(title(now: now), id: id))
            \(App.photos(photos.map { PhotoTile(href: place($0), thumbnail: picture($0), alt: $0.name, caption: $0.caption, choice: isChosen ? String($0.id) : nil) }))
            """
    }
}

/// The address of a small copy changes with the bytes, so that browsers may keep it for good.
func addressed(_ place: String, _ document: Document) -> String { "\(place)?w=\(document.blobHash.prefix(12))" }

/// The largest file that may be sent, for hints.
func limitHint(_ settings: Settings) -> String {
    t("JPG, HEIC, PDF, DWG i inne, do %.", ByteSize(settings.uploadLimit).text)
}
