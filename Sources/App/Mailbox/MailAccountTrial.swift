import Mail
import Values
import Web

/// Trying an account step by step; the last step is a letter with a code.
struct MailAccountTrial: Sendable {
    let steps: [MailCheckStep]

    static func run(_ account: MailAccount, letter: OutgoingLetter, in world: World) async throws -> MailAccountTrial {
        let check = MailAccountCheck(try account.settings(world.keys), trust: world.post.sessions.trust)
        return MailAccountTrial(steps: await check.run(letter: MailBody(try await letter.bytes())))
    }

    /// Whether the server took the letter: the account waits for it to arrive.
    var isSent: Bool { steps.contains { $0.kind == .letter && $0.outcome == .done } }

    func chainSteps(hint: String) -> [ChainStep] {
        var chain = steps.map { step in
            let detail = [step.detail ?? "", step.kind == .signIn && step.outcome == .failed ? hint : ""].filter { !$0.isEmpty }
            return ChainStep(
                title: step.sentence.words, note: HTML(escaping: detail.joined(separator: " ")),
                state: step.outcome == .done ? .done : step.outcome == .failed ? .failed : .todo,
                icon: step.side == .outgoing ? "send" : "mail")
        }
        if isSent {
            chain.append(
                ChainStep(
                    title: t("Wiadomość próbna"),
                    note: HTML(escaping: t("Wysłana. Otwórz ją i kliknij odsyłacz albo wpisz kod, a konto się włączy.")),
                    state: .todo, icon: "mail"))
        }
        return chain
    }
}

extension MailSentence {
    /// The sentence in the reader's language.
    var words: String {
        var rest = values[...]
        return t(key).split(separator: "%", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset == 0 ? String($0.element) : (rest.popFirst() ?? "%") + $0.element }.joined()
    }
}
