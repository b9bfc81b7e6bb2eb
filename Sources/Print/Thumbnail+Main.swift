import Foundation

extension Thumbnail {
    /// Serves one request in a process of its own: reads a picture from standard input, writes the small copy to standard output.
    ///
    /// The arguments are the width and the height of the box in pixels. Gives the exit status: 0, 64 for wrong arguments, 65 for a picture
    /// that cannot be read, 66 for one that is too large (after `sysexits.h`). Before anything is decoded the process gives up the right to
    /// more than 1 GiB of memory, 20 seconds of processor and any file but those it has, so that a hostile picture can harm only itself.
    public static func main(_ arguments: [String]) -> Int32 {
        guard arguments.count == 2, let width = Int(arguments[0]), let height = Int(arguments[1]) else { return 64 }
        limit(Int32(RLIMIT_AS.rawValue), 1 << 30)
        limit(Int32(RLIMIT_CPU.rawValue), 20)
        limit(Int32(RLIMIT_CORE.rawValue), 0)
        limit(Int32(RLIMIT_NOFILE.rawValue), 3)
        let input = FileHandle.standardInput
        let output = FileHandle.standardOutput
        do {
            guard let data = try input.read(upToCount: longestInput + 1) else { return 65 }
            let small = try make([UInt8](data), width: width, height: height)
            try output.write(contentsOf: Data(small))
            return 0
        } catch let failure as Failure {
            return failure == .tooLarge ? 66 : 65
        } catch {
            return 74
        }
    }

    private static func limit(_ kind: Int32, _ most: UInt) {
        var limits = rlimit(rlim_cur: most, rlim_max: most)
        setrlimit(__rlimit_resource_t(UInt32(kind)), &limits)
    }
}
