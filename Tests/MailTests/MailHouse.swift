import Foundation
import Mail
import Peers

/// The real servers that the mail tests share: made by the first test that needs them.
struct MailHouse: Sendable {
    let certificates: MailCertificates
    let dovecot: DovecotPeer
    /// Delivers into the Dovecot.
    let postfix: PostfixPeer

    static let shared = Result {
        let certificates = try MailCertificates.shared.get()
        let dovecot = try DovecotPeer(certificates.localhost)
        let postfix = try PostfixPeer(certificates.localhost, sasl: dovecot.sasl, deliveringTo: dovecot.lmtp)
        return MailHouse(certificates: certificates, dovecot: dovecot, postfix: postfix)
    }

    var trust: MailTrust { .authorities(path: certificates.authority) }

    func login(_ user: String) -> MailLogin { .password(user: user, password: dovecot.password) }

    var options: SMTPOptions {
        var options = SMTPOptions()
        options.trust = trust
        return options
    }
}
