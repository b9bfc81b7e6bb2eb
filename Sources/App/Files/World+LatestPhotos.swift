import Store
import Values
import Web

extension World {
    /// The newest photographs of a binder as a card; empty where there are none.
    func latestPhotosCard(_ viewer: Viewer, _ binder: Binder, _ tx: Transaction) throws -> HTML {
        guard let folder = try Folder.with(.photos, inBinder: binder.id, firm: viewer.firmID, tx), folder.purpose == .photos else {
            return .empty
        }
        let newest = try tx.all(FileRow.self, FileRow.page(viewer, folder: folder, after: nil, limit: 12)).map(\.document)
        let pictures = newest.filter(\.isPicture).prefix(4)
        guard !pictures.isEmpty else { return .empty }
        return card(
            t("Ostatnie zdjęcia"), id: "zdjecia", section: .binders, tile: "camera",
            head: "<a href=\"\(Places.binderFiles(binder.id))?folder=\(folder.id)\">\(t: "Wszystkie")</a>", fresh: "zdjecia",
            """
            <div class="pad"><div class="two-photos">\(photos(pictures.map {
                PhotoTile(
                    href: Places.document($0.id), thumbnail: addressed(Places.documentThumbnail($0.id), $0), alt: $0.name, caption: $0.caption)
            }))</div></div>
            """)
    }
}
