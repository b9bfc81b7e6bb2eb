import Web

extension ToastView {
    /// What the last reply left to be said.
    init?(_ flash: Flash?) {
        guard let flash else { return nil }
        self.init(text: flash.message, icon: flash.undo == nil ? "check" : "undo", undo: flash.undo.map { Undo(action: $0) })
    }
}
