/// What the database itself says about its tables: which refer to which, and which name blobs. Read once for a piece of work.
public struct TableMap: Sendable {
    /// A column of one table that holds the `id` of another's rows.
    struct Edge: Sendable, Hashable {
        let child: String
        let column: String
        let cascades: Bool
    }

    /// By the name of the table referred to.
    private(set) var edges: [String: Set<Edge>] = [:]
    /// Columns that name blobs by their SHA-256, by table: those called `…_hash`, but for tokens and passwords.
    private(set) var blobColumns: [String: [String]] = [:]
    /// Tables whose rows have an `id`.
    private(set) var withID: Set<String> = []

    private struct Reference: RowDecodable {
        let child: String
        let parent: String
        let column: String
        let target: String
        let rule: String

        init(row: Row) {
            (child, parent, column, target, rule) = (row.text(0), row.text(1), row.text(2), row.text(3), row.text(4))
        }
    }

    private struct Column: RowDecodable {
        let table: String
        let column: String

        init(row: Row) {
            (table, column) = (row.text(0), row.text(1))
        }
    }

    /// Reads the map.
    public init(_ tx: Transaction) throws {
        for reference in try tx.all(Reference.self, Self.references(tx.dialect)) where reference.target == "id" {
            let edge = Edge(child: reference.child, column: reference.column, cascades: reference.rule.uppercased().hasPrefix("C"))
            edges[reference.parent, default: []].insert(edge)
        }
        for column in try tx.all(Column.self, Self.columns(tx.dialect)) {
            if column.column == "id" {
                withID.insert(column.table)
            } else if column.column.hasSuffix("_hash"), !["token_hash", "password_hash"].contains(column.column) {
                blobColumns[column.table, default: []].append(column.column)
            }
        }
    }

    private static func references(_ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            """
            SELECT m.name, f."table", f."from", f."to", f.on_delete FROM sqlite_master AS m JOIN pragma_foreign_key_list(m.name) AS f
            WHERE m.type = 'table'
            """
        case .postgres:
            """
            SELECT child.relname::text, parent.relname::text, own.attname::text, other.attname::text, c.confdeltype::text
            FROM pg_constraint c
            JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
            CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS pair (own, other)
            JOIN pg_attribute own ON own.attrelid = c.conrelid AND own.attnum = pair.own
            JOIN pg_attribute other ON other.attrelid = c.confrelid AND other.attnum = pair.other
            WHERE c.contype = 'f' AND child.relnamespace = current_schema()::regnamespace
            """
        }
    }

    private static func columns(_ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            "SELECT m.name, p.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table'"
        case .postgres:
            "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = current_schema()"
        }
    }
}
