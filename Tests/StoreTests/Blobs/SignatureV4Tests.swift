import Foundation
import Testing

@testable import Store

/// The examples of "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)" of the S3 manual.
@Suite struct SignatureV4Tests {
    let signature = SignatureV4(
        accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", region: "us-east-1")
    let day = Date(timeIntervalSince1970: 1_369_353_600)
    let host = "examplebucket.s3.amazonaws.com"

    private func sign(
        _ method: String, _ path: String, _ query: [(String, String)] = [], _ extra: [String: String] = [:],
        payload: String = S3Client.emptyHash
    ) -> String {
        let headers = extra.merging(["host": host, "x-amz-date": "20130524T000000Z", "x-amz-content-sha256": payload]) { $1 }
        let value = signature.authorization(
            for: .init(method: method, path: path, query: query, headers: headers, payloadHash: payload), at: day)
        return String(value.suffix(64))
    }

    @Test func `a part of an object`() {
        #expect(sign("GET", "/test.txt", [], ["range": "bytes=0-9"]) == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
    }

    @Test func `an object put`() {
        let payload = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"
        let headers = ["date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"]
        #expect(
            sign("PUT", "/test$file.text", [], headers, payload: payload)
                == "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
    }

    @Test func `a query without a value`() {
        #expect(sign("GET", "/", [("lifecycle", "")]) == "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")
    }

    @Test func `a list`() {
        #expect(
            sign("GET", "/", [("prefix", "J"), ("max-keys", "2")]) == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
    }

    @Test func `the time is in UTC`() {
        #expect(SignatureV4.timestamp(day) == "20130524T000000Z")
        #expect(SignatureV4.timestamp(Date(timeIntervalSince1970: 1_795_000_009.9)) == "20261118T110649Z")
    }

    @Test func `query items are encoded and sorted`() {
        #expect(SignatureV4.query([("b", "ł/ +"), ("a", "~-._")]) == "a=~-._&b=%C5%82%2F%20%2B")
    }
}
