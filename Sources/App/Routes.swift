import Web

/// The table of contents: one line per file of routes, public ones first.
enum Routes {
    static func table(_ world: World) -> RouteTable {
        var routing = Routing(world: world)
        StartRoutes(world: world).add(to: &routing)
        SignInRoutes(world: world).add(to: &routing)
        SignUpRoutes(world: world).add(to: &routing)
        AccountRoutes(world: world).add(to: &routing)
        return routing.table
    }
}
