/// The web layer: the only place that knows Hummingbird. The product sees `Call`, `Reply`, `RouteTable` and their friends.
///
/// Sizes are bytes, durations are seconds unless a name says otherwise.
@_exported import struct NIOCore.ByteBuffer
