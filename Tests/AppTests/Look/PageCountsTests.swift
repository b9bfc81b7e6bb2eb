import Foundation
import Testing
import Values

/// The page counts while one types; the server counts when it saves. Both must come to the same grosz.
struct PageCountsTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: node != nil, "needs node"))
    func `the page and the server come to the same grosz`() throws {
        var seed = SplitMix(state: 20_261_119)
        let cases = (0..<400).map { _ in
            [
                Int64.random(in: -9_999_999...99_999_999, using: &seed), Int64.random(in: -99_999_999...9_999_999_999, using: &seed),
                Int64([23, 8, 5, 0][Int(seed.next() % 4)]),
            ]
        }
        let script = """
            import { divide, lineValue, totals } from './money.js';
            const cases = \(cases);
            console.log(cases.map(([q, p, r]) => {
                const value = lineValue(BigInt(q), BigInt(p), 0n), line = [{ value, rate: String(r) }];
                const net = totals(line, { gross: false, discount: 0n }), gross = totals(line, { gross: true, discount: 0n });
                return [value, net.tax, gross.tax].join(' ');
            }).join('\\n'));
            """
        let answers = try Self.run(script).split(separator: "\n")
        try #require(answers.count == cases.count)
        for (answer, numbers) in zip(answers, cases) {
            let value = Money(grosze: numbers[1]) * Quantity(thousandths: numbers[0])
            let rate = try #require(VATRate(rawValue: String(numbers[2])))
            let expected = [value, rate.vat(onNet: value), rate.vat(inGross: value)].map { String($0.grosze) }.joined(separator: " ")
            #expect(answer == expected)
        }
    }

    private static func run(_ script: String) throws -> String {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: node ?? "")
        process.arguments = ["--input-type=module", "-"]
        process.currentDirectoryURL = Folder.root.appendingPathComponent("Public/js")
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

/// Numbers that look random and are the same in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
