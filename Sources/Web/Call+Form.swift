extension Call {
    /// The sent form: urlencoded, or multipart without files.
    ///
    /// - Parameter limit: the most bytes the body may have; the limit of the route counts as well.
    /// - Throws: `Refusal.tooLarge`, `.malformed`, `.unsupported`; `.unprocessable` when a file was attached.
    public func form(limit: Int = 1 << 20) async throws -> Form {
        if let formRead { return formRead }
        let type = headers["content-type"] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            return try await upload(UploadLimits(total: Int64(limit))) { _ in throw Refusal.unsupported }
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            if exchange.body.isFinished { return Form() }
            throw Refusal.unsupported
        }
        return try Form(urlencoded: try await body.collect(limit: limit))
    }
}
