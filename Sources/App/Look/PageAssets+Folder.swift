import Web

extension PageAssets {
    init(_ assets: Assets) {
        self.init(style: assets.css, script: assets.js, favicon: "/favicon.svg")
    }
}
