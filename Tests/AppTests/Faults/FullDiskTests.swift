import Foundation
import Mail
import Peers
import Store
import Testing
import Values

@testable import App

/// A disk without room: people read why, nothing is half-written, and work goes on when there is room again.
@Suite(.serialized, .timeLimit(.minutes(15))) struct FullDiskTests {
    @Test func `a full disk is said, and forgotten when there is room again`() async throws {
        let program = try ProgramUnderTest(.sqlite)
        defer { program.remove() }
        let relay = try ScriptedSMTP(.accepted)
        defer { relay.stop() }
        let disk = try ForgettingDisk(program.data)
        program.disk = disk
        program.more = ["--relay", "smtp://127.0.0.1:\(relay.port)"]
        try program.start()
        let promises = Promises()
        let people = PeopleAtWork(program, promises, round: 1, try await program.site())
        let beata = try await program.browser()
        await people.doEverything("przed", beata)
        try await program.finishWork()
        let rows = try await program.rows()

        try disk.setFull(true)
        await people.doEverything("pelny", beata) { act, error in
            guard let refused = error as? PeopleAtWork.NotDone else {
                Issue.record("\(act): \(error)")
                return
            }
            if let answer = refused.answer {
                #expect(
                    answer.status == 507 && answer.contains("skończyło się miejsce"), "\(act): \(answer.status) \(program.log.suffix(600))")
            } else if case .deferred = refused.outcome {
            } else {
                Issue.record("\(act): \(String(describing: refused.outcome))")
            }
        }
        for page in [Places.desk(), Places.binder(people.building), Places.binderFiles(people.building), Places.mail(), Places.offers()] {
            #expect(try await beata.get(page).status == 200, "\(page) only reads")
        }
        let signIn = Browser.form([("login", DemoFirm.owner), ("haslo", DemoFirm.password)])
        let stranger = Browser(address: program.address)
        let refused = try await stranger.send("POST", Places.signIn(), body: signIn, type: "application/x-www-form-urlencoded")
        #expect(refused.status == 507 && refused.contains("skończyło się miejsce"))

        try disk.setFull(false)
        #expect(try await program.rows() == rows)
        await people.doEverything("po", beata)
        try await program.finishWork()
        program.kill()
        try disk.cutPower()
        try await program.endLeases()
        try program.start()
        try await promises.check(program, relay: relay, crashes: 1)
    }
}
