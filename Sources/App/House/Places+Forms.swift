import Web

/// Addresses of documents that are made together, and of the log of a building.
extension Places {
    static let zoneSiteReport = Place("strefa/:building/raport")
    static let zoneSiteLog = Place("strefa/:building/dziennik")
    static let zoneSiteLogPDF = Place("strefa/:building/dziennik/pdf")
    static let zoneForms = Place("strefa/:building/dokumenty-wspolne")
    static let zoneForm = Place("strefa/:building/dokumenty-wspolne/:id")
    static let zoneFormEvents = Place("strefa/:building/dokumenty-wspolne/:id/zdarzenia")
    static let zoneFormField = Place("strefa/:building/dokumenty-wspolne/:id/pole")
    static let zoneFormDefects = Place("strefa/:building/dokumenty-wspolne/:id/usterki")
    static let zoneFormDefect = Place("strefa/:building/dokumenty-wspolne/:id/usterki/:defect/usunieta")
    static let zoneFormClosing = Place("strefa/:building/dokumenty-wspolne/:id/zamkniecie")
    static let zoneFormReopening = Place("strefa/:building/dokumenty-wspolne/:id/otwarcie")
    static let zoneFormSignature = Place("strefa/:building/dokumenty-wspolne/:id/podpis")
    static let zoneFormParties = Place("strefa/:building/dokumenty-wspolne/:id/strony")
    static let zoneFormPartyEnd = Place("strefa/:building/dokumenty-wspolne/:id/strony/:party/zakonczenie")
    static let zoneFormPhotos = Place("strefa/:building/dokumenty-wspolne/:id/zdjecia")
    static let zoneFormPhoto = Place("strefa/:building/dokumenty-wspolne/:id/zdjecia/:photo")
    static let zoneFormPhotoEnd = Place("strefa/:building/dokumenty-wspolne/:id/zdjecia/:photo/usuniecie")
    static let zoneFormCorrection = Place("strefa/:building/dokumenty-wspolne/:id/korekta")
    static let zoneFormPDF = Place("strefa/:building/dokumenty-wspolne/:id/pdf")
}
