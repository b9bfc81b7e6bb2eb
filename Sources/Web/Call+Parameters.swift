extension Call {
    /// A record's number from the address.
    ///
    /// - Throws: `Refusal.missing` when it is not a positive decimal number written the usual way.
    public func id(_ name: String = "id") throws -> Int64 {
        let text = try parameter(name)
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.first != 0x30, let id = Int64(text) else {
            throw Refusal.missing
        }
        return id
    }

    /// A part of the address, decoded: valid UTF-8 without control characters and slashes.
    ///
    /// - Throws: `Refusal.missing` when the route has no such part.
    public func parameter(_ name: String) throws -> String {
        guard let route = exchange.route, let index = route.parameters.firstIndex(of: name), index < exchange.values.count else {
            throw Refusal.missing
        }
        return exchange.values[index]
    }
}
