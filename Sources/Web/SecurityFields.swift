import HTTPTypes

/// Header fields that every answer carries.
enum SecurityFields {
    static let requestID = name("X-Request-ID")
    static let buffering = name("X-Accel-Buffering")
    private static let frames = name("X-Frame-Options")
    private static let opener = name("Cross-Origin-Opener-Policy")

    static func base(secure: Bool, policy: ContentPolicy) -> HTTPFields {
        var fields = secure ? secureBase : plainBase
        guard policy != .page else { return fields }
        fields[.contentSecurityPolicy] = policy.text
        fields[frames] = policy.mayBeFramedHere ? "SAMEORIGIN" : "DENY"
        return fields
    }

    private static let plainBase: HTTPFields = {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = ContentPolicy.page.text
        fields[.xContentTypeOptions] = "nosniff"
        fields[name("Referrer-Policy")] = "same-origin"
        fields[name("Permissions-Policy")] =
            "accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), usb=()"
        fields[opener] = "same-origin"
        fields[name("Cross-Origin-Resource-Policy")] = "same-origin"
        fields[frames] = "DENY"
        return fields
    }()

    private static let secureBase: HTTPFields = {
        var fields = plainBase
        fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        return fields
    }()

    private static func name(_ text: StaticString) -> HTTPField.Name {
        HTTPField.Name("\(text)") ?? .server
    }
}
