import Web

/// An icon on the colour of its section.
func tileSign(_ name: String) -> HTML {
    """
    <span class="tile">\(icon(name))</span>
    """
}
