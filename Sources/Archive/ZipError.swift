/// Why an archive could not be written on.
public enum ZipError: Error, Equatable {
    /// The file brought another number of bytes than was said beforehand.
    case length(name: String, said: Int64, brought: Int64)
    /// A path longer than the 65,535 bytes that the format can hold.
    case name(String)
}
