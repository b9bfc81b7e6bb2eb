import Store
import Values
import Web

/// The firm and its people, to be read.
enum APIFirm {
    static let employee = APIShape(
        name: "Employee",
        fields: ["id", "account", "name", "email", "title"].map { APIField(name: $0) } + [
            APIField(name: "role", choices: EmployeeRole.allCases.map(\.rawValue)),
            APIField(name: "standing", choices: ["invited", "working", "suspended"]), APIField(name: "joinedAt", kind: "integer"),
        ])
    static let firm = APIShape(
        name: "Firm",
        fields: ["name", "nip", "regon", "street", "postalCode", "city", "phone", "email", "mailAddress", "footer"]
            .map { APIField(name: $0) } + [
                APIField(
                    name: "bankAccounts", kind: "array",
                    items: APIShape(name: "BankAccount", fields: [APIField(name: "label"), APIField(name: "number")]))
            ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "employees", id: "listEmployees", summary: "Who works in the firm", scope: .readFirm,
            answer: .page(employee)
        ) { request in
            let viewer = request.viewer
            return try request.page(try await request.world.read(viewer) { tx in try viewer.employees(tx) }, id: \.id, json)
        },
        APIOperation(
            method: .get, path: "employees/:id", id: "getEmployee", summary: "One employee", scope: .readFirm, answer: .one(employee)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let shown = json(try await request.world.read(viewer) { tx in try viewer.employee(id, tx) })
            return try .record(shown, version: try shown.tag)
        },
        APIOperation(
            method: .get, path: "firm", id: "getFirm", summary: "The firm's data as new documents name them", scope: .readFirm,
            answer: .one(firm)
        ) { request in
            try await show(request)
        },
    ]

    static func show(_ request: APIRequest) async throws -> Reply {
        let viewer = request.viewer
        let (firm, accounts) = try await request.world.read(viewer) { tx in (try viewer.firm(tx), try viewer.bankAccounts(tx)) }
        return try .record(json(firm, accounts), version: firm.version)
    }

    private static func json(_ person: Employee) -> JSON {
        let standing =
            switch person.standing {
            case .invited: "invited"
            case .working: "working"
            case .suspended: "suspended"
            }
        return [
            "id": JSON(id: person.id), "account": JSON(id: person.accountID), "name": .text(person.name), "email": .text(person.email),
            "title": .text(person.title), "role": .text(person.role.rawValue), "standing": .text(standing),
            "joinedAt": .integer(person.joinedAt.milliseconds),
        ]
    }

    private static func json(_ firm: Firm, _ accounts: [BankAccount]) -> JSON {
        [
            "name": .text(firm.name), "nip": .text(firm.nip), "regon": .text(firm.regon), "street": .text(firm.street),
            "postalCode": .text(firm.postalCode), "city": .text(firm.city), "phone": .text(firm.phone), "email": .text(firm.email),
            "mailAddress": .text(firm.mailAddress), "footer": .text(firm.footer),
            "bankAccounts": .list(accounts.map { ["label": .text($0.label), "number": .text($0.number)] }),
        ]
    }
}
