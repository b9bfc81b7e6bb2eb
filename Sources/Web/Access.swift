/// Who may come to a route, in the product's own words: "public", "office", "zone". The web layer only carries it.
public typealias Access = String
