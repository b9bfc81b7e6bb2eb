import Testing

@testable import Values

@Suite struct EmailAddressTests {
    @Test(arguments: [
        ("anna@example.pl", "anna@example.pl"), (" Anna.Mucha@EXAMPLE.PL ", "Anna.Mucha@example.pl"),
        ("mailto:anna@example.com", "anna@example.com"),
        ("<anna+budowa@example.org>", "anna+budowa@example.org"), ("a@Żółw.example.pl", "a@żółw.example.pl"),
        ("o'neil@example.com", "o'neil@example.com"),
        ("a@xn--w-uga1v8h.example", "a@żółw.example"), ("a@example.pl.", "a@example.pl"),
    ])
    func `addresses as people type them`(typed: String, text: String) {
        #expect(EmailAddress(typed)?.text == text)
    }

    @Test(arguments: [
        "", "anna", "@example.pl", "anna@", "anna@example", "anna@@example.pl", ".anna@example.pl", "anna.@example.pl", "an..na@example.pl",
        "an na@example.pl", "\"anna\"@example.pl",
        "anna@[127.0.0.1]", "anna@127.0.0.1", "anna@-example.pl", "anna@example-.pl", "anna@exa_mple.pl",
        "anna@example.pl\r\nBcc: x@example.com", "anna\n@example.pl", "anna@example.pl\0",
        "żona@example.pl", "a@b..pl", "anna@example.pl, b@example.pl", "anna@exam\u{202E}ple.pl", "a@\u{301}.pl", "<>", "a@.pl",
    ])
    func `what cannot be an address is refused`(typed: String) {
        #expect(EmailAddress(typed) == nil)
    }

    @Test func `lengths are limited`() {
        #expect(EmailAddress(String(repeating: "a", count: 64) + "@example.pl") != nil)
        #expect(EmailAddress(String(repeating: "a", count: 65) + "@example.pl") == nil)
        #expect(EmailAddress("a@" + String(repeating: "b", count: 64) + ".pl") == nil)
        #expect(EmailAddress("a@" + Array(repeating: "bcdefgh", count: 40).joined(separator: ".")) == nil)
    }

    @Test func `case makes no other address`() {
        #expect(EmailAddress("Anna@example.pl") == EmailAddress("anna@Example.PL"))
        #expect(Set([EmailAddress("Anna@example.pl"), EmailAddress("anna@Example.PL")]).count == 1)
    }

    @Test func `the name is shown beside, without tricks`() throws {
        let address = try #require(EmailAddress("anna@example.pl"))
        #expect(address.text(name: "Anna Mucha") == "Anna Mucha <anna@example.pl>")
        #expect(address.text(name: " \r\n") == "anna@example.pl")
        #expect(address.text(name: "Anna\r\nBcc: <x@example.com>\u{202E}") == "AnnaBcc: x@example.com <anna@example.pl>")
    }

    @Test(arguments: [
        ("żółw", "w-uga1v8h"), ("bücher", "bcher-kva"), ("münchen", "mnchen-3ya"), ("łódź", "d-uga0v4h"),
        ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ])
    func `Punycode goes both ways`(label: String, encoded: String) {
        #expect(Punycode.encode(label) == encoded)
        #expect(Punycode.decode(encoded[...]) == label)
    }

    @Test func `an international domain travels in ASCII`() throws {
        #expect(try #require(EmailAddress("Biuro@Łódź.example.pl")).ascii == "Biuro@xn--d-uga0v4h.example.pl")
    }
}
