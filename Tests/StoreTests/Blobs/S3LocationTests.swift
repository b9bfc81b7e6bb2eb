import Testing

@testable import Store

@Suite struct S3LocationTests {
    @Test func `an address is read`() throws {
        let location = try S3Location("s3://beata:a%2Fb%40c@s3.example.pl:9000/zdjecia?region=eu-central-1&tls=off")
        #expect(location.host == "s3.example.pl")
        #expect(location.port == 9000)
        #expect(!location.tls)
        #expect(location.bucket == "zdjecia")
        #expect(location.region == "eu-central-1")
        #expect(location.secretKey == "a/b@c")
    }

    @Test func `encryption is the rule`() throws {
        let location = try S3Location("s3://beata:tajne@s3.example.pl/zdjecia")
        #expect(location.tls)
        #expect(location.port == 443)
        #expect(location.authority == "s3.example.pl")
    }

    @Test func `the secret is in no log`() throws {
        #expect(try String(describing: S3Location("s3://beata:tajne@s3.example.pl/zdjecia")) == "s3://s3.example.pl/zdjecia")
    }

    @Test(arguments: [
        "", "zdjecia", "http://beata:tajne@s3.example.pl/zdjecia", "s3://s3.example.pl/zdjecia", "s3://beata@s3.example.pl/zdjecia",
        "s3://beata:tajne@s3.example.pl/", "s3://beata:tajne@s3.example.pl/a/b", "s3://beata:tajne@s3.example.pl/ZDJECIA",
        "s3://beata:tajne@s3.example.pl/zdjecia?tls=maybe", "s3://beata:tajne@s3.example.pl/zdjecia?colour=red",
    ])
    func `a wrong address is refused with a sentence that says what is right`(address: String) {
        #expect {
            _ = try S3Location(address)
        } throws: { error in
            guard case .invalid(let sentence) = error as? BlobError else { return false }
            return sentence.contains("s3://key:secret@host:port/bucket") && !sentence.contains("tajne")
        }
    }
}
