import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import Values

/// From a request to the bytes of its answer.
final class Answering: Sendable {
    let routes: [Route]
    let tree: RouteTree
    let settings: ServerSettings
    let assets: Assets?
    let refusalPage: Server.RefusalPage
    let around: Server.Around
    let metrics: Metrics
    let streams = OpenStreams()
    let numbers = RequestNumbers()
    let date = DateField()
    let seal: Seal

    init(
        routes: RouteTable, settings: ServerSettings, assets: Assets?, refusalPage: @escaping Server.RefusalPage,
        around: @escaping Server.Around
    ) {
        var table = routes
        assets?.add(to: &table)
        self.routes = table.routes
        self.settings = settings
        self.assets = assets
        self.refusalPage = refusalPage
        self.around = around
        tree = RouteTree(table.routes)
        metrics = Metrics(table.routes)
        seal = Seal(secret: settings.secret)
    }

    /// Answers one request of a connection.
    ///
    /// - Throws: to close the connection when it cannot be used again.
    @concurrent
    func answer(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let start = ContinuousClock.now
        metrics.requestsInFlight.add(1, ordering: .relaxed)
        defer { metrics.requestsInFlight.subtract(1, ordering: .relaxed) }
        let body = BodySource(request)
        let (call, route, refusal) = makeCall(request.head, body: body, peer: channel.remoteAddress)
        if refusal == nil, !body.isFinished, request.headers[.expect]?.lowercased() == "100-continue" {
            try await writer.writeInformationalHead(HTTPResponse(status: .continue))
        }
        var answer = await Language.$current.withValue(call.language) {
            await DayWords.$current.withValue(call.language.dayWords) { await open(finish(await respond(call, refusal), call), call) }
        }
        let isLastOnConnection = body.isBroken || (!body.isFinished && (body.announced ?? .max) - body.received > 65_536)
        if isLastOnConnection, channel.parent?.parent == nil { answer.fields[.connection] = "close" }
        var failure: (any Error)?
        var written = 0
        do {
            written = try await write(answer, call, request.body, writer, channel)
        } catch { failure = error }
        record(call, route: route, status: answer.status, bytes: written, since: start, failure: failure)
        if let failure { throw failure }
        if body.isBroken { throw LastAnswer() }
        if isLastOnConnection { try await leave(body, channel) }
    }

    private func makeCall(_ head: HTTPRequest, body: BodySource, peer: SocketAddress?) -> (Call, Int?, Refusal?) {
        let address = (head.path ?? "/")[...]
        let mark = address.utf8.firstIndex(of: UInt8(ascii: "?")) ?? address.endIndex
        let path = address[..<mark]
        let query = mark < address.endIndex ? address[address.index(after: mark)...].prefix { $0 != "#" } : ""
        var refusal: Refusal?
        var route: Int?
        var values: [String] = []
        let method = Method(rawValue: head.method.rawValue)
        switch tree.match(method ?? .options, path) {
        case .found(let index, let found): (route, values) = (index, found)
        case .otherMethods(let methods): refusal = .wrongMethod(methods.sorted())
        case .missing: refusal = .missing
        }
        if method == nil, refusal == nil || refusal == .missing { refusal = .wrongMethod([.get, .head, .post]) }
        if let route {
            body.limit = routes[route].bodyLimit
            body.patience = .seconds(settings.idleTimeout * 2)
            if let announced = body.announced, announced > body.limit { refusal = .tooLarge }
        }
        let (peerAddress, isSecure) = origin(head, peer)
        let exchange = Exchange(
            request: head, method: method ?? .options, path: path, query: query, body: body, requestID: numbers.make(),
            peerAddress: peerAddress,
            isSecure: isSecure, route: route.map { routes[$0] }, values: values, seal: seal)
        return (Call(exchange), route, refusal)
    }

    /// Where the request came from, by the connection or by the proxy that is trusted.
    private func origin(_ head: HTTPRequest, _ peer: SocketAddress?) -> (String, Bool) {
        var address = peer?.ipAddress ?? ""
        var isSecure = settings.certificate != nil
        guard settings.trustForwarded else { return (address, isSecure) }
        if let last = HTTPField.Name("X-Forwarded-For").flatMap({ head.headerFields[$0] })?.split(separator: ",").last {
            address = String(MultipartParser.trimmed(last).prefix(64))
        }
        if let scheme = HTTPField.Name("X-Forwarded-Proto").flatMap({ head.headerFields[$0] }) { isSecure = scheme.lowercased() == "https" }
        return (address, isSecure)
    }

    /// Reads on for a moment, so that the caller sees the answer before the connection closes.
    private func leave(_ body: BodySource, _ channel: any Channel) async throws {
        let closing = channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
        defer { closing.cancel() }
        body.limit = body.received + (4 << 20)
        do {
            while try await body.drain() {}
        } catch {
            throw LastAnswer()
        }
        throw LastAnswer()
    }
}

/// Closes a connection behind an answer.
struct LastAnswer: Error {}
