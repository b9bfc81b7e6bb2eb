import Foundation

/// Lines of the result: what, how much, the limit it is held against.
enum Report {
    static func line(_ what: String, _ value: Double, _ unit: String, limit: String = "") {
        say("\(padded(what, 66)) \(padded(number(value) + " " + unit, 16)) \(limit)")
    }

    /// A figure of ours over the limit's figure of the same run.
    static func ratio(_ what: String, _ ours: Double, over limit: Double, named name: String, reach: String) {
        guard limit > 0 else { return skipped(what, "the limit (\(name)) gave nothing") }
        say("\(padded(what, 66)) \(padded(number(ours / limit) + " ×", 16)) reach \(reach); limit: \(name), \(number(limit))")
    }

    static func skipped(_ what: String, _ why: String) {
        say("\(padded(what, 66)) not measured: \(why)")
    }

    /// A part that fails is told and the others go on.
    static func part(_ what: String, _ body: () async throws -> Void) async {
        do { try await body() } catch { skipped(what, "\(error)") }
    }

    static func timed<T>(_ what: String, _ body: () async throws -> T) async rethrows -> T {
        let start = ContinuousClock.now
        let result = try await body()
        line(what, (ContinuousClock.now - start).seconds, "s")
        return result
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    private static func number(_ value: Double) -> String {
        value >= 100 ? String(Int(value.rounded())) : String(format: "%.2f", value)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// Prints at once, also into a file. A pipe that nobody reads any more is no fault.
func say(_ text: String) {
    do { try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) } catch {}
}
