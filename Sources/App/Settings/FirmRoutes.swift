import Store
import Values
import Web

struct FirmRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.settingsFirm) { call, viewer in try await page(call, viewer) }
        routing.management(.post, Places.settingsFirm, update)
        routing.management(.post, Places.settingsGuests, saveGuests)
        routing.management(.post, Places.settingsLogo, bodyLimit: 2 << 20, saveLogo)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (FirmForm(try await call.form()), world.now())
        do {
            let kept = try form.checked()
            try await world.write(viewer) { tx in try viewer.change(try viewer.firm(tx), kept, at: now, tx) }
            return .redirect(Places.settingsFirm()).flash(t("Zapisano dane firmy."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        } catch Refusal.stale {
            return try await page(call, viewer, form: form, stale: true)
        }
    }

    @Sendable func saveLogo(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        var bytes: [UInt8] = []
        _ = try await call.upload { part in
            for try await piece in part.body { bytes += piece.readableBytesView }
        }
        guard bytes.count <= 1 << 20, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
            throw Refusal.unprocessable(t("Logo musi być plikiem PNG do 1 MB."))
        }
        let blob = try await world.blobs.put(bytes: bytes)
        let now = world.now()
        try await world.write(viewer) { tx in
            try tx.run("UPDATE firm SET logo_hash = \(blob.hash) WHERE firm.firm_id = \(viewer.firmID)")
            try viewer.record(Act(.changed, Reference(.firm, viewer.firmID), title: "logo"), at: now, tx)
        }
        return .redirect(Places.settingsFirm()).flash(t("Zapisano logo."))
    }

    @Sendable func saveGuests(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (isOn, now) = (try await call.form().has("usuwaj"), world.now())
        try await world.write(viewer) { tx in try viewer.keepDetailsFromGuests(isOn, at: now, tx) }
        return .redirect(Places.settingsFirm() + "#goscie").flash(
            isOn ? t("Goście dostają zdjęcia bez miejsca i danych aparatu.") : t("Goście dostają zdjęcia takie, jakie są."))
    }

    func page(
        _ call: Call, _ viewer: Viewer, form: FirmForm? = nil, problems: [String: String] = [:], stale: Bool = false,
        accounts: [BankAccount]? = nil, accountProblem: String? = nil
    ) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            let firm = try viewer.firm(tx)
            var form = form ?? FirmForm(firm)
            if stale { form.version = String(firm.version) }
            return FirmPage(
                frame: try world.officeFrame(call, viewer, tx), form: form, hasLogo: firm.logoHash != nil,
                accounts: try accounts ?? viewer.bankAccounts(tx), accountProblem: accountProblem,
                keepsDetails: try viewer.keepsDetailsFromGuests(tx), mayChange: viewer.mayManage,
                problems: problems, stale: stale)
        }
        return .html(page.html, status: stale ? 409 : problems.isEmpty && accountProblem == nil ? 200 : 422)
    }
}

extension Viewer {
    var mayManage: Bool {
        if case .employee(let role) = seat { role.mayManage } else { false }
    }
}
