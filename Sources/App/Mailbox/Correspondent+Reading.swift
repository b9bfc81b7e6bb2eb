extension Correspondent {
    /// Reads a list as it is stored when nothing in it is escaped, which is nearly always; nil for everything else. Lists of mail read
    /// dozens of them, and a decoder of any JSON takes ten times as long.
    static func plainList(_ text: String) -> [Correspondent]? {
        var text = text
        return text.withUTF8 { bytes in
            var cursor = Cursor(bytes: bytes)
            return cursor.list()
        }
    }

    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        var place = 0

        mutating func list() -> [Correspondent]? {
            guard takes("[") else { return nil }
            var list: [Correspondent] = []
            if takes("]") { return place == bytes.count ? list : nil }
            repeat {
                guard let one = correspondent() else { return nil }
                list.append(one)
            } while takes(",")
            return takes("]") && place == bytes.count ? list : nil
        }

        private mutating func correspondent() -> Correspondent? {
            guard takes("{\"email\":"), let email = text(), takes(",\"isCopy\":") else { return nil }
            let isCopy = takes("true")
            guard isCopy || takes("false"), takes(",\"name\":"), let name = text(), takes("}") else { return nil }
            return Correspondent(name: name, email: email, isCopy: isCopy)
        }

        private mutating func text() -> String? {
            guard takes("\"") else { return nil }
            let start = place
            while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
                guard bytes[place] != UInt8(ascii: "\\"), bytes[place] >= 32 else { return nil }
                place += 1
            }
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
            return takes("\"") ? text : nil
        }

        private mutating func takes(_ word: StaticString) -> Bool {
            let count = word.utf8CodeUnitCount
            guard place + count <= bytes.count else { return false }
            for index in 0..<count where bytes[place + index] != word.utf8Start[index] { return false }
            place += count
            return true
        }
    }
}
