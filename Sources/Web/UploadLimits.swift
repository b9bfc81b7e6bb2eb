/// What one multipart body may hold.
public struct UploadLimits: Sendable {
    /// Bytes of the whole body.
    public var total: Int64
    /// Bytes of one field that is not a file.
    public var field: Int
    /// Bytes of all fields together.
    public var fields: Int
    /// Parts, files and fields together.
    public var parts: Int
    /// Files.
    public var files: Int

    /// The route's limit bounds the total unless a smaller one is given.
    public init(total: Int64 = .max, field: Int = 1 << 20, fields: Int = 4 << 20, parts: Int = Form.fieldLimit, files: Int = 200) {
        self.total = total
        self.field = field
        self.fields = fields
        self.parts = parts
        self.files = files
    }
}
