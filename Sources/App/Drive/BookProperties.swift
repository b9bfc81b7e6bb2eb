import Dav
import Values
import Web

/// Properties of address books (RFC 6352) and of whoever asks (RFC 5397, RFC 3744).
enum BookProperties {
    static let tagName = XMLName("http://calendarserver.org/ns/", "getctag")

    private static func href(_ name: XMLName, _ address: String) -> XMLElement {
        XMLElement(name, [XMLElement(.dav("href"), text: address)])
    }

    static func ofPrincipal(_ caller: DriveCaller) -> [XMLElement] {
        let top = Places.drive.tail([])
        var found = [href(.dav("current-user-principal"), top), href(.dav("principal-URL"), top)]
        if caller.opensBook {
            found.append(href(.card("addressbook-home-set"), Places.drive.tail(["ksiazka"], isFolder: true)))
        }
        return found
    }

    static func entry(of book: BookOnDrive, _ caller: DriveCaller) -> DriveEntry {
        var entry = DriveEntry(book.address, book.building.title, isFolder: true)
        entry.createdAt = book.building.createdAt
        entry.changedAt = book.entries.map(\.changedAt).max() ?? book.building.createdAt
        entry.kinds = [.card("addressbook")]
        var kind = XMLElement(.card("address-data-type"))
        kind.attributes = [
            XMLElement.Attribute(XMLName("", "content-type"), "text/vcard"),
            XMLElement.Attribute(XMLName("", "version"), "3.0"),
        ]
        let reports = [XMLName.card("addressbook-query"), .card("addressbook-multiget")].map {
            XMLElement(.dav("supported-report"), [XMLElement(.dav("report"), [XMLElement($0)])])
        }
        let mayRead = XMLElement(.dav("privilege"), [XMLElement(.dav("read"))])
        entry.special =
            ofPrincipal(caller) + [
                XMLElement(tagName, text: book.tag), XMLElement(.card("supported-address-data"), [kind]),
                XMLElement(.card("addressbook-description"), text: t("Baza adresowa")),
                XMLElement(.dav("supported-report-set"), reports), XMLElement(.dav("current-user-privilege-set"), [mayRead]),
            ]
        return entry
    }

    static func entry(of person: AddressEntry, in book: BookOnDrive, _ caller: DriveCaller, withCard: Bool) -> DriveEntry {
        var entry = DriveEntry(book.address(of: person), person.name, isFolder: false)
        let text = person.card.text
        (entry.size, entry.contentType) = (Int64(text.utf8.count), "text/vcard; charset=utf-8")
        (entry.createdAt, entry.changedAt, entry.tag) = (person.changedAt, person.changedAt, BookOnDrive.tag(of: person))
        entry.special = [href(.dav("current-user-principal"), Places.drive.tail([]))]
        if withCard { entry.special.append(XMLElement(.card("address-data"), text: text)) }
        return entry
    }
}
