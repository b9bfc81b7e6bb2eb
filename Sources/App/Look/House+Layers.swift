import Web

extension HouseDrawing {
    static let hatches: HTML = """
        <defs>\
        <pattern id="p-br" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="currentColor" stroke-opacity=".35" stroke-width="1"/></pattern>\
        <pattern id="p-co" width="7" height="7" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".7" fill="currentColor" fill-opacity=".5"/><path d="M5 4.5l1.4 1.4-1.6.3z" fill="currentColor" fill-opacity=".4"/></pattern>\
        </defs>
        """

    static let ground: HTML = """
        <path class="soil" d="M8 206l7 8M20 206l7 8M32 206l7 8M44 206l7 8M56 206l7 8M68 206l7 8M286 206l7 8M298 206l7 8M310 206l7 8M322 206l7 8M334 206l7 8"/>\
        <path class="ground" d="M4 205H92M268 205h88"/>
        """

    static let foundation: HTML = """
        <path class="co" d="M84 236h30v13H84zM246 236h30v13h-30zM163 236h26v13h-26zM92 206h14v30H92zM254 206h14v30h-14zM170 206h12v30h-12z"/>\
        <path class="co" d="M88 198h184v8H88z"/>\
        <path d="M84 236h30v13H84zM246 236h30v13h-30zM163 236h26v13h-26zM88 198h184v8H88z" class="wi hatch-co"/>
        """

    static let shell: HTML = """
        <path class="pa" d="M209 30h13v50h-13z"/>\
        <path class="br" d="M92 134h14v64H92zM254 134h14v64h-14zM172 134h9v64h-9zM92 104h14v22H92zM254 104h14v22h-14z"/>\
        <path class="wi hatch-br" d="M92 134h14v64H92zM254 134h14v64h-14zM172 134h9v64h-9zM92 104h14v22H92zM254 104h14v22h-14z"/>\
        <path class="co" d="M88 126h184v8H88z"/>\
        <path class="ti" d="M91 98h16v6H91zM253 98h16v6h-16z"/>\
        <path class="ti" d="M180 34 70 123l3.8 4.7L180 42l106.2 85.7L290 123z"/>\
        <path class="ti" d="M133 74h94v6h-94zM138 80h6v46h-6zM216 80h6v46h-6z"/>
        """

    static let roof: HTML = """
        <path class="br" d="M180 26.5 60 123.5l3.6 4.4L180 34l116.4 93.9 3.6-4.4z"/>\
        <path d="M80 107l3.6 4.4M95 95l3.6 4.4M110 83l3.6 4.4M125 71l3.6 4.4M140 59l3.6 4.4M155 46.5l3.6 4.4M280 107l-3.6 4.4M265 95l-3.6 4.4M250 83l-3.6 4.4M235 71l-3.6 4.4M220 59l-3.6 4.4M205 46.5l-3.6 4.4"/>\
        <path class="gl" d="M118 152h38v28h-38zM222 152h24v28h-24zM168 88h24v24h-24z"/>\
        <path d="M137 152v28M222 166h24M180 88v24M168 100h24"/>\
        <path class="ti" d="M190 155h22v43h-22zM208 177h.1"/>
        """

    static let installations: HTML = """
        <path class="wt" d="M30 224h136v-82M166 190h-50M116 190v-6h40v6"/>\
        <path class="he" d="M120 186v4M126 186v4M132 186v4M138 186v4M144 186v4M150 186v4M224 184h20v8h-20zM229 184v8M234 184v8M239 184v8"/>\
        <path class="el" d="M108 138h144M137 138v5M234 138v5M133 143h8M230 143h8M180 126v-6M176 120h8M186 138v60"/>
        """

    static let finish: HTML = """
        <path class="wo" d="M180 43.5 108 101.7v7.6l72-58.2 72 58.2v-7.6z"/>\
        <path class="ti" d="M106 194h66v4h-66zM181 194h73v4h-73z"/>\
        <path class="ti" d="M110 176h3v18h-3zM110 184h26v3h-26zM133 187h2.5v7H133z"/>\
        <path d="M86 134v64M274 134v64M133 143l-4 7h16l-4-7M230 143l-4 7h16l-4-7"/>
        """

    static let garden: HTML = """
        <path d="M26 205v-22"/><path class="fi" d="M26 138l13 24h-6l10 16h-7l9 13H7l9-13H9l10-16h-6z"/>\
        <path class="ti" d="M50 191h4v14h-4zM62 191h4v14h-4zM74 191h4v14h-4zM47 194h34v3H47z"/>\
        <path d="M215 24c-4-4 3-6 0-10s3-6 1-10"/>
        """

    static let levelMarks: HTML = """
        <g class="lv"><path d="M268 198h52M312 198l-4-5h8zM272 126h48M312 126l-4-5h8zM186 28h134M312 28l-4-5h8z"/></g>\
        <text x="322" y="196">±0,00</text><text x="322" y="124">+2,90</text><text x="322" y="26">+7,64</text>
        """
}
