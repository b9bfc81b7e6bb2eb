import CPQ
import Foundation

/// A program of PostgreSQL's client package, told where the database is by its environment: arguments could be read by others.
struct PostgreSQLTool {
    private let program: String
    private let path: String?
    private let environment: [String: String]
    /// The name of the database as `--dbname` takes it.
    let database: String

    /// - Parameter address: nil for a program that needs no server.
    init(_ program: String, _ address: String?) throws {
        self.program = program
        path = PostgreSQLTool.find(program)
        var environment: [String: String] = [:]
        if let address {
            guard let options = PQconninfoParse(address, nil) else {
                throw BackupError.refused("The address of the database cannot be read.")
            }
            defer { PQconninfoFree(options) }
            var option = options
            while let keyword = option.pointee.keyword {
                if let value = option.pointee.val { environment[PostgreSQLTool.variable(option.pointee, keyword)] = String(cString: value) }
                option += 1
            }
        }
        environment["PGOPTIONS"] = [environment["PGOPTIONS"], "-c wiecha.firm=*"].compactMap(\.self).joined(separator: " ")
        let name = environment["PGDATABASE"] ?? environment["PGUSER"] ?? NSUserName()
        database = "dbname='" + name.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
        self.environment = environment
    }

    func run(_ arguments: [String]) throws {
        guard let path else {
            throw BackupError.failed("\(program) is missing. Install the package postgresql-client.")
        }
        let process = Process()
        let complaints = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = complaints
        do {
            try process.run()
        } catch {
            throw BackupError.failed("\(program) cannot be started: \(error)")
        }
        let text = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BackupError.failed("\(program): \(text.trimmingCharacters(in: .whitespacesAndNewlines))")
        }
    }

    private static func variable(_ option: PQconninfoOption, _ keyword: UnsafePointer<CChar>) -> String {
        if let name = option.envvar { return String(cString: name) }
        return "PG" + String(cString: keyword).uppercased()
    }

    /// The newest one of Debian's folders, or whatever the search path has.
    private static func find(_ program: String) -> String? {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let newest = versions.compactMap { Int($0) }.sorted(by: >).map { "/usr/lib/postgresql/\($0)/bin" }
        let folders = newest + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
