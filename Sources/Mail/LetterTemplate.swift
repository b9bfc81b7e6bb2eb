import Mustache

/// Templates that users write for letters and mailings: `Dzień dobry, {{imię}}`, `{{#oferta}}…{{/oferta}}`, `{{^oferta}}…{{/oferta}}`.
///
/// Only dictionaries are looked into. Raw output, partials, other delimiters and functions are not part of the language: a template that holds them
/// is not rendered.
public enum LetterTemplate {
    /// A value of a field.
    public enum Field: Sendable, ExpressibleByStringLiteral {
        /// Words.
        case text(String)
        /// A section that is shown or not.
        case flag(Bool)
        /// A section that is repeated, with its own fields.
        case list([[String: Field]])

        /// Words.
        public init(stringLiteral value: String) { self = .text(value) }
    }

    /// What a template is written for.
    public enum Target: Sendable {
        /// HTML: values are escaped, the template itself is not.
        case html
        /// Plain text, such as a subject.
        case text
    }

    /// Something wrong with a template, with the place in it.
    public enum Problem: Error, Sendable, Hashable {
        /// No field has this name.
        case unknownName(String)
        /// `{{{`, `{{&`, `{{>`, `{{<`, `{{=`, `{{$`, `{{%` or a function.
        case notAllowed(String)
        /// A section that is not closed, or closed without being open.
        case section(String)
        /// A tag without its end.
        case unfinished
        /// Longer than 200,000 bytes or more than 2,000 tags.
        case tooLarge
    }

    /// A rendered template.
    public struct Rendered: Sendable, Equatable {
        /// The text; empty when the template could not be rendered. Unknown names print nothing.
        public var text: String
        /// Every problem, each once, in order.
        public var problems: [Problem]
    }

    /// Fills a template. Names may hold any letters; a section of words is shown when the words are not empty.
    public static func render(_ template: String, fields: [String: Field], for target: Target = .html) -> Rendered {
        var reader = LetterTemplateReader(fields: fields)
        let rewritten = reader.read(template)
        let problems = reader.problems
        guard !problems.contains(where: { if case .unknownName = $0 { false } else { true } }) else {
            return Rendered(text: "", problems: problems)
        }
        do {
            let parsed = try MustacheTemplate(string: (target == .text ? "{{% CONTENT_TYPE:TEXT}}" : "") + rewritten)
            return Rendered(text: parsed.render(reader.values(of: fields)), problems: problems)
        } catch {
            return Rendered(text: "", problems: problems + [.unfinished])
        }
    }
}
