import App
import Foundation
import Store
import Web

/// One running process: pages, work, or both.
struct Node {
    var server: ServerSettings
    private let role: Configuration.Role
    private let intake: (host: String, port: Int)

    init(_ opening: Opening) throws {
        role = try opening.configuration.role()
        server = try opening.serverSettings()
        intake = try opening.intake()
    }

    func run(_ product: Product) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if role != .web { group.addTask { try await product.work() } }
            if role != .web, intake.port > 0 { group.addTask { try await product.takeLetters(host: intake.host, port: intake.port) } }
            if role == .web { group.addTask { await product.world.carryNews() } }
            if role == .work {
                try await Stop.signal()
            } else {
                try await product.server(server).run()
            }
            group.cancelAll()
            while let result = await group.nextResult() {
                if case .failure(let error) = result, !(error is CancellationError) { throw error }
            }
        }
    }
}
