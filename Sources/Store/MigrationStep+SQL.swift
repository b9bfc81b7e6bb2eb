extension MigrationStep {
    /// The text that one engine runs, nil when the step is not for it.
    func sql(for dialect: Dialect) -> String? {
        switch (self, dialect) {
        case (.both(let text), .sqlite):
            text.replacing("BIGINT PRIMARY KEY", with: "INTEGER PRIMARY KEY")
                .replacing("BIGINT NOT NULL PRIMARY KEY", with: "INTEGER PRIMARY KEY")
        case (.both(let text), .postgres): text
        case (.sqlite(let text), .sqlite): text
        case (.postgres(let text), .postgres): text
        case (.tenant(let table), .postgres): MigrationStep.wall(around: table)
        default: nil
        }
    }

    /// What the hash of a migration is made of.
    var fingerprint: String {
        switch self {
        case .both(let text): "both " + text
        case .sqlite(let text): "sqlite " + text
        case .postgres(let text): "postgres " + text
        case .tenant(let table): "tenant " + table
        }
    }

    /// A row is seen by its own firm and by transactions over everything; without a setting nothing is seen, and a row of
    /// no firm only by everything. Both questions are asked once a statement, not once a row.
    private static func wall(around table: String) -> String {
        """
        ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY;
        ALTER TABLE \(table) FORCE ROW LEVEL SECURITY;
        CREATE POLICY firm_wall ON \(table) USING (
            firm_id = (SELECT nullif(nullif(current_setting('wiecha.firm', true), '*'), '')::bigint)
            OR (SELECT current_setting('wiecha.firm', true) = '*')
        )
        """
    }
}
