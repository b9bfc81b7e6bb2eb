import Print

/// Pictures of a building site, drawn: the demo firm has no photographs of anybody's house.
enum DemoScene: Int, Sendable, CaseIterable {
    case footing, walls, truss, roof, window, winter, heating, plaster

    func jpeg(mirrored: Bool = false) throws -> [UInt8] { try Drawing(shapes, isMirrored: mirrored).jpeg(width: 1_200) }

    private var shapes: [Drawing.Shape] {
        switch self {
        case .footing: Self.footingShapes
        case .walls: Self.wallsShapes
        case .truss: Self.trussShapes
        case .roof: Self.roofShapes
        case .window: Self.windowShapes
        case .winter: Self.winterShapes
        case .heating: Self.heatingShapes
        case .plaster: Self.plasterShapes
        }
    }

    /// The Tatras and the meadow before them, from a height.
    static func hills(_ y: Int, _ mountains: UInt32, _ meadow: UInt32) -> [Drawing.Shape] {
        [
            .fill("M0 \(y)l40-34 36 20 50-52 44 44 38-26 52 40 44-30 50 34 46-20v140H0z", mountains),
            .fill("M0 \(y + 26)q60-30 120-8t120-6 160 4v120H0z", meadow),
        ]
    }

    static func firs(_ places: [Int], _ y: Int, _ colour: UInt32) -> [Drawing.Shape] {
        places.map { .fill("M\($0) \(y)l10 22h-5l9 19h-28l9-19h-5z", colour) }
    }

    static var footingShapes: [Drawing.Shape] {
        var shapes: [Drawing.Shape] = [.ground(0xB9C6C9, 0xEFE6D6)]
        shapes += hills(120, 0xA3AFAE, 0x88997F)
        shapes += [
            .fill("M0 150h400v150H0z", 0x9B7F5B), .fill("M40 190l300-16 44 96-330 26z", 0x7E6547),
            .fill("M62 200l256-14 10 22-262 16z", 0xC9C2B6), .fill("M66 224l262-16 4 12-264 18z", 0xAAA295),
            .fill("M66 224l-12 56 22 4 14-58zM300 210l40 56 22-4-34-56zM180 216l-4 62 24-2 2-62z", 0xC9C2B6),
        ]
        shapes += stride(from: 80, through: 300, by: 22).map { .line("M\($0) \(200 - $0 / 20)v-26", 0x6B4A3A, width: 2.5) }
        shapes += [
            .line("M20 150l20 40M20 150h330", 0xE9C05A, width: 2), .fill("M332 236h30v24h-30z", 0x3B6EA5),
        ]
        return shapes
    }

    static var wallsShapes: [Drawing.Shape] {
        var shapes: [Drawing.Shape] = [.ground(0x9DBCCB, 0xF0E4D0)]
        shapes += hills(150, 0xA9B8B6, 0x83977D)
        shapes += [
            .fill("M0 210h400v90H0z", 0xC7B493), .fill("M60 120h120v130H60zM210 150h130v100H210z", 0xCF8767),
        ]
        shapes += stride(from: 133, to: 250, by: 13).map { .line("M60 \($0)h120", 0xAC6449, width: 2) }
        shapes += stride(from: 163, to: 250, by: 13).map { .line("M210 \($0)h130", 0xAC6449, width: 2) }
        shapes += [
            .fill("M96 166h48v46H96z", 0xE6DFD2), .fill("M100 170h40v38h-40z", 0x8FB4C9),
            .line("M352 250V96M384 250V96M346 140h44M346 196h44M352 140l32-44", 0x8A8276, width: 3),
            .fill("M344 136h48v5h-48zM344 192h48v5h-48z", 0xC9954F), .fill("M200 246l40-16 20 18z", 0xB9B0A1),
            .disc(x: 296, y: 138, radius: 7, 0xF2B90C), .fill("M288 146h16v26h-16z", 0x2F5F8A),
        ]
        return shapes
    }

    static var trussShapes: [Drawing.Shape] {
        var shapes: [Drawing.Shape] = [.ground(0x8FB4C9, 0xF3E3C8)]
        shapes += hills(170, 0x9FB3B8, 0x6F8C74)
        shapes += firs([20, 44, 346, 370, 392], 166, 0x3D5F4A)
        shapes += [
            .fill("M0 226h400v74H0z", 0xB7A68C), .fill("M98 196h206v80H98z", 0xC77B5C),
            .line("M98 212h206M98 228h206M98 244h206M98 260h206", 0xA8614A, width: 1.5),
            .fill("M132 216h36v34h-36zM226 216h34v60h-34z", 0x5B4A3F), .fill("M92 190h218v9H92z", 0xD0C6B6),
            .line("M256 108L192 212M256 108L400 212", 0xA9783F, width: 6), .line("M234 98L157 206M234 98L365 206", 0xB98647, width: 7),
            .line("M211 87L122 201M211 87L330 201", 0xC9954F, width: 8), .line("M182 74L77 194M182 74L285 194", 0xDCAA63, width: 10),
            .line("M130 150h140", 0xB98647, width: 6), .line("M188 72l-12 30M192 72v34M198 72l12 28", 0xC2452D, width: 3),
            .disc(x: 192, y: 60, radius: 19, 0x2F6F4A), .disc(x: 192, y: 60, radius: 13, 0x3D8559),
            .line("M318 276V150M352 276V150M312 188h48M312 230h48", 0x7C7266, width: 3),
        ]
        return shapes
    }
}
