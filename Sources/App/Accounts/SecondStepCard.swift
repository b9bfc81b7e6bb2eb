import Web

/// Whether the second step is on, and the way to change that.
struct SecondStepCard {
    /// Nil where it is off.
    var spareLeft: Int?

    var html: HTML {
        """
        <section class="card" id="drugi-krok"><header><h2>\(t: "Logowanie dwuetapowe")</h2>\(if: spareLeft != nil, badge(t("włączone"), .ok, icon: "shield"))</header>
        <div class="pad stack">\(body)</div></section>
        """
    }

    private var body: HTML {
        guard let spareLeft else {
            return """
                <p class="soft">\(t: "Z samym hasłem nikt nie wejdzie: przy logowaniu trzeba też kodu z aplikacji w telefonie.")</p>
                <div>\(linkButton(t("Włącz"), to: Places.accountSecondStep(), .main, icon: "shield"))</div>
                """
        }
        return """
            <p class="soft">\(t("Kody zapasowe do użycia: %.", String(spareLeft)))</p>
            <div class="row">\(postButton(t("Nowe kody zapasowe"), to: Places.accountSpareCodes(), icon: "refresh"))\
            \(postButton(t("Wyłącz"), to: Places.accountSecondStepEnd(), .danger))</div>
            """
    }
}
