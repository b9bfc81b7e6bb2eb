import Testing

@testable import Values

/// How much of what people really type is found: names in the dative, genitive and instrumental, building words in all cases.
@Suite struct InflectionTests {
    @Test func `of two hundred inflected questions at least 97 in a hundred find their word`() {
        let missed = Self.questions.filter { !finds($0.0, in: $0.1) }
        #expect(Self.questions.count >= 200)
        #expect(missed.count * 100 <= Self.questions.count * 3, "not found: \(missed)")
    }

    @Test func `cutting endings does not make everything alike`() {
        let words = Self.questions.map(\.1)
        let alike = Set(words).flatMap { word in Set(words).filter { $0 != word && finds(word, in: $0) } }
        #expect(alike.count * 100 <= words.count * 15, "\(alike)")
    }

    private func finds(_ question: String, in text: String) -> Bool {
        let words = SearchWords.indexed(text).split(separator: " ")
        let groups = SearchWords.asked(question)
        return !groups.isEmpty && groups.allSatisfy { group in words.contains { word in group.contains { word.hasPrefix($0) } } }
    }

    static let questions: [(String, String)] = [
        ("Wójcikowi", "Wójcik"), ("Wójcika", "Wójcik"), ("Wójcikiem", "Wójcik"), ("Kowalskiemu", "Kowalski"),
        ("Kowalskiego", "Kowalski"), ("Kowalskim", "Kowalski"), ("Kowalskiej", "Kowalska"), ("Kowalską", "Kowalska"),
        ("Nowakowi", "Nowak"), ("Nowaka", "Nowak"), ("Nowakiem", "Nowak"), ("Musze", "Mucha"), ("Muchy", "Mucha"), ("Muchą", "Mucha"),
        ("Sikorze", "Sikora"), ("Sikory", "Sikora"), ("Sikorą", "Sikora"), ("Kosowi", "Kos"), ("Kosa", "Kos"), ("Dudkowi", "Dudek"),
        ("Dudka", "Dudek"), ("Dudkiem", "Dudek"), ("Gilowi", "Gil"), ("Gilem", "Gil"), ("Czapli", "Czapla"), ("Czaplą", "Czapla"),
        ("Zięby", "Zięba"), ("Ziębie", "Zięba"), ("Ziębą", "Zięba"), ("Żbikowi", "Żbik"), ("Żbikiem", "Żbik"), ("Bocianowi", "Bocian"),
        ("Bocianem", "Bocian"), ("Wildze", "Wilga"), ("Wilgi", "Wilga"), ("Wilgą", "Wilga"), ("Dzięciołowi", "Dzięcioł"),
        ("Dzięcioła", "Dzięcioł"), ("Łasicy", "Łasica"), ("Łasicą", "Łasica"), ("Wronie", "Wrona"), ("Wroną", "Wrona"),
        ("Sowie", "Sowa"), ("Sową", "Sowa"), ("Zielińskiemu", "Zieliński"), ("Zielińskiej", "Zielińska"),
        ("Wiśniewskiego", "Wiśniewski"), ("Wiśniewską", "Wiśniewska"), ("Kaczmarkowi", "Kaczmarek"), ("Kaczmarka", "Kaczmarek"),
        ("Mazurowi", "Mazur"), ("Mazurem", "Mazur"), ("Krawczykowi", "Krawczyk"), ("Krawczyka", "Krawczyk"),
        ("Pawłowskiemu", "Pawłowski"), ("Michalskiej", "Michalska"), ("Adamczykiem", "Adamczyk"), ("Wieczorkowi", "Wieczorek"),
        ("Jabłońskiego", "Jabłoński"), ("Majewskiej", "Majewska"), ("Stępniowi", "Stępień"), ("Stępnia", "Stępień"),
        ("Gołębiowi", "Gołąb"), ("Zającowi", "Zając"), ("Zająca", "Zając"), ("Wróblowi", "Wróbel"), ("Wróbla", "Wróbel"),
        ("Wróblem", "Wróbel"), ("Marcie", "Marta"), ("Martą", "Marta"), ("Annie", "Anna"), ("Anną", "Anna"), ("Beacie", "Beata"),
        ("Beatą", "Beata"), ("Ewie", "Ewa"), ("Ewą", "Ewa"), ("Janowi", "Jan"), ("Janem", "Jan"), ("Tomaszowi", "Tomasz"),
        ("Tomaszem", "Tomasz"), ("Karolowi", "Karol"), ("Oldze", "Olga"), ("Olgą", "Olga"), ("Markowi", "Marek"), ("Marka", "Marek"),
        ("Pawłowi", "Paweł"), ("Pawła", "Paweł"), ("Pawłem", "Paweł"), ("Piotrowi", "Piotr"), ("Piotrem", "Piotr"),
        ("Agnieszce", "Agnieszka"), ("Agnieszką", "Agnieszka"), ("Katarzynie", "Katarzyna"), ("Małgorzacie", "Małgorzata"),
        ("Wojciechowi", "Wojciech"), ("Wojciecha", "Wojciech"), ("Grzegorzowi", "Grzegorz"), ("Jackowi", "Jacek"), ("Jacka", "Jacek"),
        ("Barbarze", "Barbara"), ("Jadwidze", "Jadwiga"), ("Elżbiecie", "Elżbieta"), ("Monice", "Monika"), ("Krystynie", "Krystyna"),
        ("Stanisławowi", "Stanisław"), ("Zofii", "Zofia"), ("Zofią", "Zofia"), ("Marii", "Maria"), ("Łucji", "Łucja"),
        ("Aleksandrze", "Aleksandra"), ("Aleksandrowi", "Aleksander"), ("Aleksandra", "Aleksander"), ("dachów", "dach"),
        ("dachami", "dachy"), ("okien", "okno"), ("oknami", "okno"), ("oknach", "okna"), ("drzwiami", "drzwi"), ("ścian", "ściana"),
        ("ścianami", "ściany"), ("ścianie", "ściana"), ("fundamentów", "fundament"), ("fundamencie", "fundament"), ("stropów", "strop"),
        ("schodów", "schody"), ("schodami", "schody"), ("belek", "belka"), ("belkami", "belka"), ("krokwi", "krokiew"),
        ("krokwiami", "krokiew"), ("rynien", "rynna"), ("rynnami", "rynna"), ("dachówek", "dachówka"), ("dachówki", "dachówka"),
        ("płytek", "płytka"), ("płytkami", "płytka"), ("cegieł", "cegła"), ("cegłami", "cegła"), ("kominów", "komin"),
        ("kominie", "komin"), ("tynków", "tynk"), ("tynkami", "tynki"), ("posadzek", "posadzka"), ("posadzce", "posadzka"),
        ("podłóg", "podłoga"), ("podłodze", "podłoga"), ("rur", "rura"), ("rurami", "rury"), ("kotłów", "kocioł"), ("kotła", "kocioł"),
        ("grzejników", "grzejnik"), ("instalacji", "instalacja"), ("instalacjami", "instalacja"), ("ocieplenia", "ocieplenie"),
        ("ociepleniem", "ocieplenie"), ("elewacji", "elewacja"), ("elewacją", "elewacja"), ("balkonów", "balkon"), ("tarasie", "taras"),
        ("tarasem", "taras"), ("garażu", "garaż"), ("garaże", "garaż"), ("poddaszu", "poddasze"), ("poddasza", "poddasze"),
        ("piwnicy", "piwnica"), ("piwnic", "piwnica"), ("budów", "budowa"), ("budowie", "budowa"), ("budową", "budowa"),
        ("działek", "działka"), ("działce", "działka"), ("umów", "umowa"), ("umowie", "umowa"), ("faktur", "faktura"),
        ("fakturze", "faktura"), ("ofert", "oferta"), ("ofercie", "oferta"), ("zleceń", "zlecenie"), ("zleceniem", "zlecenie"),
        ("kosztorysów", "kosztorys"), ("protokołów", "protokół"), ("protokole", "protokół"), ("odbiorów", "odbiór"),
        ("odbioru", "odbiór"), ("robót", "roboty"), ("robotami", "roboty"), ("materiałów", "materiał"), ("wylewek", "wylewka"),
        ("wylewce", "wylewka"), ("więźby", "więźba"), ("więźbie", "więźba"), ("łat", "łata"), ("membranie", "membrana"),
        ("obróbek", "obróbka"), ("obróbce", "obróbka"), ("blachą", "blacha"), ("blasze", "blacha"), ("podbitce", "podbitka"),
        ("wkrętów", "wkręt"), ("gwoździ", "gwóźdź"), ("desek", "deska"), ("deskami", "deski"), ("Zakopanem", "Zakopane"),
        ("Zakopanego", "Zakopane"), ("Nowym Targu", "Nowy Targ"), ("Nowego Targu", "Nowy Targ"), ("Kościelisku", "Kościelisko"),
        ("Krakowie", "Kraków"), ("Krakowa", "Kraków"), ("Poroninie", "Poronin"), ("Warszawie", "Warszawa"), ("Jodłowej", "Jodłowa"),
        ("Polnej", "Polna"),
    ]
}
