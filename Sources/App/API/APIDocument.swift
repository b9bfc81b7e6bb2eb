import Web

/// The description of the API (OpenAPI 3.1), made of the operations themselves.
struct APIDocument {
    let operations: [APIOperation]

    var json: JSON {
        .object([
            "openapi": "3.1.0",
            "info": [
                "title": "Wiecha", "version": "1",
                "description":
                    "Contacts, imports, tasks, binders, files, price list, offers, orders, letters, history and bin of a firm. Numbers of records are strings, money is in grosze, moments are milliseconds since 1970 in UTC.",
            ],
            "servers": [["url": "/api/v1"]],
            "security": [["key": []]],
            "paths": .object(paths),
            "webhooks": ["act": ["post": APIWebhooks.message]],
            "components": [
                "securitySchemes": ["key": ["type": "http", "scheme": "bearer"]],
                "schemas": .object(schemas),
            ],
        ])
    }

    private var paths: [String: JSON] {
        var paths: [String: [String: JSON]] = [:]
        for operation in operations {
            let path =
                "/"
                + operation.path.split(separator: "/").map { $0.first == ":" ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
            paths[path, default: [:]][operation.method.rawValue.lowercased()] = line(operation)
        }
        return paths.mapValues(JSON.object)
    }

    private func line(_ operation: APIOperation) -> JSON {
        var line: [String: JSON] = [
            "operationId": .text(operation.id), "summary": .text(operation.summary),
            "description": .text("Needs the scope `\(operation.scope.rawValue)`."),
            "parameters": .list(parameters(operation)), "responses": .object(responses(operation)),
        ]
        if let body = operation.body {
            line["requestBody"] = [
                "required": true, "content": ["application/json": ["schema": reference(body.name), "example": body.example]],
            ]
        } else if operation.takesFile {
            line["requestBody"] = ["required": true, "content": ["application/octet-stream": ["schema": [:]]]]
        }
        return .object(line)
    }

    private func parameters(_ operation: APIOperation) -> [JSON] {
        var list: [JSON] = []
        for part in operation.path.split(separator: "/") where part.first == ":" {
            list.append(["name": .text(String(part.dropFirst())), "in": "path", "required": true, "schema": Self.number])
        }
        if case .page = operation.answer {
            if let pattern = operation.cursor.pattern {
                list.append([
                    "name": "after", "in": "query", "description": "The cursor `next` of the page before.",
                    "schema": ["type": "string", "pattern": .text(pattern)],
                ])
            }
            list.append(["name": "limit", "in": "query", "schema": ["type": "integer", "minimum": 1, "maximum": 200, "default": 50]])
        }
        if operation.takesFile { list.append(APIFilter("name", .words(isRequired: true), about: "The name of the file.").json) }
        list += operation.filters.map(\.json)
        if operation.needsMatch {
            list.append([
                "name": "If-Match", "in": "header", "required": true, "description": "The ETag of the record, or `*`.",
                "schema": ["type": "string", "pattern": "^(\\*|\"[0-9]{1,18}\")$"],
            ])
        }
        if operation.method == .post {
            list.append([
                "name": "Idempotency-Key", "in": "header", "description": "The same key with the same request makes one record, for a day.",
                "schema": ["type": "string", "pattern": "^[A-Za-z0-9_-]{1,200}$"],
            ])
        }
        return list
    }

    private static let number: JSON = ["type": "string", "pattern": .text(APIField.Format.id.pattern)]

    private func responses(_ operation: APIOperation) -> [String: JSON] {
        var answers: [String: JSON] = [:]
        switch operation.answer {
        case .one(let shape):
            answers["200"] = answer("The record", reference(shape.name), shape.example, withTag: operation.method != .delete)
        case .created(let shape): answers["201"] = answer("The new record", reference(shape.name), shape.example, withTag: true)
        case .page(let shape):
            answers["200"] = answer(
                "A page of records", reference(shape.name + "Page"), ["items": [shape.example], "next": .null], withTag: false)
        case .nothing: answers["204"] = ["description": "Done"]
        case .bytes: answers["200"] = ["description": "The file", "content": ["*/*": ["schema": [:]]]]
        }
        var refusals = [400, 401, 403, 404, 429]
        if operation.body != nil || operation.takesFile { refusals += [409, 413, 415, 422, 423] }
        if operation.method == .post { refusals += [409, 422, 423] }
        if operation.needsMatch { refusals += [409, 412, 422, 423, 428] }
        for status in refusals {
            answers[String(status)] = [
                "description": "Refused", "content": ["application/problem+json": ["schema": reference("Problem")]],
            ]
        }
        return answers
    }

    private func content(_ schema: JSON, _ example: JSON) -> JSON { ["schema": schema, "example": example] }

    private func answer(_ words: String, _ schema: JSON, _ example: JSON, withTag: Bool) -> JSON {
        var answer: [String: JSON] = ["description": .text(words), "content": ["application/json": content(schema, example)]]
        if withTag { answer["headers"] = ["ETag": ["schema": ["type": "string"]]] }
        return .object(answer)
    }

    private var schemas: [String: JSON] {
        var schemas: [String: JSON] = [
            "Problem": [
                "type": "object", "required": ["title", "status"],
                "properties": [
                    "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"], "detail": ["type": "string"],
                    "reference": ["type": "string"], "errors": ["type": "object", "additionalProperties": ["type": "string"]],
                ],
            ]
        ]
        for operation in operations {
            if let body = operation.body { schemas[body.name] = body.schema }
            switch operation.answer {
            case .one(let shape), .created(let shape): schemas[shape.name] = shape.schema
            case .page(let shape):
                schemas[shape.name] = shape.schema
                schemas[shape.name + "Page"] = [
                    "type": "object", "required": ["items", "next"], "additionalProperties": false,
                    "properties": [
                        "items": ["type": "array", "items": reference(shape.name)], "next": ["type": ["string", "null"]],
                    ],
                ]
            case .nothing, .bytes: break
            }
        }
        return schemas
    }

    private func reference(_ name: String) -> JSON { ["$ref": .text("#/components/schemas/\(name)")] }
}
