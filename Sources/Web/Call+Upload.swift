extension Call {
    /// Reads a multipart form with files, one part after another, without keeping a file in memory.
    ///
    /// - Parameter handlePart: gets each file; empty file inputs are skipped. What it leaves unread is skipped.
    /// - Returns: the fields that are not files.
    /// - Throws: `Refusal.unsupported`, `.tooLarge`, `.malformed`, and whatever the closure throws.
    public func upload(_ limits: UploadLimits = UploadLimits(), _ handlePart: (FilePart) async throws -> Void) async throws -> Form {
        guard let type = headers["content-type"], let boundary = MultipartParser.boundary(type) else { throw Refusal.unsupported }
        if limits.total < .max { exchange.body.limit = min(exchange.body.limit, limits.total) }
        let reader = MultipartReader(body: exchange.body, parser: MultipartParser(boundary: boundary))
        var form = Form()
        var parts = 0
        var files = 0
        var fieldBytes = 0
        while let header = try await reader.nextPart() {
            parts += 1
            guard parts <= limits.parts else { throw Refusal.tooLarge }
            guard let name = header.name else { throw Refusal.malformed }
            guard let fileName = header.fileName else {
                let bytes = try await reader.collect(limit: min(limits.field, limits.fields - fieldBytes))
                fieldBytes += bytes.readableBytes
                guard let value = String(validating: bytes.readableBytesView, as: UTF8.self) else { throw Refusal.malformed }
                try form.append(name, value)
                continue
            }
            if fileName.isEmpty, try await reader.isEmptyPart() { continue }
            files += 1
            guard files <= limits.files else { throw Refusal.tooLarge }
            let body = FilePartBody(reader: reader, part: reader.part)
            try await handlePart(
                FilePart(name: name, fileName: fileName, contentType: header.contentType ?? "application/octet-stream", body: body))
        }
        return form
    }
}
