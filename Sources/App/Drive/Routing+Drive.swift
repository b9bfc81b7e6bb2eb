import Store
import Web

extension Routing {
    typealias DriveHandler = @Sendable (Call, DriveCaller) async throws -> Reply

    /// Programs with a password of their own. No cookie opens these addresses, so other sites cannot use a person's browser for them.
    mutating func drive(_ method: Method, bodyLimit: Int64 = 1 << 20, _ handler: @escaping DriveHandler) {
        let world = world
        table.add(method, Places.drive, access: "drive", bodyLimit: bodyLimit, acceptsOtherSites: true) { call in
            do {
                return try await handler(call, world.driveCaller(call))
            } catch let problem as DriveProblem {
                return problem.status == 401 ? problem.reply.asking : problem.reply
            } catch let refusal as Refusal {
                let reply = DriveProblem(refusal).reply
                if case .tooMany(let seconds) = refusal { return reply.with(header: "Retry-After", String(max(1, seconds))) }
                return reply
            }
        }
    }
}

extension Reply {
    fileprivate var asking: Reply { with(header: "WWW-Authenticate", "Basic realm=\"Wiecha\", charset=\"UTF-8\"") }
}
