import Registries
import Store
import Values
import Web

/// The firm's own fields, and whether registers may be asked.
struct ContactSettingsRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.management(.get, Places.settingsContacts) { call, viewer in try await show(call, viewer) }
        routing.management(.post, Places.settingsContacts, addField)
        routing.management(.post, Places.contactField, changeField)
        routing.management(.post, Places.contactFieldEnd, endField)
        routing.management(.post, Places.registrySwitch, turn)
        routing.office(.get, Places.contactRegistry, lookUp)
    }

    private func show(_ call: Call, _ viewer: Viewer, form: ContactFieldForm = .init(), problems: [String: String] = [:]) async throws
        -> Reply
    {
        let page = try await world.read(viewer) { [world] tx in
            ContactSettingsPage(
                frame: try world.officeFrame(call, viewer, tx), fields: try viewer.contactFields(tx), form: form, problems: problems,
                asksRegisters: try viewer.asksRegisters(tx))
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }

    @Sendable func addField(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (ContactFieldForm(try await call.form()), world.now())
        do {
            let wish = try form.checked()
            try await world.write(viewer) { tx in try viewer.addField(OneTime.id(form.number, now: now), wish, at: now, tx) }
            return .redirect(Places.settingsContacts()).flash(t("Dodano pole %.", wish.name))
        } catch Refusal.invalid(let problems) {
            return try await show(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func changeField(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), ContactFieldForm(try await call.form()), world.now())
        let wish = try form.checked()
        try await world.write(viewer) { tx in try viewer.change(try viewer.contactField(id, tx), wish, at: now, tx) }
        return .redirect(Places.settingsContacts()).flash(t("Zapisano pole %.", wish.name))
    }

    @Sendable func endField(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let name = try await world.write(viewer) { tx in try viewer.end(try viewer.contactField(id, tx), at: now, tx) }
        return .redirect(Places.settingsContacts()).flash(t("Pole % nie jest już pokazywane. Wpisane wartości zostały.", name))
    }

    @Sendable func turn(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try await call.form(), world.now())
        let isOn = form["rejestry"] == "tak"
        try await world.write(viewer) { tx in try viewer.setAsksRegisters(isOn, at: now, tx) }
        return .redirect(Places.settingsContacts())
            .flash(isOn ? t("Dane firm będą pobierane z Białej listy.") : t("Biała lista nie będzie pytana."))
    }

    /// What the register says about a NIP, for the form that is being filled in. Whatever happens, the form goes on.
    @Sendable func lookUp(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard let nip = NIP(call.query["nip"]) else { return try .json(RegistryView(sentence: "")) }
        guard try await world.read(viewer, { tx in try viewer.asksRegisters(tx) }) else { return try .json(RegistryView(sentence: "")) }
        let now = world.now()
        do {
            let answer = try await world.taxpayers.search(nip, on: now.day)
            if case .employee(let role) = viewer.seat, role.mayWrite {
                try await world.write(viewer) { tx in try viewer.keep(answer, about: nip, at: now, tx) }
            }
            return try .json(RegistryView(answer, now: now))
        } catch let error as RegistryError {
            world.log.info("the register gave no answer", metadata: ["reason": "\(error)"])
            return try .json(
                RegistryView(
                    sentence: error == .quota
                        ? t("Na dziś wyczerpano zapytania do Białej listy.") : t("Biała lista teraz nie odpowiada. Wpisz dane ręcznie.")))
        }
    }
}

/// What the form gets to know.
private struct RegistryView: Encodable {
    var sentence: String
    var name = ""
    var street = ""
    var postalCode = ""
    var city = ""
    var regon = ""
    var krs = ""

    init(sentence: String) {
        self.sentence = sentence
    }

    init(_ answer: TaxpayerAnswer, now: Instant) {
        guard let record = answer.record else {
            sentence = t("Białej liście ten NIP nie jest znany (stan na %).", now.day.dotted)
            return
        }
        sentence = t("Biała lista: VAT %, stan na %, zapytanie %.", record.status.lowercased(), now.day.dotted, answer.requestID)
        let address = record.addressParts
        (name, street, postalCode, city) = (record.name, address.street, address.postalCode, address.city)
        (regon, krs) = (record.regon, record.krs)
    }
}
