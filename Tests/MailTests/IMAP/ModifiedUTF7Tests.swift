import Mail
import Testing

@Suite struct ModifiedUTF7Tests {
    @Test(arguments: [
        ("Wysłane", "Wys&AUI-ane"), ("INBOX", "INBOX"), ("Kosz & śmieci", "Kosz &- &AVs-mieci"), ("日本語", "&ZeVnLIqe-"), ("🏠", "&2Dzf4A-"),
    ])
    func `a folder name goes there and back`(name: String, wire: String) {
        #expect(ModifiedUTF7.encoded(name) == wire)
        #expect(ModifiedUTF7.decoded(wire) == name)
    }

    @Test(arguments: ["&", "&AUI", "&!-", "&2Dw-", "&A-", "ą"])
    func `a name against the rules stays as it is`(name: String) {
        #expect(ModifiedUTF7.decoded(name) == name)
    }
}
