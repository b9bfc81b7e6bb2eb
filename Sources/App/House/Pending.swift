import Foundation
import Store
import Values

public struct LetterReaderPool: Sendable { public init() {} }
