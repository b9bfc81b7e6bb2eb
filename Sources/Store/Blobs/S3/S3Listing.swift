import Foundation

/// One page of ListObjectsV2. Our own keys hold no character that XML escapes.
struct S3Listing {
    struct Object {
        var key: String
        var size: Int64
        /// Seconds since 1970.
        var changed: Int64
    }

    var objects: [Object] = []
    /// What to ask the next page with.
    var next: String?

    init(_ xml: String) throws {
        guard xml.contains("<ListBucketResult") else { throw BlobError.unavailable("the S3 store answered a list with something else") }
        var rest = xml[...]
        while let start = rest.firstRange(of: "<Contents>"), let end = rest.firstRange(of: "</Contents>"),
            start.upperBound <= end.lowerBound
        {
            let entry = rest[start.upperBound..<end.lowerBound]
            rest = rest[end.upperBound...]
            guard let key = S3Listing.text("Key", in: entry), let size = S3Listing.text("Size", in: entry).flatMap({ Int64($0) }) else {
                continue
            }
            let changed = S3Listing.text("LastModified", in: entry).flatMap {
                try? Date.ISO8601FormatStyle(includingFractionalSeconds: $0.contains(".")).parse($0)
            }
            objects.append(Object(key: key, size: size, changed: Int64(changed?.timeIntervalSince1970 ?? 0)))
        }
        if S3Listing.text("IsTruncated", in: xml[...]) == "true" { next = S3Listing.text("NextContinuationToken", in: xml[...]) }
    }

    /// The text of the first element of a name.
    static func text(_ name: String, in xml: Substring) -> String? {
        guard let start = xml.firstRange(of: "<\(name)>"), let end = xml[start.upperBound...].firstRange(of: "</\(name)>") else {
            return nil
        }
        return xml[start.upperBound..<end.lowerBound].replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(
            of: "&amp;", with: "&")
    }
}
