import Web

/// Why a letter came back, in words for people: by the enhanced status code (RFC 3463), else by what the server answered.
enum ReturnReason {
    static func words(_ status: String, _ diagnostic: String) -> String {
        let parts = status.split(separator: ".").compactMap { Int($0) }
        if parts.count == 3, let known = words(parts[1], parts[2], diagnostic) { return known }
        if let found = diagnostic.firstMatch(of: /\b[245]\.(\d{1,3})\.(\d{1,3})\b/), let subject = Int(found.1), let detail = Int(found.2),
            let known = words(subject, detail, diagnostic)
        {
            return known
        }
        return guess(diagnostic) ?? t("serwer odbiorcy nie podał zrozumiałego powodu")
    }

    private static func words(_ subject: Int, _ detail: Int, _ diagnostic: String) -> String? {
        switch (subject, detail) {
        case (1, 1), (1, 0), (1, 10): t("nie ma takiej skrzynki")
        case (1, 2), (4, 4): t("nie ma takiej domeny, sprawdź adres po znaku @")
        case (1, 3): t("adres jest źle zapisany")
        case (1, 6): t("skrzynka została przeniesiona i nie ma nowego adresu")
        case (1, 7), (1, 8): t("serwer odbiorcy nie przyjmuje poczty z naszego adresu")
        case (2, 1): t("skrzynka odbiorcy jest wyłączona")
        case (2, 2): t("skrzynka odbiorcy jest pełna")
        case (2, 3), (3, 4): t("wiadomość jest za duża dla serwera odbiorcy")
        case (3, 0...9): t("serwer odbiorcy ma kłopot ze swoim systemem")
        case (4, 1), (4, 2): t("serwer odbiorcy nie odpowiada")
        case (4, 6): t("wiadomość krążyła w kółko między serwerami")
        case (4, 7): t("serwer odbiorcy nie odpowiadał przez kilka dni")
        case (7, _): refusal(diagnostic)
        default: guess(diagnostic)
        }
    }

    private static func refusal(_ diagnostic: String) -> String {
        let said = diagnostic.lowercased()
        let isJunk = ["spam", "blacklist", "blocked", "blocklist", "reputation", "spamhaus"].contains { said.contains($0) }
        return isJunk ? t("serwer odbiorcy uznał wiadomość za niechcianą") : t("serwer odbiorcy odmówił przyjęcia wiadomości")
    }

    private static func guess(_ diagnostic: String) -> String? {
        let said = diagnostic.lowercased()
        func says(_ words: String...) -> Bool { words.contains { said.contains($0) } }
        if says(
            "user unknown", "no such user", "no such mailbox", "unknown user", "does not exist", "recipient not found", "nie ma takiej",
            "nie istnieje")
        {
            return t("nie ma takiej skrzynki")
        }
        if says("quota", "mailbox full", "mailbox is full", "przepełniona", "pełna") { return t("skrzynka odbiorcy jest pełna") }
        if says("host not found", "domain not found", "name service error", "nxdomain") {
            return t("nie ma takiej domeny, sprawdź adres po znaku @")
        }
        if says("too large", "exceeds size", "message size") { return t("wiadomość jest za duża dla serwera odbiorcy") }
        if says("timed out", "connection refused", "no route to host") { return t("serwer odbiorcy nie odpowiada") }
        if says("disabled", "inactive", "suspended") { return t("skrzynka odbiorcy jest wyłączona") }
        if says("spam", "blacklist", "blocked", "denied", "rejected", "refused") { return refusal(diagnostic) }
        return nil
    }
}
