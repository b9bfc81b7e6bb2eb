import HTTPTypes
import NIOCore

extension Answering {
    /// Completes a reply: header fields, cookies, tags, compression, ranges.
    func finish(_ reply: Reply, _ call: Call) -> Answer {
        var fields = SecurityFields.base(secure: call.isSecure, policy: reply.policy)
        for field in reply.fields { fields[field.name] = field.value }
        fields[.date] = date.text
        fields[SecurityFields.requestID] = call.requestID
        for cookie in cookies(reply, call) { fields.append(HTTPField(name: .setCookie, value: cookie.header(secure: call.isSecure))) }
        var answer = Answer(status: reply.status, fields: fields, body: .none)
        switch reply.content {
        case .empty: if reply.status != 204 { answer.fields[.contentLength] = "0" }
        case .page(let html):
            let bytes = html.bytes
            finish(&answer, assets?.sprite.woven(bytes) ?? ByteBuffer(bytes: bytes), type: "text/html; charset=utf-8", call)
        case .bytes(let bytes, let type): finish(&answer, ByteBuffer(bytes: bytes), type: type, call)
        case .asset(let asset): finish(&answer, asset, call)
        case .stream(let content): finish(&answer, content, call)
        case .events(let content):
            answer.fields[.contentType] = "text/event-stream"
            answer.fields[.cacheControl] = "no-store"
            answer.fields[SecurityFields.buffering] = "no"
            answer.body = .events(content)
        }
        if call.exchange.request.method == .head {
            answer.body = .none
            if answer.fields[.contentLength] == nil, answer.status == 200 { answer.fields[.contentLength] = "0" }
        }
        return answer
    }

    private func cookies(_ reply: Reply, _ call: Call) -> [CookieChange] {
        if let flash = reply.flash { return reply.cookies + [CookieChange(name: Flash.cookie, value: flash.sealed(by: seal), seconds: 60)] }
        if call.exchange.flashTaken.load(ordering: .relaxed) {
            return reply.cookies + [CookieChange(name: Flash.cookie, value: "", seconds: 0)]
        }
        return reply.cookies
    }

    private func finish(_ answer: inout Answer, _ bytes: ByteBuffer, type: String, _ call: Call) {
        var bytes = bytes
        if answer.fields[.contentType] == nil { answer.fields[.contentType] = type }
        if answer.fields[.cacheControl] == nil { answer.fields[.cacheControl] = "private, no-cache" }
        let request = call.exchange.request.headerFields
        if answer.status == 200, call.method == .get || call.method == .head, answer.fields[.cacheControl] != "no-store" {
            let tag = bytes.withUnsafeReadableBytes(ContentTag.of)
            answer.fields[.eTag] = tag
            if let known = request[.ifNoneMatch], ContentTag.matches(known, tag) {
                answer.status = 304
                answer.fields[.contentType] = nil
                return
            }
        }
        if bytes.readableBytes > 1_024, Answering.isCompressible(answer.fields[.contentType] ?? type) {
            answer.fields[.vary] = "Accept-Encoding"
            if Gzip.isAccepted(request[.acceptEncoding]), let small = bytes.withUnsafeReadableBytes(Gzip.quick.compress) {
                answer.fields[.contentEncoding] = "gzip"
                bytes = ByteBuffer(bytes: small)
            }
        }
        answer.fields[.contentLength] = String(bytes.readableBytes)
        answer.body = .bytes(bytes)
    }

    private func finish(_ answer: inout Answer, _ asset: Asset, _ call: Call) {
        let request = call.exchange.request.headerFields
        answer.fields[.eTag] = asset.tag
        if answer.fields[.cacheControl] == nil { answer.fields[.cacheControl] = "public, max-age=31536000, immutable" }
        if asset.compressed != nil { answer.fields[.vary] = "Accept-Encoding" }
        if let known = request[.ifNoneMatch], ContentTag.matches(known, asset.tag) {
            answer.status = 304
            return
        }
        answer.fields[.contentType] = asset.type
        var bytes = asset.bytes
        if let compressed = asset.compressed, Gzip.isAccepted(request[.acceptEncoding]) {
            answer.fields[.contentEncoding] = "gzip"
            bytes = compressed
        }
        answer.fields[.contentLength] = String(bytes.readableBytes)
        answer.body = .bytes(bytes)
    }

    private static func isCompressible(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasPrefix("application/problem+json")
            || type.hasPrefix("application/xml") || type.hasPrefix("image/svg+xml")
    }
}
