import Web

/// The place where files are dropped. Without script it is an ordinary file field; with `uploadTo` files go up in pieces and resume after a break.
func fileDrop(
    _ title: String, name: String = "plik", hint: String? = nil, label: String? = nil, accept: String? = nil, multiple: Bool = true,
    uploadTo: String? = nil, list: String? = nil, icon iconName: String = "upload"
) -> HTML {
    """
    <div class="drop"><input type="file" name="\(name)" aria-label="\(label ?? title)"\(attribute("accept", accept))\(flag("multiple", multiple))\
    \(attribute("data-upload", uploadTo))\(attribute("data-list", list))>\(icon(iconName))<b>\(title)</b>\(with: hint, { "<span class=\"hint\">\($0)</span>" })</div>
    """
}

/// A button that takes files; on a phone it opens the camera when `camera` is set.
func fileButton(
    _ text: String, name: String = "plik", _ kind: ButtonKind = .main, accept: String? = nil, camera: Bool = false, uploadTo: String? = nil,
    list: String? = nil, icon iconName: String = "camera"
) -> HTML {
    """
    <label class="btn file-btn\(kind.rawValue)"><input type="file" name="\(name)" multiple aria-label="\(text)"\(attribute("accept", accept))\
    \(attribute("capture", camera ? "environment" : nil))\(attribute("data-upload", uploadTo))\(attribute("data-list", list))>\(icon(iconName))\(text)</label>
    """
}
