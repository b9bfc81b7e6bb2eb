/// Why a picture is taken for a part of the sender's mail signature.
public enum SignatureReason: String, Codable, Sendable, CaseIterable {
    case spacer, icon, namedLikeSignature, bannerInSignature, smallInSignature

    /// The reason in Polish words for people; also the key of its translation.
    public var words: String {
        switch self {
        case .spacer: "Pominięto: niewidoczny obrazek."
        case .icon: "Pominięto: ikona w treści wiadomości."
        case .namedLikeSignature: "Pominięto: obrazek podpisu (po nazwie i wielkości)."
        case .bannerInSignature: "Pominięto: baner w podpisie."
        case .smallInSignature: "Pominięto: mały obrazek w podpisie."
        }
    }

    /// Marks the signature pictures among the parts of a letter.
    static func mark(_ letter: inout ParsedLetter) {
        let candidates = letter.parts.indices.filter { letter.parts[$0].contentType.hasPrefix("image/") && letter.parts[$0].size < 100_000 }
        guard !candidates.isEmpty else { return }
        let places = PicturePlaces(html: letter.html ?? "")
        for index in candidates { letter.parts[index].signature = of(letter.parts[index], places) }
    }

    private static func of(_ part: LetterPart, _ places: PicturePlaces) -> SignatureReason? {
        let place = part.contentID.flatMap { places.of($0) }
        guard place != nil || part.disposition == .inline else { return nil }
        if let pixels = part.pixels, min(pixels.width, pixels.height) <= 4 { return .spacer }
        if isPhoto(part) { return nil }
        if let pixels = part.pixels, place != nil, max(pixels.width, pixels.height) <= 64 { return .icon }
        guard part.size < 60_000 else { return nil }
        let inSignature = place == .atEnd
        if isNamedLikeSignature(part.name), inSignature || isSmall(part) { return .namedLikeSignature }
        guard inSignature else { return nil }
        if let pixels = part.pixels, pixels.width >= pixels.height * 3, pixels.height <= 300 { return .bannerInSignature }
        return isSmall(part) ? .smallInSignature : nil
    }

    /// Large pictures are photos or drawings whatever they are called; so are pictures of any size with the name and shape of a camera's.
    private static func isPhoto(_ part: LetterPart) -> Bool {
        guard let pixels = part.pixels else { return part.size >= 60_000 }
        let isBanner = pixels.width >= pixels.height * 3
        if pixels.area >= 250_000, !isBanner { return true }
        if pixels.area >= 1_000_000 { return true }
        let isCameraShaped =
            max(pixels.width, pixels.height) < 2 * min(pixels.width, pixels.height) && min(pixels.width, pixels.height) >= 200
        return part.contentType == "image/jpeg" && isCameraShaped && isNamedLikePhoto(part.name)
    }

    private static func isSmall(_ part: LetterPart) -> Bool {
        guard let pixels = part.pixels else { return part.size < 20_000 }
        return pixels.area <= 120_000
    }

    private static func isNamedLikeSignature(_ name: String) -> Bool {
        let name = name.lowercased()
        let words = [
            "logo", "podpis", "stopka", "signature", "sygnatura", "banner", "baner", "facebook", "linkedin", "instagram", "youtube",
            "twitter",
            "icon", "ikona", "outlook-",
        ]
        return words.contains { name.contains($0) } || name.wholeMatch(of: /(image|obraz|obrazek)\d{3}(-\d+)?\.(png|jpe?g|gif)/) != nil
    }

    private static func isNamedLikePhoto(_ name: String) -> Bool {
        name.lowercased().firstMatch(
            of: /^(img|dsc|dscn|pxl|wp|p|photo|zdj[eę]cie|foto|image)[-_ ]?\d|^\d{8}[-_]\d{4,6}|^image\d{0,2}\.jpe?g$|whatsapp|screenshot/)
            != nil
            && name.lowercased().wholeMatch(of: /image\d{3}\.jpe?g/) == nil
    }
}
