import Testing

@testable import Print

@Suite struct StructureTests {
    @Test func `a screen reader hears the offer in order`() throws {
        let structure = try Poppler.structure(Samples.offer().pdf())
        let heard = structure.split(separator: "\n").filter { $0.contains("\"") }.map { $0.trimmingPrefix { $0 == " " } }
        let places = [
            "Zrąb sp. z o.o.", "Dach z wymianą", "OF/2026/034", "Lp.", "Więźba dachowa", "Do zapłaty", "Czas realizacji", "Akceptuję",
        ]
        .map { word in heard.firstIndex { $0.contains(word) } }
        #expect(!places.contains(nil))
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        for name in ["H1", "Table", "TR", "TH", "TD", "LI", "Lbl", "Link"] { #expect(structure.contains(name)) }
    }

    @Test func `a repeated header and the footers are decoration`() throws {
        let structure = try Poppler.structure(Samples.offer(rows: Samples.rows(120)).pdf())
        #expect(structure.components(separatedBy: "\"Nazwa\"") == 2)
        #expect(!structure.contains("Przygotowała"))
    }

    @Test func `header cells say what they head`() throws {
        let structure = try Poppler.run("pdfinfo", ["-struct"], Samples.offer().pdf())
        #expect(structure.components(separatedBy: "/Scope /Column") == 7)
        #expect(structure.components(separatedBy: "/Scope /Row") == 4)
    }

    @Test func `the file names its language and shows its title`() throws {
        let text = String(decoding: try Samples.offer().pdf(), as: UTF8.self)
        #expect(text.contains("/Lang (pl)"))
        #expect(text.contains("/DisplayDocTitle true"))
        #expect(text.contains("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Oferta OF/2026/034</rdf:li>"))
        #expect(text.contains("/URI (https://zrab.example.pl/of/034)"))
    }

    @Test func `everything outside the structure is marked as decoration`() {
        let drawn =
            "1 0 0 -1 0 842 cm\nq\n0 0 m 1 1 l S\n/P << /MCID 0 >> BDC\nBT\nET\nEMC\n/Span << /ActualText <FEFF> >> BDC\nBT\nET\nEMC\nQ\n"
        let marked = String(decoding: Artifacts.mark(Array(drawn.utf8)), as: UTF8.self)
        #expect(
            marked
                == "1 0 0 -1 0 842 cm\nq\n/Artifact BMC\n0 0 m 1 1 l S\nEMC\n/P << /MCID 0 >> BDC\nBT\nET\nEMC\n/Artifact BMC\n/Span << /ActualText <FEFF> >> BDC\nBT\nET\nEMC\nEMC\nQ\n"
        )
    }

    @Test func `a file of another form is left alone`() {
        let bytes = Array("%PDF-1.5\nstartxref\n9\n%%EOF\n".utf8)
        #expect(PDFFinish(Samples.offer(), elements: []).finish(bytes) == bytes)
    }
}
