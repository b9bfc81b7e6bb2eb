import Web

/// The yellow triangle of an inactive mail account.
func triangle(_ label: String? = nil) -> HTML {
    let shape: HTML = """
        <path d="M12 3 1.5 21h21z"/><path d="M12 9.5v5.5M12 17v1.2"/></svg>
        """
    guard let label else {
        return """
            <svg class="i tri" viewBox="0 0 24 24" aria-hidden="true">\(shape)
            """
    }
    return """
        <svg class="i tri" viewBox="0 0 24 24" role="img" aria-label="\(label)">\(shape)
        """
}

/// The triangle as a button: pressing it tests the account. Stands inside a form.
func triangleButton(_ text: String, describedBy hint: String? = nil) -> HTML {
    """
    <button class="warnbtn"\(attribute("aria-describedby", hint))>\(triangle())<span>\(text)</span></button>
    """
}
