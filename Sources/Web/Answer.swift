import HTTPTypes
import NIOCore

/// An answer ready for the wire.
struct Answer: Sendable {
    enum Body: Sendable {
        case none
        case bytes(ByteBuffer)
        case stream(StreamContent, Range<Int64>?, Int64?)
        case opened(AnyByteSequence, Int64?)
        case events(EventsContent)
    }
    var status: Int
    var fields: HTTPFields
    var body: Body
}
