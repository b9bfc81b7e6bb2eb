import Web

func icon(_ name: String) -> HTML {
    """
    <svg class="i" aria-hidden="true"><use href="#i-\(name)"/></svg>
    """
}

func tileSign(_ name: String) -> HTML {
    """
    <span class="tile">\(icon(name))</span>
    """
}
