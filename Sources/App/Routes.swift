import Web

/// The table of contents: one line per file of routes, public ones first.
enum Routes {
    static func table(_ world: World) -> RouteTable {
        var routing = Routing(world: world)
        StartRoutes(world: world).add(to: &routing)
        SignInRoutes(world: world).add(to: &routing)
        SignUpRoutes(world: world).add(to: &routing)
        AccountRoutes(world: world).add(to: &routing)
        DeskRoutes(world: world).add(to: &routing)
        SearchRoutes(world: world).add(to: &routing)
        TrashRoutes(world: world).add(to: &routing)
        HistoryRoutes(world: world).add(to: &routing)
        ContactBaseRoutes(world: world).add(to: &routing)
        ContactRoutes(world: world).add(to: &routing)
        BinderRoutes(world: world).add(to: &routing)
        ParticipantRoutes(world: world).add(to: &routing)
        AddressBookRoutes(world: world).add(to: &routing)
        ZoneRoutes(world: world).add(to: &routing)
        ParticularsRoutes(world: world).add(to: &routing)
        GuestLinkRoutes(world: world).add(to: &routing)
        GuestRoutes(world: world).add(to: &routing)
        FirmRoutes(world: world).add(to: &routing)
        EmployeeRoutes(world: world).add(to: &routing)
        JobRoutes(world: world).add(to: &routing)
        MailRoutes(world: world).add(to: &routing)
        ComposeRoutes(world: world).add(to: &routing)
        OutboxRoutes(world: world).add(to: &routing)
        MailAccountRoutes(world: world).add(to: &routing)
        ZoneMailRoutes(world: world).add(to: &routing)
        FileRoutes(world: world).add(to: &routing)
        DocumentRoutes(world: world).add(to: &routing)
        ZoneFileRoutes(world: world).add(to: &routing)
        PriceListRoutes(world: world).add(to: &routing)
        OfferListRoutes(world: world).add(to: &routing)
        OfferRoutes(world: world).add(to: &routing)
        OfferPreviewRoutes(world: world).add(to: &routing)
        SendingRoutes(world: world, post: .wired).add(to: &routing)
        OrderRoutes(world: world).add(to: &routing)
        ZoneOfferRoutes(world: world).add(to: &routing)
        return routing.table
    }
}
