import Values

/// A client of the demo firm.
struct DemoClient: Sendable {
    let form: ContactForm

    private init(_ given: String, _ family: String, _ city: String, _ phone: String) {
        var form = ContactForm(kind: .person)
        (form.givenName, form.familyName, form.city, form.phone) = (given, family, city, phone)
        form.email = "\(given).\(family)@example.pl".lowercased().folded
        self.form = form
    }

    private init(company name: String, _ city: String, _ email: String, _ phone: String) {
        var form = ContactForm(kind: .company)
        (form.name, form.city, form.email, form.phone) = (name, city, email, phone)
        self.form = form
    }

    static let all = [
        DemoClient("Marta", "Sikora", "Zakopane", "600 000 014"), DemoClient("Anna", "Mucha", "Kościelisko", "600 000 012"),
        DemoClient("Piotr", "Bocian", "Nowy Targ", "600 000 021"), DemoClient("Łucja", "Żbik", "Biały Dunajec", "600 000 022"),
        DemoClient("Stanisław", "Dzięcioł", "Jurgów", "600 000 023"), DemoClient("Irena", "Wilga", "Poronin", "600 000 024"),
        DemoClient("Ćwirko", "Zięba", "Szaflary", "600 000 025"), DemoClient("Ewelina", "Łasica", "Rabka-Zdrój", "600 000 026"),
        DemoClient(company: "Pensjonat Pod Jedlą", "Zakopane", "biuro@jedla.example.com", "18 000 00 31"),
        DemoClient(company: "Wspólnota Krótka 5", "Nowy Targ", "zarzad@krotka.example.com", "18 000 00 32"),
        DemoClient(company: "Okna Gubałówka", "Kościelisko", "biuro@okna.example.com", "18 000 00 33"),
    ]
}
