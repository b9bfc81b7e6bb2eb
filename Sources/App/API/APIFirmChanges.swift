import Store
import Values
import Web

/// The firm's data and what new binders begin with. Who works in the firm, and with which rights, is changed by people only.
enum APIFirmChanges {
    static let input = APIShape(
        name: "FirmInput",
        fields: [
            APIField(name: "name", form: "nazwa", isRequired: true), APIField(name: "nip", form: "nip", longest: 20),
            APIField(name: "regon", form: "regon", longest: 20), APIField(name: "street", form: "ulica"),
            APIField(name: "postalCode", form: "kod", longest: 12), APIField(name: "city", form: "miasto", longest: 120),
            APIField(name: "phone", form: "telefon", longest: 40), APIField(name: "email", form: "email"),
            APIField(name: "mailAddress", form: "korespondencja", longest: 300), APIField(name: "footer", form: "stopka", longest: 2_000),
        ])
    static let stages = APIShape(
        name: "StageTemplate",
        fields: [APIField(name: "stages", form: "etap", isRequired: true, longest: 80, kind: "array", most: 40)])
    static let folders = APIShape(
        name: "FolderTemplate",
        fields: [
            APIField(
                name: "folders", form: "foldery", isRequired: true, kind: "array",
                items: APIShape(
                    name: "folders",
                    fields: [
                        APIField(name: "name", form: "folder", isRequired: true, longest: 80),
                        APIField(
                            name: "purpose", form: "cel", isRequired: true, choices: Folder.Purpose.allCases.map(\.rawValue)),
                        APIField(
                            name: "audience", form: "widok", isRequired: true, choices: Folder.Audience.allCases.map(\.rawValue)),
                    ]), most: 40)
        ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .put, path: "firm", id: "changeFirm", summary: "Replace the firm's data; documents that were made keep what they say",
            scope: .writeFirm, body: input, answer: .one(APIFirm.firm)
        ) { request in
            let (viewer, now) = (request.viewer, request.world.now())
            let form = FirmForm(try input.form(try await request.json()))
            let kept = try input.checking { try form.checked() }
            try await input.saying {
                try await request.world.write(viewer) { tx in
                    var wish = kept
                    let firm = try viewer.firm(tx)
                    wish.version = String(try request.matched(firm.version))
                    try viewer.change(firm, wish, at: now, tx)
                }
            }
            return try await APIFirm.show(request)
        },
        APIOperation(
            method: .get, path: "stage-template", id: "getStageTemplate", summary: "The stages that new buildings begin with",
            scope: .readFirm, answer: .one(stages)
        ) { request in
            try await showStages(request)
        },
        APIOperation(
            method: .put, path: "stage-template", id: "changeStageTemplate", summary: "Other stages for new buildings", scope: .writeFirm,
            body: stages, answer: .one(stages)
        ) { request in
            let (viewer, now) = (request.viewer, request.world.now())
            let names = try stages.form(try await request.json()).all("etap").map(\.trimmed)
            guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else { throw APIProblem.fields(["stages": "1 to 40 names"]) }
            try await request.world.write(viewer) { tx in
                _ = try request.matched(try json(try Stage.template(of: viewer.firmID, tx)).tag)
                try viewer.keepStageTemplate(names, at: now, tx)
            }
            return try await showStages(request)
        },
        APIOperation(
            method: .get, path: "folder-template", id: "getFolderTemplate", summary: "The folders that new binders begin with",
            scope: .readFirm, answer: .one(folders)
        ) { request in
            try await showFolders(request)
        },
        APIOperation(
            method: .put, path: "folder-template", id: "changeFolderTemplate", summary: "Other folders for new binders; one is for `other`",
            scope: .writeFirm, body: folders, answer: .one(folders)
        ) { request in
            let (viewer, now) = (request.viewer, request.world.now())
            let form = try folders.form(try await request.json())
            let (purposes, audiences) = (form.all("cel"), form.all("widok"))
            let wish = zip(form.all("folder"), zip(purposes, audiences)).map { name, kinds in
                FolderTemplate(
                    purpose: Folder.Purpose(rawValue: kinds.0) ?? .other, name: name.trimmed,
                    audience: Folder.Audience(rawValue: kinds.1) ?? .internalOnly)
            }
            guard wish.contains(where: { $0.purpose == .other }), wish.allSatisfy({ !$0.name.isEmpty }) else {
                throw APIProblem.fields(["folders": "each has a name, and one is for `other`"])
            }
            try await request.world.write(viewer) { tx in
                _ = try request.matched(try json(try FolderTemplate.of(viewer.firmID, tx)).tag)
                try viewer.keepFolderTemplate(wish, at: now, tx)
            }
            return try await showFolders(request)
        },
    ]

    private static func showStages(_ request: APIRequest) async throws -> Reply {
        let firm = request.viewer.firmID
        let shown = json(try await request.world.read(request.viewer) { tx in try Stage.template(of: firm, tx) })
        return try .record(shown, version: try shown.tag)
    }

    private static func showFolders(_ request: APIRequest) async throws -> Reply {
        let firm = request.viewer.firmID
        let shown = json(try await request.world.read(request.viewer) { tx in try FolderTemplate.of(firm, tx) })
        return try .record(shown, version: try shown.tag)
    }

    private static func json(_ names: [String]) -> JSON { ["stages": .list(names.map(JSON.text))] }

    private static func json(_ folders: [FolderTemplate]) -> JSON {
        [
            "folders": .list(
                folders.map {
                    ["name": .text($0.name), "purpose": .text($0.purpose.rawValue), "audience": .text($0.audience.rawValue)]
                })
        ]
    }
}
