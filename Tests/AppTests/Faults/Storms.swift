import Foundation
import Testing

extension Trait where Self == ConditionTrait {
    /// Tests that end the real program in the middle of its work: they take minutes, and on a full machine they can wait for ever.
    static var storms: Self {
        .enabled(if: ProcessInfo.processInfo.environment["WIECHA_STORMS"] != nil, "set WIECHA_STORMS to run it")
    }
}
