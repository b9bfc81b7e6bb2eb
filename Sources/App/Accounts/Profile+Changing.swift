import Store
import Values
import Web

extension SignedIn {
    /// Largest picture that is read for an avatar, bytes.
    static let avatarLimit = 12 << 20

    /// Keeps a small copy, made anew by the worker for pictures: nothing of the file that was sent survives but its pixels.
    func saveAvatar(_ picture: [UInt8], in world: World) async throws {
        guard let make = world.smallCopies else { throw Refusal.unavailable }
        let small: [UInt8]
        do { small = try await make(picture) } catch is CancellationError { throw CancellationError() } catch {
            throw Refusal.invalid(["zdjecie": t("Tego pliku nie da się odczytać. Wybierz zdjęcie JPG albo PNG.")])
        }
        let blob = try await world.blobs.put(bytes: small)
        try await setAvatar(blob.hash, in: world)
    }

    /// Back to initials.
    func removeAvatar(in world: World) async throws { try await setAvatar(nil, in: world) }

    private func setAvatar(_ hash: String?, in world: World) async throws {
        let now = world.now()
        _ = try await world.database.write(.everything) { [account] tx in
            try tx.run("UPDATE account SET avatar_hash = \(hash), avatar_at = \(now) WHERE id = \(account.id)")
        }
    }

    func chooseColour(_ number: Int, in world: World) async throws {
        guard Profile.colours.contains(where: { $0.number == number }) else { throw Refusal.malformed }
        let now = world.now()
        _ = try await world.database.write(.everything) { [account] tx in
            try tx.run("UPDATE account SET colour = \(number), avatar_at = \(now) WHERE id = \(account.id)")
        }
    }

    func rename(to name: String, in world: World) async throws {
        var problems = Problems()
        problems.need(name, "osoba", t("Wpisz imię i nazwisko."), limit: 120)
        try problems.refuse()
        _ = try await world.database.write(.everything) { [account] tx in
            try tx.run("UPDATE account SET name = \(name) WHERE id = \(account.id)")
        }
    }

    func choose(_ language: Language, in world: World) async throws {
        _ = try await world.database.write(.everything) { [account] tx in
            try tx.run("UPDATE account SET language = \(language.rawValue) WHERE id = \(account.id)")
        }
    }
}
