/// An attachment or an inline picture of a letter.
public struct LetterPart: Codable, Sendable, Equatable {
    /// Whether the sender meant the part to be shown within the text or to stand beside it.
    public enum Disposition: String, Codable, Sendable {
        case inline, attachment
    }

    /// Place among the parts, from 0; the sink and the scratch folder use the same number.
    public var index: Int
    /// A safe file name: one path component, no control characters, at most 200 characters, never empty.
    public var name: String
    /// Lower-case media type, such as `application/pdf`; what the sender says, not what the bytes are.
    public var contentType: String
    /// Decoded size in bytes.
    public var size: Int
    /// Content-ID without angle brackets (RFC 2392), by which the HTML refers to the part.
    public var contentID: String?
    /// Inline or attachment (RFC 2183).
    public var disposition: Disposition
    /// SHA-256 of the decoded bytes, lower-case hexadecimal.
    public var sha256: String
    /// Size of a picture, read from its first bytes; nil for everything else.
    public var pixels: PictureSize?
    /// Why the part is taken for a picture of a mail signature; nil when it is a document or a photo to keep.
    public var signature: SignatureReason?

    /// Whether the part is a logo or an icon of a mail signature, not worth a place in the files.
    public var isSignaturePicture: Bool { signature != nil }
}
