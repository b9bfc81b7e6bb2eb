import Store
import Values
import Web

struct TemplateRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsTemplates) { call, viewer in try await page(call, viewer) }
        routing.management(.post, Places.settingsStages, saveStages)
        routing.management(.post, Places.settingsFolders, saveFolders)
        routing.management(.post, Places.settingsBank, saveAccounts)
        routing.management(.post, Places.employeesSessions, signOutEverybody)
    }

    @Sendable func saveStages(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try await call.form(), world.now())
        let names = OrderedRows.moved(form.all("etap").map(\.trimmed), form["przesun"]).filter { !$0.isEmpty }
        guard 1...40 ~= names.count, names.allSatisfy({ $0.count <= 80 }) else {
            return try await page(call, viewer, stages: names, problems: ["etap": t("Wpisz od 1 do 40 etapów, każdy do 80 znaków.")])
        }
        try await world.write(viewer) { tx in try viewer.keepStageTemplate(names, at: now, tx) }
        return .redirect(Places.settingsTemplates()).flash(t("Zapisano etapy."))
    }

    @Sendable func saveFolders(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try await call.form(), world.now())
        let (names, purposes, audiences) = (form.all("folder").map(\.trimmed), form.all("cel"), form.all("widok"))
        guard names.count == purposes.count, names.count == audiences.count else { throw Refusal.malformed }
        let rows = names.indices.map { index in
            FolderTemplate(
                purpose: Folder.Purpose(rawValue: purposes[index]) ?? .other, name: names[index],
                audience: Folder.Audience(rawValue: audiences[index]) ?? .internalOnly)
        }
        let folders = OrderedRows.moved(rows, form["przesun"]).filter { !$0.name.isEmpty }
        guard 1...40 ~= folders.count, folders.allSatisfy({ $0.name.count <= 80 }), folders.contains(where: { $0.purpose == .other }) else {
            return try await page(
                call, viewer, folders: folders,
                problems: ["folder": t("Zostaw od 1 do 40 folderów, wśród nich jeden na wszystko inne.")])
        }
        try await world.write(viewer) { tx in try viewer.keepFolderTemplate(folders, at: now, tx) }
        return .redirect(Places.settingsTemplates()).flash(t("Zapisano foldery."))
    }

    @Sendable func saveAccounts(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try await call.form(), world.now())
        let (numbers, labels) = (form.all("rachunek").map(\.trimmed), form.all("opis").map(\.trimmed))
        let rows = numbers.indices.map { BankAccount(label: labels.indices.contains($0) ? labels[$0] : "", number: numbers[$0]) }
        let typed = OrderedRows.moved(rows, form["przesun"]).filter { !$0.number.isEmpty }
        let accounts = typed.compactMap { row in IBAN(row.number).map { BankAccount(label: row.label, number: $0.text) } }
        guard accounts.count == typed.count, accounts.count <= 20, accounts.allSatisfy({ $0.label.count <= 80 }) else {
            let wrong = typed.first { IBAN($0.number) == nil }?.number ?? ""
            return try await FirmRoutes(world: world).page(
                call, viewer, accounts: typed, accountProblem: t("Numer rachunku się nie zgadza, sprawdź cyfry: %", wrong))
        }
        try await world.write(viewer) { tx in try viewer.keep(accounts, at: now, tx) }
        return .redirect(Places.settingsFirm()).flash(t("Zapisano rachunki."))
    }

    @Sendable func signOutEverybody(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let now = world.now()
        let count = try await world.write(viewer) { tx in try viewer.signOutEverybody(at: now, tx) }
        return .redirect(Places.settingsFirm()).flash(counted(count, "Wylogowano % osobę.", "Wylogowano % osoby.", "Wylogowano % osób."))
    }

    private func page(
        _ call: Call, _ viewer: Viewer, stages: [String]? = nil, folders: [FolderTemplate]? = nil, problems: [String: String] = [:]
    ) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            TemplatesPage(
                frame: try world.officeFrame(call, viewer, tx), stages: try stages ?? Stage.template(of: viewer.firmID, tx),
                folders: try folders ?? FolderTemplate.of(viewer.firmID, tx),
                documents: try FormTemplate.own(firm: viewer.firmID, tx), mayChange: viewer.has(.settings), problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
