import CPQ
import Foundation

/// One libpq connection, closed with this value; the plain calls that its users share.
final class PostgreSQLHandle {
    let pointer: OpaquePointer

    /// Connects, waiting at most 5 s for the server's answer.
    init(_ address: String, settings: DatabaseSettings) throws(StoreError) {
        // Words before the address may be overruled by it, words behind it not.
        let words = [
            ("connect_timeout", "5"), ("keepalives_idle", "15"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"), ("fallback_application_name", "wiecha"), ("dbname", address), ("client_encoding", "UTF8"),
        ]
        let keys = words.map { strdup($0.0) }
        let values = words.map { strdup($0.1) }
        defer { for text in keys + values { free(text) } }
        let connection = (keys.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { keys in
            (values.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { PQconnectdbParams(keys.baseAddress, $0.baseAddress, 1) }
        }
        guard let connection else { throw .unavailable("no memory for a connection") }
        pointer = connection
        guard PQstatus(connection) == CONNECTION_OK else { throw .unavailable(message) }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        let timeout = Int(settings.statementTimeout.seconds * 1_000)
        let patience = Int(settings.lockTimeout.seconds * 1_000)
        try execute("SET statement_timeout = \(timeout); SET lock_timeout = \(patience); SET standard_conforming_strings = on")
    }

    deinit {
        PQfinish(pointer)
    }

    /// Whether the connection can still be used.
    var isAlive: Bool { PQstatus(pointer) == CONNECTION_OK }

    /// The last complaint of the connection.
    var message: String { String(cString: PQerrorMessage(pointer)).trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Runs statements without parameters, text that the program made itself.
    @discardableResult
    func execute(_ text: String) throws(StoreError) -> [[String]] {
        try rows(PQexec(pointer, text))
    }

    /// Runs one statement with parameters of type text.
    @discardableResult
    func execute(_ text: String, _ parameters: [String]) throws(StoreError) -> [[String]] {
        let copies = parameters.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let values = copies.map { UnsafePointer($0) }
        return try rows(values.withUnsafeBufferPointer { PQexecParams(pointer, text, Int32($0.count), nil, $0.baseAddress, nil, nil, 0) })
    }

    private func rows(_ result: OpaquePointer?) throws(StoreError) -> [[String]] {
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            guard let result, isAlive else { throw .unavailable(message) }
            throw PostgreSQLComplaint(result).error(PostgreSQLIndexes())
        }
        return (0..<PQntuples(result)).map { line in
            (0..<PQnfields(result)).map { String(cString: PQgetvalue(result, line, $0)) }
        }
    }
}
