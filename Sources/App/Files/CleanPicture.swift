import Print
import Store
import Values
import Web

extension Viewer {
    /// Whether this viewer gets pictures without what the camera wrote beside them: guests do, where the firm wants it.
    func getsCleanPictures(_ tx: Transaction) throws -> Bool {
        guard case .guest = seat else { return false }
        return try keepsDetailsFromGuests(tx)
    }

    func keepsDetailsFromGuests(_ tx: Transaction) throws -> Bool {
        try tx.exists("SELECT 1 FROM guest_policy WHERE guest_policy.firm_id = \(firmID)")
    }

    func keepDetailsFromGuests(_ isOn: Bool, at now: Instant, _ tx: Transaction) throws {
        guard try keepsDetailsFromGuests(tx) != isOn else { return }
        if isOn {
            try tx.run("INSERT INTO guest_policy (firm_id, details_removed_at, author) VALUES (\(firmID), \(now), \(name))")
        } else {
            try tx.run("DELETE FROM guest_policy WHERE guest_policy.firm_id = \(firmID)")
        }
        let words = (before: isOn ? "zostają" : "usuwane", after: isOn ? "usuwane" : "zostają")
        let change = Act.Change(field: "dane w zdjęciach dla gości", before: words.before, after: words.after)
        try record(Act(.changed, Reference(.firm, firmID), title: "dostęp jednorazowy", changes: [change]), at: now, tx)
    }
}

/// A picture without what the camera wrote beside it.
struct CleanPicture: Sendable {
    let name: String
    let contentType: String
    let bytes: [UInt8]
}

extension World {
    /// The picture without its details; HEIC and AVIF become JPEG on the way. The kept file is not touched. What cannot be followed is refused
    /// rather than given out whole.
    func cleanPicture(_ name: String, type: String, hash: String, size: Int64) async throws -> CleanPicture {
        let refusal = Refusal.unprocessable(t("Tego zdjęcia nie da się podać bez danych aparatu. Poproś firmę o inną kopię."))
        guard size <= SmallCopy.longest else { throw refusal }
        let blob = Blob(hash: hash, size: size)
        if type == "image/gif" { return CleanPicture(name: name, contentType: type, bytes: try await beginning(of: blob, bytes: size)) }
        let isTurned = ["image/heic", "image/avif"].contains(type)
        let bytes: [UInt8]
        do { bytes = try await readable(blob, type) } catch SmallCopyFailure.impossible { throw refusal }
        guard let clean = PictureDetails.removed(from: bytes) else { throw refusal }
        return CleanPicture(
            name: isTurned ? "\(FileName(name).stem).jpg" : name, contentType: isTurned ? "image/jpeg" : type, bytes: clean)
    }

    func serve(_ picture: CleanPicture, download: Bool) -> Reply {
        let disposition = download ? "attachment" : "inline"
        return .bytes(picture.bytes, type: picture.contentType)
            .with(header: "content-disposition", "\(disposition); filename=\"\(FileName(picture.name).ascii)\"")
    }
}
