import Foundation

/// A Postfix of our own. It takes letters on four doors and hands all of them to one LMTP port.
public final class PostfixPeer: Sendable {
    /// Takes letters from anybody, like the server of a domain; offers STARTTLS.
    public let open: Int
    /// Takes letters from who signs in, after STARTTLS only.
    public let submission: Int
    /// Takes letters from who signs in, over TLS from the first byte.
    public let submissions: Int
    /// The domain whose addresses below are refused.
    public static let domain = "example.pl"
    /// Refused for good with 550.
    public static let nobody = "nikogo-nie-ma@example.pl"
    /// Refused for now with 451.
    public static let notNow = "nie-teraz@example.pl"
    private let peer: Peer

    /// Starts it and waits until it answers.
    /// - Parameters:
    ///   - certificate: what the doors show.
    ///   - sasl: the port of a Dovecot that checks passwords.
    ///   - lmtp: where letters are delivered.
    ///   - sizeLimit: the largest letter in bytes.
    public init(_ certificate: MailCertificates.Pair, sasl: Int, deliveringTo lmtp: Int, sizeLimit: Int = 20_000_000) throws {
        let folder = try Peer.newFolder("postfix")
        (open, submission, submissions) = (try Loopback.freePort(), try Loopback.freePort(), try Loopback.freePort())
        try Self.layOut(folder)
        let answers = "inline:{ { \(Self.nobody) = 550 5.1.1 no such mailbox }, { \(Self.notNow) = 451 4.3.0 come back later } }"
        let main = """
            compatibility_level = 3.6
            queue_directory = \(folder.path)/queue
            data_directory = \(folder.path)/data
            maillog_file = \(folder.path)/log/postfix.log
            maillog_file_prefixes = \(folder.path)
            myhostname = poczta.example.pl
            mydestination =
            mynetworks =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            smtp_dns_support_level = disabled
            default_transport = lmtp:inet:[127.0.0.1]:\(lmtp)
            relay_domains = \(Self.domain)
            relay_transport = lmtp:inet:[127.0.0.1]:\(lmtp)
            alias_maps =
            local_recipient_maps =
            message_size_limit = \(sizeLimit)
            mailbox_size_limit = 0
            minimal_backoff_time = 1s
            maximal_backoff_time = 2s
            queue_run_delay = 1s
            in_flow_delay = 0
            smtpd_peername_lookup = no
            smtpd_tls_cert_file = \(certificate.chain)
            smtpd_tls_key_file = \(certificate.key)
            smtpd_tls_security_level = may
            smtpd_sasl_type = dovecot
            smtpd_sasl_path = inet:127.0.0.1:\(sasl)
            smtpd_tls_auth_only = yes
            smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
            smtpd_recipient_restrictions = check_recipient_access \(answers), permit

            """
        let signedIn = "-o smtpd_sasl_auth_enable=yes -o smtpd_relay_restrictions=permit_sasl_authenticated,reject"
        let master = """
            127.0.0.1:\(open) inet n - n - - smtpd
            127.0.0.1:\(submission) inet n - n - - smtpd -o smtpd_tls_security_level=encrypt \(signedIn)
            127.0.0.1:\(submissions) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes \(signedIn)
            postlog unix-dgram n - n - 1 postlogd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            smtp unix - - n - - smtp
            lmtp unix - - n - - lmtp
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache

            """
        let settings = folder.appendingPathComponent("etc")
        try main.write(to: settings.appendingPathComponent("main.cf"), atomically: true, encoding: .utf8)
        try master.write(to: settings.appendingPathComponent("master.cf"), atomically: true, encoding: .utf8)
        peer = try Peer(
            ["/usr/lib/postfix/sbin/master", "-c", settings.path, "-d"], in: folder, environment: ["MAIL_CONFIG": settings.path],
            watched: true)
        for port in [open, submission, submissions] { try peer.ready(port: port) }
    }

    deinit { peer.stop() }

    /// What it wrote down.
    public var log: String {
        (try? String(contentsOf: peer.folder.appendingPathComponent("log/postfix.log"), encoding: .utf8)) ?? ""
    }

    /// Ends it.
    public func stop() { peer.stop() }

    /// The folders that Postfix expects, with the owners it insists on.
    private static func layOut(_ folder: URL) throws {
        let own = ["active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private", "saved", "trace"]
        for name in ["etc", "log", "data", "queue", "queue/pid"] + (own + ["maildrop", "public"]).map({ "queue/" + $0 }) {
            let path = folder.appendingPathComponent(name).path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let path = folder.path
        try Peer.run(["chown", "postfix", "\(path)/data"] + (own + ["maildrop", "public"]).map { "\(path)/queue/\($0)" })
        try Peer.run(["chgrp", "postdrop", "\(path)/queue/maildrop", "\(path)/queue/public"])
        try Peer.run(["chmod", "700"] + own.map { "\(path)/queue/\($0)" })
        try Peer.run(["chmod", "710", "\(path)/queue/public"])
        try Peer.run(["chmod", "730", "\(path)/queue/maildrop"])
    }
}
