import Web

/// One column of a table; with `sort` its title is a link that sorts.
struct Column: Sendable {
    enum Order: String, Sendable {
        case ascending, descending
    }

    var title: String
    var numeric = false
    var hiddenTitle = false
    var sort: String?
    var order: Order?

    init(_ title: String, numeric: Bool = false, hiddenTitle: Bool = false, sort: String? = nil, order: Order? = nil) {
        self.title = title
        self.numeric = numeric
        self.hiddenTitle = hiddenTitle
        self.sort = sort
        self.order = order
    }

    var html: HTML {
        """
        <th scope="col"\(attribute("class", numeric ? "n" : nil))\(attribute("aria-sort", order?.rawValue))>\(heading)</th>
        """
    }

    private var heading: HTML {
        if hiddenTitle { return "<span class=\"vh\">\(title)</span>" }
        guard let sort else { return HTML(escaping: title) }
        let mark = order == .ascending ? "up" : order == .descending ? "down" : "sort"
        return "<a href=\"\(sort)\">\(title) \(icon(mark))</a>"
    }
}

/// A table whose rows become cards in a narrow container. Rows are `<tr>` with `<th scope="row">` first;
/// `.n` number, `.r` right corner, `.hide` dropped and `data-l` a label when narrow.
func table(_ caption: String, _ columns: [Column], selectable: Bool = false, fold: Bool = true, foot: HTML = .empty, rows: HTML) -> HTML {
    """
    <div class="tw"><table class="table\(fold ? " fold" : "")"><caption class="vh">\(caption)</caption><thead><tr>\
    \(if: selectable, selectAll)\(each: columns, { $0.html })</tr></thead>
    <tbody data-rows>\(rows)</tbody>\(if: !foot.isEmpty, "<tfoot>\(foot)</tfoot>")</table></div>
    """
}

private var selectAll: HTML {
    """
    <th class="c" scope="col"><span class="vh">\(t: "Wybór")</span><input type="checkbox" class="js-only" data-all aria-label="\(t: "Zaznacz wszystkie na stronie")"></th>
    """
}

/// The first cell of a row that can be chosen for a bulk action.
func selectCell(_ name: String, value: String, label: String, checked: Bool = false) -> HTML {
    """
    <td class="c"><input type="checkbox" name="\(name)" value="\(value)" aria-label="\(t("Zaznacz: %", label))"\(flag("checked", checked))></td>
    """
}

/// What can be done with the chosen rows; appears with the first of them. The surrounding form carries `data-bulk`.
func bulkBar(_ actions: HTML, all: HTML = .empty) -> HTML {
    """
    <div class="bulk auto" role="group" aria-label="\(t: "Działania na zaznaczonych")"><span>\(t: "Zaznaczono:") <b data-count></b></span>\(all)\
    <span class="sp"></span>\(actions)<button class="btn sm js-only" type="button" data-clear aria-label="\(t: "Odznacz wszystkie")">\(icon("x"))</button></div>
    """
}
