import Store
import Values
import Web

/// The stages of a building, and the people who have a login to it.
enum APIBinderParts {
    static let stageChange = APIShape(
        name: "StageChange",
        fields: [
            APIField(name: "plannedOn", form: "plan", isNullable: true, format: .day),
            APIField(name: "doneOn", form: "gotowe", isNullable: true, format: .day),
            APIField(name: "progress", form: "procent", kind: "integer", range: 0...100),
        ])
    static let stage = stageChange.shown(
        as: "Stage", [APIField(name: "id"), APIField(name: "name"), APIField(name: "position", kind: "integer")])
    static let personInput = APIShape(
        name: "ParticipantInput",
        fields: [
            APIField(name: "name", form: "osoba", isRequired: true, longest: 120), APIField(name: "email", form: "email", isRequired: true),
            APIField(name: "role", form: "rola", isRequired: true, choices: BuildingRole.allCases.map(\.rawValue)),
            APIField(name: "lastDay", form: "do", isNullable: true, format: .day),
        ])
    static let person = personInput.shown(
        as: "Participant", [APIField(name: "id"), APIField(name: "account"), APIField(name: "since", kind: "integer")])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "binders/:id/stages", id: "listStages", summary: "The stages of a building", scope: .readBinders,
            answer: .page(stage)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let stages = try await request.world.read(viewer) { tx in try Stage.all(in: try viewer.binder(id, tx), tx) }
            return try request.page(stages, id: \.id, json)
        },
        APIOperation(
            method: .put, path: "binders/:id/stages/:stage", id: "changeStage", summary: "Replace the days and the progress of a stage",
            scope: .writeBinders, body: stageChange, answer: .one(stage)
        ) { request in
            let (viewer, id, stage, now) = (request.viewer, try request.id(), try request.call.id("stage"), request.world.now())
            let form = try stageChange.form(try await request.json())
            let shown = try await request.world.write(viewer) { tx in
                let binder = try viewer.binder(id, tx)
                _ = try request.matched(try json(try find(stage, in: binder, tx)).tag)
                try viewer.change(stage, in: binder, form, at: now, tx)
                return json(try find(stage, in: binder, tx))
            }
            return try .record(shown, version: try shown.tag)
        },
        APIOperation(
            method: .get, path: "binders/:id/participants", id: "listParticipants", summary: "Who has a login to a building",
            scope: .readBinders, answer: .page(person)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let people = try await request.world.read(viewer) { tx in
                try Participant.all(in: try viewer.binder(id, tx), at: now, tx)
            }
            return try request.page(people, id: \.id, json)
        },
        APIOperation(
            method: .post, path: "binders/:id/participants", id: "inviteParticipant",
            summary: "Invite somebody to a building by a letter; twice is one seat", scope: .writeBinders, body: personInput,
            answer: .created(person)
        ) { request in
            let (viewer, id, body, now, world) = (
                request.viewer, try request.id(), try await request.json(), request.world.now(), request.world
            )
            let wish = try personInput.checking { try ParticipantForm(try personInput.form(body)).checked() }
            _ = try await personInput.saying {
                try await request.make(body) { _, tx in try viewer.invite(wish, to: try viewer.binder(id, tx), at: now, world, tx) }
            }
            let people = try await world.read(viewer) { tx in try Participant.all(in: try viewer.binder(id, tx), at: now, tx) }
            guard let found = people.first(where: { $0.email == wish.email.stored }) else { throw Refusal.missing }
            return try .record(json(found), version: try json(found).tag, status: 201)
        },
        APIOperation(
            method: .delete, path: "binders/:id/participants/:participant", id: "endParticipant",
            summary: "End somebody's seat in a building at once", scope: .writeBinders, answer: .nothing
        ) { request in
            let (viewer, id, person, now) = (request.viewer, try request.id(), try request.call.id("participant"), request.world.now())
            try await request.world.write(viewer) { tx in
                let binder = try viewer.binder(id, tx)
                guard let found = try Participant.all(in: binder, at: now, tx).first(where: { $0.id == person }) else {
                    throw Refusal.missing
                }
                _ = try request.matched(try json(found).tag)
                try viewer.endSeat(person, in: binder, at: now, tx)
            }
            return .nothing()
        },
    ]

    private static func find(_ id: RecordID, in binder: Binder, _ tx: Transaction) throws -> Stage {
        guard let stage = try Stage.all(in: binder, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        return stage
    }

    private static func json(_ stage: Stage) -> JSON {
        [
            "id": JSON(id: stage.id), "name": .text(stage.name), "position": .integer(Int64(stage.position)),
            "plannedOn": JSON(stage.plannedOn?.text), "doneOn": JSON(stage.doneOn?.text), "progress": .integer(Int64(stage.progress)),
        ]
    }

    private static func json(_ person: Participant) -> JSON {
        [
            "id": JSON(id: person.id), "account": JSON(id: person.accountID), "name": .text(person.name), "email": .text(person.email),
            "role": .text(person.role.rawValue), "since": .integer(person.since.milliseconds),
            "lastDay": JSON(person.until.map { $0.adding(days: -1).day.text }),
        ]
    }
}
