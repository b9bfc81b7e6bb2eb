import Foundation

/// What the first page costs over the wire: the page, its one style and its one script, compressed, with their header fields.
enum FirstLoad {
    static func measure(_ server: WiechaServer) throws {
        let page = try Program.output(["curl", "-s", server.address + "/logowanie"])
        let places = page.matches(of: /(?:href|src)="(\/[^"]+\.(?:css|js))"/).map { String($0.1) }
        var total = 0.0
        for path in ["/logowanie"] + Set(places).sorted() {
            let told = try Program.output([
                "curl", "-s", "-o", "/dev/null", "-w", "%{size_download} %{size_header}", "-H", "Accept-Encoding: gzip",
                server.address + path,
            ]).split(separator: " ").compactMap { Double($0) }
            total += told.reduce(0, +)
        }
        Report.line(
            "first load: page, \(Set(places).count) style and script files, gzip", total / 1_024, "KB", limit: "≤ 60 KB, 1 CSS, 1 JS")
    }
}
