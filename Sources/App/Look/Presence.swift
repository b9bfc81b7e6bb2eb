import Web

/// Who is on this page now.
func presence(_ faces: [Face], _ sentence: String, saved: HTML = .empty) -> HTML {
    """
    <div class="pres" role="status" aria-live="polite" data-fresh="presence">\(avatars(faces, present: true))<span>\(sentence)</span>\(saved)</div>
    """
}

/// A field that several people fill in: its holder's colour and name stand beside it while they write; others read.
func sharedField(_ label: String, _ name: String, _ value: String, holder: Face?, mine: Bool, version: String = "", hint: String? = nil)
    -> HTML
{
    let locked = holder != nil && !mine
    let frame = FieldFrame(label: label, name: name, hint: hint)
    let colour = locked ? " k\(holder?.colour ?? 0)" : ""
    return """
        <div class="f w\(holder == nil ? "" : " lk" + colour)" data-fresh="field-\(name)"><label for="\(frame.id)">\(label)</label>\
        <textarea class="inp short" data-shared="\(name)" data-version="\(version)"\(frame.ties)\(flag("readonly", locked))>
        \(value)</textarea>\(with: holder, { holderLine($0, mine: mine) })\(frame.after)</div>
        """
}

private func holderLine(_ face: Face, mine: Bool) -> HTML {
    if mine { return "<span class=\"who\">\(avatar(face))\(t: "Edytujesz Ty, inni mogą czytać")</span>" }
    return """
        <span class="who">\(avatar(face))\(icon("lock"))\(t("% pisze", face.name))<span class="typing" aria-hidden="true"><i></i><i></i><i></i></span></span>
        """
}
