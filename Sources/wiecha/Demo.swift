import App
import Foundation

/// The demo firm: a new user's first look.
enum Demo {
    static func prepare(_ product: Product, address: String) async throws {
        print(
            """

            Wiecha: \(address)

            """)
    }
}
