import Values
import Web

/// All orders, newest first.
struct OrdersPage {
    var frame: OfficeFrame
    var rows: [OrderRow]
    var after: RecordID?
    var next: RecordID?

    var html: HTML {
        frame.page(PageHead(title: t("Zlecenia"), tile: "orders"), section: .orders, rows.isEmpty && after == nil ? empty : list)
    }

    private var empty: HTML {
        emptyState(
            t("Nie ma jeszcze zleceń"), t("Zlecenie powstaje samo, kiedy klient przyjmie ofertę."), stage: 1,
            action: linkButton(t("Oferty"), to: Places.offers(), icon: "offers"))
    }

    private var list: HTML {
        """
        <div class="card cq">\(orderTable(rows, showsBinder: true))\
        \(pager(
            counted(rows.count, "% zlecenie na stronie", "% zlecenia na stronie", "% zleceń na stronie"), previous: after == nil ? nil : Places.orders(), next: next.map { Places.orders() + "?po=\($0)" }))</div>
        """
    }
}

/// The tab of a binder with its orders.
struct BinderOrdersPage {
    var frame: OfficeFrame
    var head: BinderHead
    var rows: [OrderRow]

    var html: HTML {
        frame.page(
            head.page(.orders), section: .binders,
            card(
                t("Zlecenia"), id: "zlecenia", section: .orders, tile: "orders", fresh: "zlecenia",
                rows.isEmpty
                    ? emptyState(t("Nie ma tu jeszcze zleceń"), t("Zlecenie powstaje samo, kiedy klient przyjmie ofertę."), stage: 1)
                    : orderTable(rows, showsBinder: false)))
    }
}

private func orderTable(_ rows: [OrderRow], showsBinder: Bool) -> HTML {
    let place = showsBinder ? [Column(t("Klient")), Column(t("Segregator"))] : [Column(t("Klient"))]
    return table(
        t("Zlecenia"), [Column(t("Zlecenie"))] + place + [Column(t("Data")), Column(t("Brutto"), numeric: true)],
        rows: """
            \(each: rows, { row in
                "<tr><th scope=\"row\"><a href=\"\(Places.order(row.id))\">\(row.title)</a><span class=\"sec\">\(row.number)</span></th><td>\(row.client)</td>\(if: showsBinder, "<td><a href=\"\(Places.binder(row.binderID))\">\(row.binder)</a></td>")<td class=\"num\">\(row.createdAt.day.dotted)</td><td class=\"n r num\"><b>\(row.gross.text)</b></td></tr>"
            })
            """)
}
