/// The style, script, icons and pictures of the product, read once from a folder and served for a year under addresses
/// that name their content.
///
/// The folder holds `css/*.css` and `js/*.js`, in the order of `bundle.txt` beside them or of their names; `icons/*.svg`, drawn into
/// pages by name; and any other files, which keep their path. `icons/always.txt` lists icons that scripts need on every page.
public struct Assets: Sendable {
    static let place = Place("zasoby/:name")

    let byAddress: [String: Asset]
    let byName: [String: String]
    let rootFiles: [Asset]
    let sprite: Sprite

    /// The address of the style.
    public let css: String
    /// The address of the script, an ES module.
    public let js: String

    /// Reads the folder.
    ///
    /// - Throws: when it is not there, or when a file in it cannot be read.
    public init(folder: String) throws {
        let files = try AssetFolder(folder)
        sprite = Sprite(icons: try files.icons(), always: try files.alwaysDrawn())
        let style = Asset(path: "wiecha.css", bytes: StyleText.minified(try files.styles()))
        let script = Asset(path: "wiecha.js", bytes: ScriptText.minified(try files.scripts()))
        let others = try files.others()
        css = style.address
        js = script.address
        var byAddress: [String: Asset] = [:]
        for asset in [style, script] + others { byAddress[asset.name] = asset }
        self.byAddress = byAddress
        byName = Dictionary(others.map { ($0.path, $0.address) }) { first, _ in first }
        rootFiles = others.filter { !$0.path.contains("/") }
    }

    /// The address of another file of the folder, such as `img/dach.svg`; its plain path when there is none.
    public func address(of path: String) -> String {
        byName[path] ?? "/" + path
    }

    /// The names of all icons, for the house test that looks for missing ones.
    public var icons: Set<String> { Set(sprite.names.map { String(decoding: $0, as: UTF8.self) }) }

    func add(to table: inout RouteTable) {
        let byAddress = byAddress
        table.add(.get, Assets.place, access: "public") { call in
            guard let asset = byAddress[try call.parameter("name")] else { throw Refusal.missing }
            return Reply(status: 200, .asset(asset))
        }
        for asset in rootFiles {
            table.add(.get, Place(asset.path), access: "public") { _ in
                Reply(status: 200, .asset(asset)).with(header: "Cache-Control", "public, max-age=3600")
            }
        }
    }
}

/// A drawing from the `icons` folder by its name, hidden from screen readers; the page's sprite holds its lines.
public func icon(_ name: String) -> HTML {
    "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-\(name)\"/></svg>"
}
