import Foundation

/// A Dovecot of our own: IMAP, LMTP and the password check for Postfix. Every user name is let in with one password.
public final class DovecotPeer: Sendable {
    /// IMAP with STARTTLS.
    public let imap: Int
    /// IMAP over TLS.
    public let imaps: Int
    /// Local delivery.
    public let lmtp: Int
    /// The password check that Postfix asks.
    public let sasl: Int
    /// The password of everybody.
    public let password = "zielony-dach-7"
    private let peer: Peer

    /// Starts it with the certificate for localhost and waits until it answers.
    ///
    /// - Parameter clear: whether passwords are taken without encryption, as a program on the same machine may send them.
    public init(_ certificate: MailCertificates.Pair, clear: Bool = false) throws {
        let folder = try Peer.newFolder("dovecot")
        (imap, imaps) = (try Loopback.freePort(), try Loopback.freePort())
        (lmtp, sasl) = (try Loopback.freePort(), try Loopback.freePort())
        let mail = folder.appendingPathComponent("mail").path
        try FileManager.default.createDirectory(atPath: mail, withIntermediateDirectories: true)
        try Peer.run(["chown", "nobody", mail])
        let text = """
            base_dir = \(folder.path)/run
            state_dir = \(folder.path)/state
            log_path = \(folder.path)/dovecot.log
            listen = 127.0.0.1
            protocols = imap lmtp
            ssl = yes
            ssl_cert = <\(certificate.chain)
            ssl_key = <\(certificate.key)
            disable_plaintext_auth = \(clear ? "no" : "yes")
            login_trusted_networks =
            auth_mechanisms = plain login
            auth_failure_delay = 0 secs
            first_valid_uid = 1
            mail_location = sdbox:\(mail)/%u
            passdb {
              driver = static
              args = password=\(password)
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home=\(mail)/%u
            }
            namespace inbox {
              inbox = yes
              mailbox "Wysłane" {
                special_use = \\Sent
                auto = subscribe
              }
              mailbox Kosz {
                special_use = \\Trash
                auto = subscribe
              }
            }
            service imap-login {
              inet_listener imap {
                port = \(imap)
              }
              inet_listener imaps {
                port = \(imaps)
                ssl = yes
              }
            }
            service lmtp {
              inet_listener lmtp {
                port = \(lmtp)
              }
            }
            service auth {
              inet_listener {
                port = \(sasl)
              }
            }
            service stats {
              unix_listener stats-writer {
                mode = 0666
              }
            }

            """
        let file = folder.appendingPathComponent("dovecot.conf")
        try text.write(to: file, atomically: true, encoding: .utf8)
        peer = try Peer(["/usr/sbin/dovecot", "-F", "-c", file.path], in: folder, watched: true)
        for port in [imap, imaps, lmtp, sasl] { try peer.ready(port: port) }
    }

    deinit { peer.stop() }

    /// What it wrote down.
    public var log: String {
        (try? String(contentsOf: peer.folder.appendingPathComponent("dovecot.log"), encoding: .utf8)) ?? ""
    }

    /// Ends it.
    public func stop() { peer.stop() }
}
