import Values
import Web

/// The form that takes letters as files, and what became of those that were brought.
struct LetterUploadsPage: Sendable {
    let frame: OfficeFrame
    let head: BinderHead
    let binder: Binder
    let uploads: [LetterUpload]
    let letters: [RecordID: Letter]
    let reach: String
    let problem: String?
    let now: Instant

    var html: HTML {
        frame.page(
            head.page(.mail), section: .binders,
            """
            <div class="stack"><a class="row small" href="\(Places.binderMail(binder.id))">\(icon("back"))\(t: "Poczta budowy")</a>
            \(with: problem, { note($0, .bad, live: true) })
            <div class="cols c21"><div>\(card(t("Wgrane wiadomości"), id: "wgrane", "<div data-section=\"mail\" data-fresh=\"letter-uploads\">\(list)</div>"))</div>
            \(card(t("Wgraj wiadomości z plików"), id: "wgraj", padded(LetterUploadForm(binder: binder.id, reach: reach).html)))</div></div>
            """)
    }

    private var list: HTML {
        uploads.isEmpty
            ? emptyState(
                t("Nikt nie wgrał jeszcze wiadomości"), t("Zapisz wiadomość w programie pocztowym jako .eml i przeciągnij ją tutaj."),
                stage: 0)
            : rows(uploads.map(row))
    }

    private func row(_ upload: LetterUpload) -> HTML {
        let second = t("wgrana przez %, %", upload.uploader, upload.at.text(now: now))
        guard let id = upload.letterID, let letter = letters[id] else {
            return """
                <li><div class="row-link">\(icon("mail"))<span><b>\(upload.name)</b><span class="sec cut">\(second)</span></span>\
                <span class="end">\(state(upload))</span></div></li>
                """
        }
        return rowLink(
            to: Places.thread(letter.threadID) + "#w-\(letter.id)", front: icon("mail"),
            letter.subject.isEmpty ? upload.name : letter.subject,
            second: "\(letter.author), \(letter.at.text(now: now)) · \(second)", end: state(upload))
    }

    private func state(_ upload: LetterUpload) -> HTML {
        guard upload.settledAt != nil else { return badge(t("w kolejce"), icon: "clock") }
        if upload.problem == "duplicate" {
            return badge(
                upload.letterID.flatMap { letters[$0] } == nil ? t("jest już, w koszu") : t("jest już w poczcie"), .warn, icon: "copy")
        }
        if upload.problem == "unreadable" { return badge(t("nieczytelna, zachowana w oryginale"), .bad, icon: "warn") }
        return badge(t("w poczcie"), .ok, icon: "check")
    }
}

/// The form itself; on the list of mail it stands in a window.
struct LetterUploadForm: Sendable {
    let binder: RecordID
    var reach = "strefa"

    var html: HTML {
        """
        <form class="stack" method="post" action="\(Places.binderLetterFiles(binder))" enctype="multipart/form-data" data-each>
        \(fileDrop(t("Przeciągnij albo wybierz pliki .eml"), hint: t("Kilka naraz. Wiadomości zachowają datę, nadawcę i załączniki."), accept: ".eml,message/rfc822"))
        <div data-list></div>
        \(radioChips(t("Kto to zobaczy"), "zasieg", [Choice("strefa", t("biuro i uczestnicy budowy"), icon: "eye"), Choice("biuro", t("tylko biuro"), icon: "lock")], selected: reach))
        <div>\(button(t("Wgraj"), .main, icon: "upload"))</div></form>
        """
    }
}
