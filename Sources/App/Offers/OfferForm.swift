import Values
import Web

/// The editor's fields in the user's own words.
struct OfferForm: Sendable {
    /// What a button without script does to the lines.
    enum LineChange: Sendable {
        case add(LineFields.Kind)
        case up(String)
        case down(String)
        case remove(String)
    }

    var client = ""
    /// The client the text `client` was made of, while nobody has typed another.
    var clientNumber = ""
    var binder = ""
    /// The id of the binder that "new binder" opens.
    var binderNumber = ""
    var title = ""
    var validUntil = ""
    var reminder = ""
    var layout = Offer.Layout.estimate.rawValue
    var prices = "netto"
    var discount = ""
    var terms = ""
    var lines: [LineFields] = []
    var number = ""
    var version = "0"
    var editing = ""
    var change: LineChange?
    var isSending = false

    static let newBinder = "nowy"

    init() {}

    init(_ form: Form) {
        client = form["klient"].trimmed
        clientNumber = form["klient-numer"]
        binder = form["segregator"]
        binderNumber = form["segregator-numer"]
        title = form["tytul"].trimmed
        validUntil = form["wazna"].trimmed
        reminder = form["przypomnienie"]
        layout = form["uklad"]
        prices = form["ceny"]
        discount = form["rabat-calosci"].trimmed
        terms = form["warunki"].trimmedLines
        number = form["numer"]
        version = form["wersja"]
        editing = form["edycja"]
        isSending = form["co"] == "wyslij"
        lines = Self.lines(form)
        change = Self.change(form)
    }

    init(_ offer: Offer, lines: [OfferLine], client: String) {
        self.client = client
        clientNumber = String(offer.contactID)
        binder = String(offer.binderID)
        title = offer.title
        validUntil = offer.validUntil?.text ?? ""
        reminder = offer.reminderDays.map(String.init) ?? ""
        layout = offer.layout.rawValue
        prices = offer.mode == .gross ? "brutto" : "netto"
        discount = offer.discount.typed
        terms = offer.terms
        self.lines = lines.enumerated().map { LineFields($1, position: $0 + 1) }
        number = String(offer.id)
        version = String(offer.version)
    }

    var mode: VATMode { prices == "brutto" ? .gross : .net }
}
