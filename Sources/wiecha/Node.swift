import App
import Foundation
import Store
import Web

/// One running process: pages, work, or both.
struct Node {
    let server: ServerSettings
    private let role: Configuration.Role

    init(_ opening: Opening) throws {
        role = try opening.configuration.role()
        server = try opening.serverSettings()
    }

    func run(_ product: Product) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if role != .web { group.addTask { try await product.work() } }
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
