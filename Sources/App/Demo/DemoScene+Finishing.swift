import Print

extension DemoScene {
    static var roofShapes: [Drawing.Shape] {
        var shapes: [Drawing.Shape] = [.ground(0x7FA6C0, 0xE7DDCB)]
        shapes += hills(150, 0xA5B6BA, 0x7F957F)
        shapes += [.fill("M30 250L170 60l200 6-70 190z", 0xA34F38)]
        shapes += (0..<11).map { .line("M\(42 + $0 * 12) \(234 - $0 * 16)L\(306 + $0 * 5) \(240 - $0 * 16)", 0x7E3827, width: 2) }
        shapes += (0..<9).map { .line("M\(52 + $0 * 22) 250l\(134 - $0 * 5) -190", 0x8C4230, width: 1) }
        shapes += [
            .fill("M250 40h34v70l-34 6z", 0x8B8F92), .fill("M246 34h42v8h-42z", 0x6F7376), .fill("M120 150l40-52 34 2-38 54z", 0x5F9FC0),
            .fill("M126 148l34-44 12 1-34 45z", 0xD8EDF4), .fill("M0 262h400v38H0z", 0xC9954F),
        ]
        return shapes
    }

    static var windowShapes: [Drawing.Shape] {
        var shapes: [Drawing.Shape] = [.ground(0xD7CFC2, 0xD7CFC2)]
        shapes += stride(from: 26, to: 300, by: 26).map { .line("M0 \($0)h400", 0xBDB3A3, width: 2) }
        shapes += (0..<12).flatMap { row in
            stride(from: row.isMultiple(of: 2) ? 24 : 58, to: 400, by: 68).map { .line("M\($0) \(row * 26)v26", 0xBDB3A3, width: 2) }
        }
        shapes += [
            .fill("M106 46h192v196H106z", 0x5D4630), .fill("M118 58h78v172h-78zM208 58h78v172h-78z", 0x9CC7D8),
            .fill("M118 58h78v40l-78 80zM208 58h40l-40 52z", 0xE8F3F2),
            .fill("M118 190l30-22 48 30v32h-78zM208 200l40-26 38 30v26h-78z", 0x6F8C74),
            .fill("M100 40h204v8H100zM100 242h204v8H100zM98 40h8v210h-8zM298 40h8v210h-8z", 0xE9B64D),
            .fill("M90 250h224v10H90z", 0xB9B0A1),
        ]
        return shapes
    }

    static var winterShapes: [Drawing.Shape] {
        var shapes: [Drawing.Shape] = [.ground(0xC7D3DA, 0xF2EFE8)]
        shapes += hills(150, 0xD5DCDF, 0xB9C8C6)
        shapes += firs([24, 60, 330, 372, 396], 164, 0x4B6A5A)
        shapes += [
            .fill("M0 216q100-18 200-4t200-4v92H0z", 0xF7F5F0), .fill("M120 170h160v70H120z", 0xB56A4E),
            .fill("M104 176l96-76 98 76-14 8-84-62-82 62z", 0xF7F5F0), .fill("M128 168l72-54 74 54z", 0x8E4D39),
            .fill("M144 188h30v30h-30zM224 188h28v52h-28z", 0x5B4A3F),
        ]
        for flake in 0..<70 {
            let (x, y) = (Double(flake * 149 % 397), Double(flake * 83 % 281))
            shapes.append(.disc(x: x, y: y, radius: 1.2 + Double(flake % 3) * 0.6, 0xFFFFFF))
        }
        return shapes
    }

    static var heatingShapes: [Drawing.Shape] {
        var shapes: [Drawing.Shape] = [.fill("M0 0h400v140H0z", 0xC9C0B1), .fill("M0 140h400v160H0z", 0xB5AB9B)]
        shapes += (0..<9).map { .line("M-10 \(160 + $0 * 16)q120-\(8 + $0) 210 2t210-6", 0xC2452D, width: 4.5) }
        shapes += [
            .line("M60 0v128M90 0v128M60 128h-70M90 128v30", 0x2F86C4, width: 9), .fill("M230 22h110v82H230z", 0xE7E1D6),
            .line("M230 22h110v82H230z", 0x8A8276, width: 3),
            .line("M246 34v58M260 34v58M274 34v58M288 34v58M302 34v58M316 34v58", 0xB3543F, width: 6),
            .fill("M226 16h118v6H226z", 0x8A8276),
        ]
        return shapes
    }

    static var plasterShapes: [Drawing.Shape] {
        [
            .ground(0xE9E2D6, 0xE9E2D6), .fill("M0 0h400v44H0z", 0xF4EFE6), .fill("M0 236h400v64H0z", 0xD4C9B7),
            .fill("M0 44h150v192H0z", 0xCFC4B2), .fill("M150 44l30 10v170l-30 12z", 0xD8CEBD), .fill("M236 78h92v96h-92z", 0xA9CFDD),
            .fill("M236 78h92l-92 70z", 0xE4F1F2), .line("M282 78v96M236 126h92", 0xFFFFFF, width: 6),
            .line("M232 74h100v104H232z", 0xFFFFFF, width: 8), .line("M40 236l26-120h24l26 120M52 180h52M46 208h64", 0xB98647, width: 6),
            .fill("M180 222h44v30h-44z", 0x8A8276), .line("M184 222q18-24 36 0", 0x6A6158, width: 3),
            .line("M20 90q60-20 110 10M24 130q60-16 100 4", 0xBDB19D, width: 5),
        ]
    }
}
