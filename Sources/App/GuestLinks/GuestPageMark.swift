import Values

/// What the page behind a link puts into its form. Programs that follow links in letters, whatever the method, do not know it.
enum GuestPageMark {
    static func mark(_ token: String, _ world: World) -> String { mark(token, world.now().day, world) }

    /// Good for the day on which the page was shown and the next.
    static func fits(_ mark: String, _ token: String, _ world: World) -> Bool {
        let today = world.now().day
        return [today, today.adding(days: -1)].contains { self.mark(token, $0, world) == mark }
    }

    private static func mark(_ token: String, _ day: DayDate, _ world: World) -> String {
        String(world.keys.hash(of: "guest page \(day.text) \(token)").prefix(32))
    }
}
