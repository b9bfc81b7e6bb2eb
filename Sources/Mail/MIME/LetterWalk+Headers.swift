import CGMime
import Foundation
import Values

extension LetterWalk {
    mutating func readHeaders(of message: UnsafeMutablePointer<GMimeMessage>) {
        let object = UnsafeMutableRawPointer(message).assumingMemoryBound(to: GMimeObject.self)
        func raw(_ name: String) -> [UInt8] { Leaf.header(object, name) ?? [] }
        letter.messageID = HeaderIdentifiers.read(raw("Message-Id")).first
        letter.inReplyTo = HeaderIdentifiers.read(raw("In-Reply-To"))
        letter.references = HeaderIdentifiers.read(raw("References"))
        letter.from = HeaderAddresses.read(raw("From"), fallback: fallback)
        if letter.from.isEmpty { letter.from = HeaderAddresses.read(raw("Sender"), fallback: fallback) }
        letter.to = HeaderAddresses.read(all(object, "To"), fallback: fallback)
        letter.cc = HeaderAddresses.read(all(object, "Cc"), fallback: fallback)
        letter.replyTo = HeaderAddresses.read(raw("Reply-To"), fallback: fallback)
        letter.subject = String(HeaderText.decode(raw("Subject"), fallback: fallback).prefix(2_000))
        letter.date = Self.date(raw("Date"))
        letter.automation = automation(raw)
        letter.automation.hops = count(object, "Received")
        failedRecipients = HeaderAddresses.read(raw("X-Failed-Recipients")).map(\.email)
        hasNoReturn = letter.automation.isDeliveryReport
    }

    private func automation(_ raw: (String) -> [UInt8]) -> LetterAutomation {
        func word(_ name: String) -> String? {
            let value = HeaderParameters(raw(name)).value
            return value.isEmpty ? nil : String(value.prefix(200))
        }
        var marks = LetterAutomation()
        marks.autoSubmitted = word("Auto-Submitted")
        marks.precedence = word("Precedence")
        marks.listID = raw("List-Id").isEmpty ? nil : HeaderIdentifiers.read(raw("List-Id")).first ?? word("List-Id")
        marks.listUnsubscribe = HeaderIdentifiers.read(raw("List-Unsubscribe"))
        marks.oneClickUnsubscribe = HeaderText.decode(raw("List-Unsubscribe-Post")).lowercased() == "list-unsubscribe=one-click"
        marks.isDeliveryReport = HeaderText.decode(raw("Return-Path")) == "<>"
        marks.hasVacationMark = ["X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Vacation"].contains { !raw($0).isEmpty }
        marks.suppressesAnswers = !raw("X-Auto-Response-Suppress").isEmpty
        let loop = HeaderText.decode(raw("X-Loop")).lowercased()
        marks.loopMarks = loop.split { $0 == " " || $0 == "," }.prefix(10).map { String($0.prefix(254)) }
        return marks
    }

    private func count(_ object: UnsafeMutablePointer<GMimeObject>, _ name: String) -> Int {
        guard let headers = g_mime_object_get_header_list(object) else { return 0 }
        return (0..<max(0, g_mime_header_list_get_count(headers))).count { index in
            guard let header = g_mime_header_list_get_header_at(headers, index), let found = g_mime_header_get_name(header) else {
                return false
            }
            return strcasecmp(found, name) == 0
        }
    }

    /// Some programs write several `To` lines; all of them count, at most 20.
    private func all(_ object: UnsafeMutablePointer<GMimeObject>, _ name: String) -> [UInt8] {
        guard let headers = g_mime_object_get_header_list(object) else { return [] }
        var found: [[UInt8]] = []
        for index in 0..<max(0, g_mime_header_list_get_count(headers)) where found.count < 20 {
            guard let header = g_mime_header_list_get_header_at(headers, index),
                GMime.text(g_mime_header_get_name(header))?.lowercased() == name.lowercased(),
                let value = GMime.bytes(g_mime_header_get_raw_value(header))
            else { continue }
            found.append(Array(value.prefix(1 << 20)))
        }
        return Array(found.joined(separator: [UInt8(ascii: ",")]))
    }

    /// RFC 5322 date; only 1970 to 2199 is believed.
    private static func date(_ raw: [UInt8]) -> Instant? {
        guard !raw.isEmpty, let date = g_mime_utils_header_decode_date(HeaderText.decode(raw)) else { return nil }
        defer { g_date_time_unref(date) }
        let seconds = Int64(g_date_time_to_unix(date))
        return (0..<7_258_118_400).contains(seconds) ? Instant(milliseconds: seconds * 1_000) : nil
    }
}
