import Values

/// The metadata packet (ISO 16684-1) that archives and screen readers look for beside the information dictionary.
enum XMP {
    static func packet(_ paper: Paper) -> String {
        let time = paper.created.iso
        var dublin = "<dc:format>application/pdf</dc:format>"
        dublin += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(paper.title))</rdf:li></rdf:Alt></dc:title>"
        if !paper.author.isEmpty { dublin += "<dc:creator><rdf:Seq><rdf:li>\(escaped(paper.author))</rdf:li></rdf:Seq></dc:creator>" }
        if !paper.subject.isEmpty {
            dublin +=
                "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(paper.subject))</rdf:li></rdf:Alt></dc:description>"
        }
        dublin += "<dc:language><rdf:Bag><rdf:li>\(Typography.language(paper.language))</rdf:li></rdf:Bag></dc:language>"
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            \(dublin)
            <xmp:CreateDate>\(time)</xmp:CreateDate><xmp:ModifyDate>\(time)</xmp:ModifyDate><xmp:CreatorTool>Wiecha</xmp:CreatorTool>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in Typography.clean(text, longest: 2_000).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
