import Store

/// The order in which tables came to be; the SQL stands in the features. A new line goes to the end.
enum Migrations {
    static let all: [Migration] = [
        HistorySchema.migrations,
        TrashSchema.migrations,
        AccountsSchema.migrations,
        FirmsSchema.migrations,
        ContactsSchema.migrations,
        TagsSchema.migrations,
        BindersSchema.migrations,
        FilesSchema.migrations,
        PriceListSchema.migrations,
        OffersSchema.migrations,
        OrdersSchema.migrations,
        MailboxSchema.migrations,
        GuestLinksSchema.migrations,
        JobQueue.migrations,
        SearchIndex.migrations,
        AddressBookSchema.migrations,
        FormDocumentsSchema.migrations,
        APISchema.migrations,
        ContactsSchema.office,
        TasksSchema.migrations,
        DutiesSchema.migrations,
        MailboxSchema.reports,
        MailboxSchema.office,
        MailboxSchema.writing,
        MailboxSchema.words,
        MailboxSchema.census,
        WebhooksSchema.migrations,
        MailboxSchema.audiences,
        [Migration("tasks-2", sql: ContactsSchema.clientsOnly("task"))],
        HandoverSchema.migrations,
        [ContactsSchema.columnChoice],
        [TasksSchema.shown, DutiesSchema.friday],
    ].flatMap(\.self)
}
