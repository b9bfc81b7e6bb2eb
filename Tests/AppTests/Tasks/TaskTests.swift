import Foundation
import Testing
import Values
import Web

@testable import App

@Suite struct TaskTests {
    @Test func `Beata types a task in one line, sees what was understood, and it is on her list`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let line = "Zadzwonić do klienta dziś 17:30 #telefon @Beata !"
            let read = try await beata.get(Places.quickTaskReading() + "?tresc=" + Place.encode(line))
            #expect(
                read.contains("Zadzwonić do klienta") && read.contains("dziś, 17:30") && read.contains("Telefon")
                    && read.contains("Beata Kos"))
            let page = try await beata.post(Places.quickTask(), ["tresc": line, "widziane": "tak", "wroc": Places.tasks()])
            #expect(page.contains("Dodano zadanie: Zadzwonić do klienta.") && page.contains("ważne") && page.contains("dziś, 17:30"))
            #expect(try await beata.get(Places.desk()).contains("do 17:30"))
            #expect(try await beata.get(Places.search() + "?q=klientowi").contains("Zadzwonić do"), "search finds it by an inflected form")
        }
    }

    @Test func `without script the filled form comes before anything is saved`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let page = try await beata.post(Places.quickTask(), ["tresc": "Raport co piątek @Nikt"])
            #expect(page.contains("value=\"co piątek\"") && page.contains("nie znam: @Nikt") && page.contains("value=\"Raport @Nikt\""))
            #expect(!(try await beata.get(Places.tasks() + "?widok=wszystkie")).contains("Raport"))
        }
    }

    @Test func `every problem comes back at once with her own words`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let page = try await beata.post(
                Places.tasks(),
                ["tytul": "", "termin": "32.13", "godzina": "25:00", "powtarzanie": "czasem <b>", "przypomnienie": "x", "opis": "a&b"])
            #expect(page.status == 422)
            for words in [
                "Wpisz, co trzeba zrobić", "Wpisz dzień", "Wpisz godzinę", "Napisz to inaczej", "Wybierz przypomnienie", "czasem &lt;b&gt;",
                "a&amp;b",
            ] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test func `a task is done with one click and taken back with another`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let id = try await beata.addTask("Zamówić dźwig", ["termin": "2026-11-20"])
            let after = try await beata.post(Places.taskEnd(id))
            #expect(after.contains("Zrobione: Zamówić dźwig.") && after.contains(Places.taskReopening(id)))
            #expect(try await beata.get(Places.tasks() + "?widok=zrobione").contains("Zamówić dźwig"))
            #expect(!(try await beata.get(Places.tasks())).contains("<a href=\"\(Places.task(id))\">"))
            _ = try await beata.post(Places.taskEnd(id))
            _ = try await beata.post(Places.taskReopening(id))
            #expect(try await beata.get(Places.tasks()).contains("<a href=\"\(Places.task(id))\">"))
            let card = try await beata.get(Places.task(id))
            #expect(card.contains("zamyka") && card.contains("otwiera ponownie"))
        }
    }

    @Test func `finishing a task with a rhythm leaves the next one, once`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let id = try await beata.addTask("Raport", ["termin": "2026-11-20", "godzina": "9:30", "powtarzanie": "co drugi piątek"])
            _ = try await beata.post(Places.taskSteps(id), ["krok": "Zdjęcia"])
            let done = try await beata.post(Places.taskEnd(id))
            #expect(done.contains("Następne: 04.12.2026, 9:30."))
            var open = try await beata.get(Places.tasks() + "?widok=wszystkie")
            #expect(open.contains("04.12.2026, 9:30") && open.taskLinks == 1)
            let next = open.firstTask
            #expect(try await beata.get(Places.task(next)).contains("Zdjęcia"), "the list comes along, unticked")
            _ = try await beata.post(Places.taskReopening(id))
            open = try await beata.get(Places.tasks() + "?widok=wszystkie")
            #expect(open.contains("dziś, 9:30") && !open.contains("04.12.2026") && open.taskLinks == 1)
            _ = try await beata.post(Places.taskEnd(id))
            open = try await beata.get(Places.tasks() + "?widok=wszystkie")
            #expect(open.taskLinks == 1 && open.contains("04.12.2026, 9:30"))
        }
    }

    @Test func `two people save one task, the second sees what the first wrote`() async throws {
        try await TestHouse.each { house in
            let (beata, ewa) = (try await house.browser(as: .beata), try await house.browser(as: .ewa))
            let id = try await beata.addTask("Pomiar")
            let form = ["tytul": "Pomiar u klienta", "wersja": "1"]
            #expect(try await beata.post(Places.taskEdit(id), form).status == 200)
            let stale = try await ewa.post(Places.taskEdit(id), ["tytul": "Pomiar okien", "wersja": "1"])
            #expect(stale.status == 409 && stale.contains("Pomiar u klienta") && stale.contains("Pomiar okien"))
        }
    }

    @Test func `the double click makes one task, the bin gives it back`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let form = try await beata.get(Places.newTask())
            let fields = ["tytul": "Oddać klucze", "numer": form.number]
            _ = try await beata.post(Places.tasks(), fields)
            let id = try await beata.post(Places.tasks(), fields).id
            #expect(try await beata.get(Places.tasks() + "?widok=wszystkie").taskLinks == 1)
            let after = try await beata.post(Places.taskTrash(id))
            #expect(after.contains("Usunięto zadanie „Oddać klucze”.") && after.contains(Places.restore("task", id)))
            #expect(try await beata.send("GET", Places.task(id)).status == 404)
            _ = try await beata.post(Places.restore("task", id))
            #expect(try await beata.get(Places.task(id)).contains("przywraca z kosza"))
        }
    }

    @Test func `another firm finds nothing, a reader changes nothing, people of a building see nothing`() async throws {
        try await TestHouse.each { house in
            let (beata, olga, karol) = (
                try await house.browser(as: .beata), try await house.browser(as: .olga), try await house.browser(as: .karol)
            )
            let base = try await beata.addBase("Klienci")
            let marta = try await beata.addPerson("Marta", "Sikora", to: base, ["email": Cast.marta.email]).id
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            _ = try await beata.post(
                Places.binderParticipants(building), ["osoba": "Marta Sikora", "email": Cast.marta.email, "rola": "owner"])
            let id = try await beata.addTask("Sekret biura", ["segregator": String(building)])
            for place in [Places.task(id), Places.taskEdit(id)] { #expect(try await olga.send("GET", place).status == 404) }
            for place in [Places.taskEnd(id), Places.taskTrash(id), Places.taskDay(id) + "?dzien=2026-12-01"] {
                #expect(try await olga.post(place).status == 404)
                #expect(try await karol.post(place).status == 403)
            }
            #expect(try await karol.get(Places.task(id)).contains("Sekret biura"))
            #expect(!(try await karol.get(Places.tasks() + "?widok=wszystkie")).contains("class=\"tick\""))
            #expect(try await karol.send("GET", Places.newTask()).status == 403)
            let zone = try await house.browser(as: .marta)
            #expect([403, 404].contains(try await zone.send("GET", Places.task(id)).status))
            #expect(!(try await zone.get(Places.zone(building))).contains("Sekret biura"))
            #expect(try await olga.post(Places.tasks(), ["tytul": "x", "segregator": String(building)]).status == 404)
        }
    }

    @Test func `a person of a mailing database cannot be picked`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Targi", kind: "mailing")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base).id
            let refused = try await beata.post(Places.tasks(), ["tytul": "x", "kontakt": "Anna Mucha", "kontakt-numer": String(anna)])
            #expect(refused.status == 422 && refused.contains("Nie ma takiego klienta"))
        }
    }

    @Test func `a task lies in its building's tab, with talk, list and files`() async throws {
        try await TestHouse.each { house in
            let (beata, ewa) = (try await house.browser(as: .beata), try await house.browser(as: .ewa))
            let base = try await beata.addBase("Klienci")
            let marta = try await beata.addPerson("Marta", "Sikora", to: base).id
            let building = try await beata.openBuilding("Jodłowa 14", "Zakopane", for: marta)
            let form = try await beata.get(Places.newTask() + "?segregator=\(building)")
            #expect(form.contains("value=\"Marta Sikora\"") && form.contains("value=\"\(building)\" selected"))
            let id = try await beata.addTask(
                "Pomiar", ["segregator": String(building), "kontakt": "Marta Sikora", "kontakt-numer": String(marta)])
            #expect(try await ewa.get(Places.binderTasks(building)).contains("Pomiar"))
            _ = try await ewa.post(Places.taskSteps(id), ["krok": "Okna"])
            _ = try await ewa.post(Places.taskComments(id), ["tresc": "Jadę <rano>"])
            _ = try await ewa.upload(Places.taskFiles(id), [], files: [("plik", "szkic.txt", "text/plain", Array("szkic".utf8))])
            let card = try await beata.get(Places.task(id))
            #expect(
                card.contains("Okna") && card.contains("Jadę &lt;rano&gt;") && card.contains("szkic.txt") && card.contains("Marta Sikora"))
            let file = try #require(card.text.firstMatch(of: /zadania\/\d+\/pliki\/(\d+)/)?.1)
            #expect(try await ewa.get("/zadania/\(id)/pliki/\(file)").text == "szkic")
        }
    }

    @Test func `a reminder rings at its moment and is put off`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let id = try await beata.addTask(
                "Narada", ["termin": "2026-11-20", "godzina": "10:00", "przypomnienie": "15", "osoba": try await house.account(.beata)])
            #expect(!(try await beata.get(Places.task(id))).contains("Przypomnienie o tym zadaniu"))
            house.clock.advance(minutes: 46)
            try await house.settle()
            #expect(try await beata.get(Places.desk()).contains("Powiadomienia, 1 nowe"))
            #expect(try await beata.get(Places.task(id)).contains("Przypomnienie o tym zadaniu"))
            _ = try await beata.post(Places.taskReminder(id), ["kiedy": "60"])
            #expect(!(try await beata.get(Places.task(id))).contains("Przypomnienie o tym zadaniu"))
            house.clock.advance(minutes: 61)
            #expect(try await beata.get(Places.task(id)).contains("Przypomnienie o tym zadaniu"))
        }
    }
}

extension Browser {
    func addTask(_ title: String, _ more: [String: String] = [:]) async throws -> RecordID {
        var fields = ["tytul": title].merging(more) { $1 }
        if fields["osoba"] == nil {
            let form = try await get(Places.newTask())
            fields["osoba"] = form.text.firstMatch(of: /name="osoba" value="(\d+)" checked/).map { String($0.1) }
        }
        return try await post(Places.tasks(), fields).id
    }
}

extension Answer {
    /// How many tasks a list shows.
    var taskLinks: Int { text.matches(of: /<th scope="row"><a href="\/zadania\/\d+"/).count }

    var firstTask: RecordID { text.firstMatch(of: /<th scope="row"><a href="\/zadania\/(\d+)"/).flatMap { RecordID($0.1) } ?? 0 }
}

extension TestHouse {
    func account(_ person: Cast) async throws -> String { String(try await viewer(person).accountID ?? 0) }
}
