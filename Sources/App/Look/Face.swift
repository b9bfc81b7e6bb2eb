import Web

/// A person as a page shows it: name, initials, one of the ten colours.
struct Face: Sendable, Equatable {
    var name: String
    var initials: String
    var colour: Int
    /// The account, for the picture or colour that its person chose.
    var account: Int64?

    init(name: String, initials: String? = nil, colour: Int) {
        self.name = name
        self.initials = initials ?? Face.initials(of: name)
        self.colour = abs(colour % 10)
    }

    /// The same person has the same colour on every page.
    init(name: String, id: Int64) {
        self.init(name: name, colour: Int(id.magnitude % 10))
        account = id
    }

    /// For names of Latin letters, which need no look at what belongs to one letter; nil for others.
    private static func plainInitials(of name: String) -> String? {
        var (letters, begins, count) = ("", true, 0)
        for scalar in name.unicodeScalars {
            guard scalar.value < 0x180 else { return nil }
            if begins, count < 2, scalar.properties.isAlphabetic {
                letters.unicodeScalars.append(scalar)
                count += 1
            }
            begins = scalar == " "
        }
        return letters.uppercased()
    }

    static func initials(of name: String) -> String {
        plainInitials(of: name)
            ?? String(name.split(separator: " ").filter { $0.first?.isLetter == true }.prefix(2).compactMap(\.first)).uppercased()
    }
}

enum AvatarSize: String, Sendable {
    case small = " sm"
    case regular = ""
    case large = " lg"
    case huge = " xl"
}

func avatar(_ face: Face, _ size: AvatarSize = .regular, present: Bool = false) -> HTML {
    """
    <span class="ava\(size.rawValue)\(present ? " on" : "") k\(face.colour)"\(attribute("data-a", face.account.map(String.init))) aria-hidden="true">\(face.initials)</span>
    """
}

/// Initials that speak the whole name, for places where the name does not stand beside them.
func namedAvatar(_ face: Face, _ size: AvatarSize = .regular) -> HTML {
    """
    <span class="ava\(size.rawValue) k\(face.colour)"\(attribute("data-a", face.account.map(String.init))) title="\(face.name)"><span aria-hidden="true">\(face.initials)</span>\
    <span class="vh">\(face.name)</span></span>
    """
}

func avatars(_ faces: [Face], present: Bool = false) -> HTML {
    """
    <span class="avas">\(each: faces, { avatar($0, present: present) })</span>
    """
}
