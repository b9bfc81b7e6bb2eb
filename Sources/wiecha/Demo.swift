import App
import Foundation

/// The demo firm: a new user's first look.
enum Demo {
    static func prepare(_ product: Product) async throws {
        let isNew = try await DemoFirm.fill(product.world)
        let words =
            """

            Wiecha: \(product.world.settings.publicAddress)

              office  \(DemoFirm.secretary)
              zone    \(DemoFirm.owner)
              password for both: \(DemoFirm.password)
            \(isNew ? "\n  The demo firm Zrąb sp. z o.o. was made in \(product.world.settings.dataFolder.path).\n" : "")
            """
        FileHandle.standardOutput.write(Data((words + "\n").utf8))
    }
}
