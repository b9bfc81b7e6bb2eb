import Values
import Web

/// The photographs of a document, in the zone and behind a guest's link.
struct FormPhotoGrid {
    var photos: [FormPhoto]
    var place: (FormPhoto) -> String

    var html: HTML {
        guard !photos.isEmpty else { return .empty }
        return """
            <section class="stack g2" aria-labelledby="zdjecia-t"><h2 id="zdjecia-t">\(t: "Zdjęcia")</h2>\(App.photos(photos.map {
                PhotoTile(href: place($0) + "?duze=1", thumbnail: place($0) + "?w=\($0.blobHash.prefix(12))", alt: $0.name, caption: $0.words)
            }))</section>
            """
    }
}

/// The photographs of an open document, and the way to pick more.
struct FormPhotoEditor {
    var form: FormDocument
    var content: FormContent
    var building: RecordID
    var mayWrite: Bool

    var html: HTML {
        """
        <div class="stack g2" data-fresh="zdjecia">\(FormPhotoGrid(photos: content.photos) { Places.zoneFormPhoto(building, form.id, $0.id) }.html)\
        \(if: mayWrite, "<div class=\"row\">\(linkButton(content.photos.isEmpty ? t("Dodaj zdjęcia z plików budowy") : t("Dodaj albo odejmij zdjęcia"), to: Places.zoneFormPhotos(building, form.id), icon: "image"))</div>")</div>
        """
    }
}

/// All photographs of a building by week, to be picked into a document.
struct FormPhotoPage {
    var frame: ZoneFrame
    var form: FormDocument
    var building: RecordID
    var chosen: [FormPhoto]
    var documents: [Document]
    var next: FileKey?
    var now: Instant

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Zdjęcia w dokumencie"), tab: .files).page(
            """
            <div class="stack g1"><a class="row small" href="\(Places.zoneForm(building, form.id))">\(icon("back"))\(form.title)</a>
            <h1>\(t: "Zdjęcia w dokumencie")</h1><p class="soft">\(t: "Zaznacz zdjęcia z plików budowy, także cudze. Dokument zachowa je takie, jakie są teraz.")</p></div>
            \(if: !chosen.isEmpty, picked)
            \(documents.isEmpty ? emptyState(t("Nie ma zdjęć do wybrania"), t("Wgraj je do plików budowy, a pojawią się tutaj."), stage: 2) : choice)
            \(with: next, { linkButton(t("Starsze zdjęcia"), to: Places.zoneFormPhotos(building, form.id) + "?po=\($0.text)", icon: "down") })
            """,
            bar: documents.isEmpty ? .empty : button(t("Dodaj zaznaczone"), .main, icon: "plus", form: "zdjecia"))
    }

    private var picked: HTML {
        card(
            t("W dokumencie"), id: "wybrane",
            rows(
                chosen.map { photo in
                    """
                    <li class="row pad">\(icon("image"))<span class="grow">\(photo.words)</span>\(postButton(t("Usuń"), to: Places.zoneFormPhotoEnd(building, form.id, photo.id), .ghost, size: .small))</li>
                    """
                }))
    }

    private var choice: HTML {
        let shown = Set(chosen.map(\.blobHash))
        let free = documents.filter { !shown.contains($0.blobHash) }
        return """
            <form method="post" id="zdjecia" class="stack g3" action="\(Places.zoneFormPhotos(building, form.id))">\(each: PhotoWeek.group(free), {
                $0.html(
                    now: now, place: { Places.zoneDocument(building, $0.id) },
                    picture: { addressed(Places.zoneThumbnail(building, $0.id), $0) }, isChosen: true)
            })</form>
            """
    }
}
