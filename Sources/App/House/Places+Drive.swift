import Web

/// Files as a drive, and what belongs to it.
extension Places {
    /// What programs open with a password of their own: files as a drive (WebDAV), address books (CardDAV).
    static let drive = Place("dav/*path")
    static let wellKnownBooks = Place(".well-known/carddav")
    static let accountPrograms = Place("konto/programy")
    static let accountProgramEnd = Place("konto/programy/:id/cofniecie")
    static let binderDrive = Place("segregatory/:id/pliki/dysk")
    static let zoneDrive = Place("strefa/:building/dysk")
    static let documentLock = Place("dokumenty/:id/zajecie")
    static let documentLockEnd = Place("dokumenty/:id/oddanie")
}
