import Store
import Values
import Web

struct TaskListRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.tasks, list)
        routing.office(.get, Places.binderTasks, inBinder)
        routing.office(.post, Places.quickTask, quick)
        routing.office(.get, Places.quickTaskReading, read)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (query, now) = (TaskQuery(call.query), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let (lines, next) = try viewer.tasks(query, at: now, tx)
            return TasksPage(
                frame: try world.officeFrame(call, viewer, tx), query: query, lines: lines, next: next,
                due: try viewer.dueCount(at: now, tx),
                categories: try viewer.taskCategories(tx), employees: try viewer.employees(tx), mayWrite: viewer.mayWrite, now: now)
        }
        return .html(page.html)
    }

    @Sendable func inBinder(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            return BinderTasksPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx),
                lines: try viewer.tasks(of: Reference(.binder, id), tx), mayWrite: viewer.mayWrite, now: now)
        }
        return .html(page.html)
    }

    /// What a line means, as the page shows it while one types.
    @Sendable func read(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (line, now) = (String(call.query["tresc"].prefix(300)), world.now())
        let understood = try await world.read(viewer) { tx in try UnderstoodTask(line, viewer, now: now, tx) }
        return .html(understood.html(now: now))
    }

    /// Saves a line whose meaning was seen; without script the filled form comes first.
    @Sendable func quick(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (try await call.form(), world.now())
        let line = String(form["tresc"].trimmed.prefix(300))
        let id = OneTime.id(form["numer"], now: now)
        guard form.has("widziane") else { return try await preview(call, viewer, line, form) }
        let understood = try await world.write(viewer) { tx in
            let understood = try UnderstoodTask(line, viewer, now: now, tx)
            if !understood.task.title.isEmpty { try viewer.addTask(id, understood.wish(viewer), at: now, tx) }
            return understood
        }
        guard !understood.task.title.isEmpty else { return try await preview(call, viewer, line, form) }
        let back = form["wroc"].hasPrefix("/") ? form["wroc"] : Places.tasks()
        return .redirect(back).flash(t("Dodano zadanie: %.", understood.task.title))
    }

    private func preview(_ call: Call, _ viewer: Viewer, _ line: String, _ sent: Form) async throws -> Reply {
        let now = world.now()
        let page = try await world.read(viewer) { [world] tx in
            let understood = try UnderstoodTask(line, viewer, now: now, tx)
            let wish = understood.wish(viewer)
            var form = TaskForm(wish, people: wish.people, contact: nil)
            form.number = sent["numer"]
            return TaskFormPage(
                frame: try world.officeFrame(call, viewer, tx), form: form, choices: try viewer.taskChoices(form, tx),
                problems: form.title.isEmpty ? ["tytul": t("Wpisz, co trzeba zrobić.")] : [:],
                understood: note(html: "<p>\(understood.html(now: now))</p>"))
        }
        return .html(page.html, status: page.problems.isEmpty ? 200 : 422)
    }
}
