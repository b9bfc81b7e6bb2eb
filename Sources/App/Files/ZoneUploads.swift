import Values
import Web

/// The buttons that add files in a zone; without script they are a form.
enum ZoneUploads {
    static var list: HTML { "<div class=\"stack\" id=\"wgrane\" role=\"status\"></div>" }

    static func bar(_ building: RecordID, folder: RecordID?) -> HTML {
        let query = folder.map { "?folder=\($0)" } ?? ""
        let target = Places.zoneUploads(building) + query
        return """
            <form class="one" data-keep method="post" enctype="multipart/form-data" action="\(Places.zoneFiles(building))\(query)">\
            \(fileButton(t("Dodaj zdjęcie"), .main, accept: "image/*", camera: true, uploadTo: target, list: "wgrane"))\
            \(fileButton(t("Dodaj plik"), .plain, uploadTo: target, list: "wgrane", icon: "upload"))\
            <span class="nojs-only">\(button(t("Wgraj wybrane pliki"), .main))</span></form>
            """
    }
}
