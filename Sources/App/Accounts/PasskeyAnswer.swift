import Foundation
import Passkeys
import Store
import Values
import Web

/// What a page sends on from an authenticator.
struct PasskeyAnswer: Decodable, Sendable {
    let id: String
    let clientData: String
    /// The attestation of a new credential, or the data that were signed.
    let object: String
    let signature: String?
    /// The account that the authenticator keeps the credential for.
    let user: String?

    /// Nil for what is none.
    init?(_ text: String) {
        guard text.utf8.count < 40_000, text.first == "{" else { return nil }
        do { self = try JSONDecoder().decode(PasskeyAnswer.self, from: Data(text.utf8)) } catch { return nil }
    }

    private var bytes: (clientData: [UInt8], object: [UInt8])? {
        guard let clientData = Base64URL.bytes(clientData), let object = Base64URL.bytes(object) else { return nil }
        return (clientData, object)
    }

    /// The credential that was made, when it answers a question of this asker.
    func registration(_ asker: String, in world: World) async throws -> RelyingParty.Registration? {
        guard let party = world.relyingParty, let bytes, let challenge = try await taken(.register, asker, bytes.clientData, in: world)
        else {
            return nil
        }
        do {
            return try party.register(clientData: bytes.clientData, attestation: bytes.object, challenge: challenge)
        } catch let fault {
            world.log.notice("a passkey was not taken", metadata: ["reason": "\(fault)"])
            return nil
        }
    }

    /// The credential that has signed, when it answers a question of this asker; used up with its new counter.
    func signer(_ question: PasskeyQuestion, _ asker: String, of account: RecordID? = nil, in world: World) async throws -> Passkey? {
        guard let party = world.relyingParty, let bytes, let signature = signature.flatMap(Base64URL.bytes),
            let challenge = try await taken(question, asker, bytes.clientData, in: world)
        else { return nil }
        let found = try await world.database.read(.everything) { [id] tx in try Passkey.find(id, tx) }
        guard let passkey = found, account == nil || account == passkey.accountID else { return nil }
        guard user == nil || user == Base64URL.text(Array(String(passkey.accountID).utf8)) else { return nil }
        let counter: UInt32
        do {
            counter = try party.check(
                clientData: bytes.clientData, data: bytes.object, signature: signature, by: try PasskeyKey(text: passkey.publicKey),
                counter: UInt32(clamping: passkey.counter), challenge: challenge, verified: question != .secondStep)
        } catch let fault {
            world.log.notice("a passkey did not open", metadata: ["reason": "\(fault)", "passkey": "\(passkey.id)"])
            return nil
        }
        let now = world.now()
        let isFirst = try await world.database.write(.everything) { tx in try passkey.used(counter, at: now, tx) }
        return isFirst ? passkey : nil
    }

    private func taken(_ question: PasskeyQuestion, _ asker: String, _ clientData: [UInt8], in world: World) async throws -> String? {
        guard !asker.isEmpty, let challenge = RelyingParty.challenge(in: clientData) else { return nil }
        let now = world.now()
        let isAsked = try await world.database.write(.everything) { [keys = world.keys] tx in
            try question.take(challenge, from: asker, at: now, keys: keys, tx)
        }
        return isAsked ? challenge : nil
    }
}

extension World {
    /// What passkeys belong to: the address by which people reach this server.
    var relyingParty: RelyingParty? { RelyingParty(address: settings.publicAddress) }
}
