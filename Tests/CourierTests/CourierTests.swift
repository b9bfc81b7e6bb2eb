import Peers
import Testing

@testable import Courier

struct CourierTests {
    @Test(arguments: [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "203.0.113.9", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001:0:1::", "::127.0.0.1",
    ])
    func `special addresses are not the world's`(text: String) throws {
        #expect(try !#require(NetworkAddress(text)).isPublic)
    }

    @Test(arguments: ["8.8.8.8", "172.32.0.1", "100.128.0.1", "193.0.6.139", "2a00:1450:401b:80d::200e", "2606:4700::1111"])
    func `addresses of the world are`(text: String) throws {
        #expect(try #require(NetworkAddress(text)).isPublic)
    }

    @Test(arguments: ["127.1", "0x7f000001", "2130706433", "localhost", "1.2.3.4.5", "1.2.3", "", "::1%lo"])
    func `short forms and names are no numbers`(text: String) { #expect(NetworkAddress(text) == nil) }

    @Test func `networks are read and hold what begins with their bits`() throws {
        let network = try #require(NetworkRange("172.16.0.0/12"))
        for (text, isInside) in [("172.31.0.1", true), ("172.32.0.1", false), ("::1", false)] {
            let address = try #require(NetworkAddress(text))
            #expect(network.contains(address) == isInside, "\(text)")
        }
        for text in ["10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0/8", "/8", "a/8", "10.0.0.0/8/8"] {
            #expect(NetworkRange(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        "ftp://example.com/", "example.com", "https://", "https://jan:haslo@example.com/", "https://example.com/#a",
        "https://exa mple.com/",
        "https://example.com:99999/", "https://żółw.pl/", "https://exam_ple.com/", "file:///etc/passwd", "https://example.com\\@127.0.0.1/",
        "https://-a.com/", "https://a..b/",
    ])
    func `what is no address of the web is refused`(text: String) { #expect(CourierAddress(text) == nil, "\(text)") }

    @Test func `an address is written anew from its parts`() throws {
        #expect(try #require(CourierAddress("HTTPS://Hooks.Example.com/a%20b?c=d")).text == "https://hooks.example.com:443/a%20b?c=d")
        #expect(try #require(CourierAddress("https://[2606:4700::1111]")).text == "https://[2606:4700::1111]:443/")
    }

    @Test(arguments: [
        "https://127.0.0.1:8443/", "https://localhost:8443/", "https://127.1:8443/", "https://2130706433:8443/", "https://0x7f.1:8443/",
        "https://[::1]:8443/", "https://[::ffff:127.0.0.1]:8443/", "https://169.254.169.254/", "http://8.8.8.8/", "https://8.8.8.8:25/",
    ])
    func `the wall stands whatever the way around it looks like`(text: String) async throws {
        let address = try #require(CourierAddress(text))
        await #expect(throws: CourierError.forbidden) { try await Courier(seconds: 5).post([], to: address, headers: []) }
    }

    @Test func `the address that was checked is the one that is spoken to`() async throws {
        let peer = try HookPeer()
        defer { peer.stop() }
        let network = try #require(NetworkRange("127.0.0.0/8"))
        let port = try #require(peer.address.split(separator: ":").last)
        let address = try #require(CourierAddress("http://hooks.example.com:\(port)/"))
        func post(_ numbers: [String]) async throws -> CourierAnswer {
            let found = numbers.compactMap { NetworkAddress($0) }
            return try await Courier(allowed: [network], seconds: 5, resolve: { _ in found }).post([], to: address, headers: [])
        }
        // No resolver of the world knows this name's number here, so the answer shows where the connection went.
        #expect(try await post(["127.0.0.1"]).status == 200)
        #expect(peer.requests.first?.headers["host"] == "hooks.example.com:\(port)")
        await #expect(throws: CourierError.forbidden) { try await post(["127.0.0.1", "10.0.0.1"]) }
        await #expect(throws: CourierError.forbidden) { try await post(["8.8.8.8"]) }
        await #expect(throws: CourierError.unknownHost) { try await post([]) }
        #expect(peer.requests.count == 1)
    }

    @Test func `a named network may be spoken to, and no redirect is followed`() async throws {
        let peer = try HookPeer()
        defer { peer.stop() }
        let courier = Courier(allowed: [try #require(NetworkRange("127.0.0.0/8"))])
        let address = try #require(CourierAddress(peer.address + "/dach?x=1"))
        let answer = try await courier.post(Array("{}".utf8), to: address, headers: [("webhook-id", "1")])
        #expect(answer == CourierAnswer(status: 200, body: "ok"))
        #expect(peer.requests.first?.target == "/dach?x=1" && peer.requests.first?.headers["webhook-id"] == "1")
        peer.set(.redirect(peer.address + "/inny"))
        #expect(try await courier.post([], to: address, headers: []).status == 302)
        #expect(peer.requests.count == 2)
        peer.set(.endless)
        let long = try await courier.post([], to: address, headers: [])
        #expect(long.status == 200 && long.body.utf8.count == 2_000)
        peer.set(.silent)
        await #expect(throws: CourierError.unavailable("no answer in 1 s")) {
            try await Courier(allowed: [try #require(NetworkRange("127.0.0.0/8"))], seconds: 1).post([], to: address, headers: [])
        }
    }
}
