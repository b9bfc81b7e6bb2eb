import Store
import Values
import Web

struct TaskRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.newTask, new)
        routing.office(.post, Places.tasks, create)
        routing.office(.get, Places.task, show)
        routing.office(.get, Places.taskEdit, edit)
        routing.office(.post, Places.taskEdit, update)
        routing.office(.post, Places.taskEnd, finish)
        routing.office(.post, Places.taskReopening, reopen)
        routing.office(.post, Places.taskTrash, discard)
        routing.office(.post, Places.taskReminder, snooze)
    }

    @Sendable func new(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let form = try await world.read(viewer) { tx in try viewer.taskForm(about: call.query, tx) }
        return try await page(call, viewer, form)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (TaskForm(try await call.form()), world.now())
        let id = OneTime.id(form.number, now: now)
        do {
            _ = try await world.write(viewer) { tx in
                try viewer.addTask(id, try form.checked(contact: try viewer.contact(of: form, kept: nil, tx)), at: now, tx)
            }
            return .redirect(Places.task(id)).flash(t("Dodano zadanie: %.", form.title))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form, problems: problems)
        }
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let task = try viewer.task(id, tx)
            return TaskPage(
                frame: try world.officeFrame(call, viewer, tx), task: task, people: try viewer.people(of: [task], tx)[id] ?? [],
                steps: try viewer.steps(of: id, tx), comments: try viewer.comments(of: id, tx),
                files: try viewer.files(of: id, on: .tasks, tx),
                history: try viewer.history(of: task.reference, tx), mayWrite: viewer.mayWrite,
                rings: try tx.all(TaskAlarm.self, TaskAlarm.ringing(viewer, at: now)).contains { $0.id == id }, now: now)
        }
        return .html(page.html)
    }

    @Sendable func edit(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard viewer.mayWrite else { throw Refusal.forbidden }
        let id = try call.id()
        let (task, form) = try await world.read(viewer) { tx in
            let task = try viewer.task(id, tx)
            return (task, TaskForm(task, people: try viewer.people(of: [task], tx)[id] ?? []))
        }
        return try await page(call, viewer, form, task: task)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        var form = TaskForm(try await call.form())
        let task = try await world.read(viewer) { tx in try viewer.task(id, tx) }
        do {
            try await world.write(viewer) { [form] tx in
                let task = try viewer.task(id, tx)
                let wish = try form.checked(contact: try viewer.contact(of: form, kept: task.contact?.id, tx))
                try viewer.change(task, wish, version: Int64(form.version) ?? 0, at: now, tx)
            }
            return .redirect(Places.task(id)).flash(t("Zapisano zadanie."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form, task: task, problems: problems)
        } catch Refusal.stale {
            let changes = try form.checked(contact: task.contact?.id).changes(from: task, now: now)
            form.version = String(task.version)
            return try await page(call, viewer, form, task: task, stale: changes)
        }
    }

    @Sendable func finish(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let (task, next) = try await world.write(viewer) { tx in
            let task = try viewer.task(id, tx)
            return (task, try viewer.finish(task, at: now, tx))
        }
        let words = next.map { t("Zrobione: %. Następne: %.", task.title, $0.due.words(now: now)) } ?? t("Zrobione: %.", task.title)
        return .redirect(call.referrer ?? Places.tasks()).flash(words, undo: Places.taskReopening(id))
    }

    @Sendable func reopen(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let task = try await world.write(viewer) { tx in
            let task = try viewer.task(id, tx)
            try viewer.reopen(task, at: now, tx)
            return task
        }
        return .redirect(call.referrer ?? Places.tasks()).flash(t("Znowu do zrobienia: %.", task.title))
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let task = try await world.write(viewer) { tx in
            let task = try viewer.task(id, tx)
            try viewer.discard(task.reference, title: task.title, binder: task.binder?.id, at: now, tx)
            return task
        }
        return .redirect(task.binder.map { Places.binderTasks($0.id) } ?? Places.tasks())
            .flash(t("Usunięto zadanie „%”.", task.title), undo: Places.restore(RecordKind.task.rawValue, id))
    }

    @Sendable func snooze(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now, wish) = (try call.id(), world.now(), try await call.form()["kiedy"])
        let moment: Instant? =
            wish == "jutro" ? now.day.adding(days: 1).at(hour: 8) : wish == "nie" ? nil : now.adding(minutes: 60)
        try await world.write(viewer) { tx in try viewer.snooze(try viewer.task(id, tx), until: moment, tx) }
        return .redirect(Places.task(id))
    }

    private func page(
        _ call: Call, _ viewer: Viewer, _ form: TaskForm, task: OfficeTask? = nil, problems: [String: String] = [:],
        stale: [Act.Change]? = nil
    ) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            TaskFormPage(
                frame: try world.officeFrame(call, viewer, tx), task: task, form: form, choices: try viewer.taskChoices(form, tx),
                problems: problems, stale: stale)
        }
        return .html(page.html, status: stale != nil ? 409 : problems.isEmpty ? 200 : 422)
    }
}
