import NIOCore

/// One file that is served as it is, for a year.
struct Asset: Sendable {
    let name: String
    let type: String
    let tag: String
    let bytes: ByteBuffer
    let compressed: ByteBuffer?
}

/// The style, script and icons of the product, read once from a folder.
public struct Assets: Sendable {
    /// Reads a folder with `css/`, `js/` and `icons/`.
    public init(folder: String) throws {
    }

    /// The address of the style.
    public var css: String { "/zasoby/a.css" }
    /// The address of the script.
    public var js: String { "/zasoby/a.js" }

    /// A picture from `icons/`, hidden from screen readers; the sprite of the page holds its drawing.
    public func icon(_ name: String) -> HTML {
        "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-\(name)\"/></svg>"
    }

    func add(to table: inout RouteTable) {}

    func weaveSprite(into bytes: inout [UInt8]) {}
}
