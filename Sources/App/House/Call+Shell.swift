import Values
import Web

extension World {
    /// The head of any page: bundles, the reader's theme and the address of live events.
    func shell(_ call: Call, live: String? = nil) -> PageShell {
        PageShell(
            assets: PageAssets(style: assets.css, script: assets.js, favicon: assets.address(of: "favicon.svg")),
            theme: call.theme, live: live, people: live.map { _ in Places.avatarSheet() })
    }

    /// A page without a menu: signing in, links, refusals.
    func bare(_ call: Call, title: String) -> BareLayout {
        BareLayout(shell: shell(call), title: title, home: Places.start(), flash: toast(of: call), languages: Places.language())
    }

    /// What the page before left to say.
    func toast(of call: Call) -> ToastView? {
        call.flash.map { ToastView(text: $0.message, undo: $0.undo.map { ToastView.Undo(action: $0) }) }
    }

    func accountMenu(name: String, id: RecordID) -> AccountMenu {
        AccountMenu(
            face: Face(name: name, id: id), account: Link(t("Moje konto"), to: Places.account()), signOut: Places.signOut(),
            languages: Places.language())
    }
}
