import Foundation
import Testing
import Values
import Web

@testable import App

/// Every route, every role, one's own firm and another.
@Suite(.serialized) struct MatrixTests {
    @Test func `every route has a row, and every row a route`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let lines = Set(Routes.table(house.world).routes.map(\.line))
            let rows = Set(MatrixRows.all.keys)
            #expect(lines.subtracting(rows).isEmpty, "say in Tests/Frozen/roles.txt for whom: \(lines.subtracting(rows).sorted())")
            #expect(rows.subtracting(lines).isEmpty, "no such route: \(rows.subtracting(lines).sorted())")
        }
    }

    @Test func `everybody comes in where their row says, and nowhere else`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let matrix = try await MatrixHouse(house)
            for route in Routes.table(house.world).routes {
                guard let row = MatrixRows.all[route.line] else { continue }
                for person in Matrix.Person.all {
                    if case .participant(let role) = person { try await matrix.repair(role) } else { try await matrix.repair() }
                    let answer = try await ask(route, person, matrix, real: true)
                    let wanted = Matrix.outcome(row, person)
                    let isAboutNothing = !route.place.pattern.contains(":")
                    if row == .open {
                        #expect(![.signIn, .forbidden].contains(outcome(answer)), "\(route.line), \(person): \(answer.status)")
                        continue
                    }
                    #expect(answer.status < 500, "\(route.line), \(person): \(answer.status)")
                    if MatrixRows.unsure.contains(route.line), [400, 403, 404, 415, 422].contains(answer.status) { continue }
                    if person == .stranger, isAboutNothing, wanted == .missing {
                        // The other firm has pages of its own under the same address.
                        #expect(outcome(answer) == .comesIn, "\(route.line), \(person): \(answer.status)")
                    } else if wanted == .missing, outcome(answer) == .comesIn, answer.status >= 400 {
                        // A form that is wrong in itself may say so, as long as it says the same of what never was.
                        let never = try await ask(route, person, matrix, real: false)
                        #expect(never.status == answer.status, "\(route.line), \(person): \(answer.status), of nothing \(never.status)")
                    } else {
                        #expect(outcome(answer) == wanted, "\(route.line), \(person): \(answer.status), the row says \(wanted)")
                    }
                }
            }
        }
    }

    private func ask(_ route: Route, _ person: Matrix.Person, _ matrix: MatrixHouse, real: Bool) async throws -> Answer {
        let method = route.method.rawValue
        if [Places.events, Places.zoneEvents, Places.zoneFormEvents].map(\.pattern).contains(route.place.pattern) {
            return try await events(route, person, matrix)
        }
        let changes = route.method != .get && route.method != .head
        let type = route.method == .patch ? "application/offset+octet-stream" : "application/x-www-form-urlencoded"
        return try await matrix.browser(person).send(
            method, matrix.path(route, real: real), body: changes ? [] : nil, type: changes ? type : nil,
            headers: ["tus-resumable": "1.0.0", "upload-offset": "0"])
    }

    /// Streams without an end are only begun.
    private func events(_ route: Route, _ person: Matrix.Person, _ matrix: MatrixHouse) async throws -> Answer {
        try await matrix.browser(person).head(matrix.path(route, real: true))
    }

    private func outcome(_ answer: Answer) -> Matrix.Outcome {
        switch answer.status {
        case 303 where answer.headers["location"]?.hasPrefix(Places.signIn() + "?") == true: .signIn
        case 401: .signIn
        case 403: .forbidden
        case 404: .missing
        default: .comesIn
        }
    }
}

extension Browser {
    /// The head of an answer whose body may have no end.
    func head(_ path: String) async throws -> Answer { try await send("HEAD", path) }
}
