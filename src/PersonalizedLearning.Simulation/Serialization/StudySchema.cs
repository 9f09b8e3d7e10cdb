using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Makes the JSON schema of configurations: what is the same for all is written by hand, names and parameters are those of what is registered.</summary>
internal static class StudySchema
{
    private const string Template = "study.schema.json";

    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Typed };

    /// <summary>Makes the schema.</summary>
    public static JsonObject Of(StudyNames names)
    {
        using var stream = typeof(StudySchema).Assembly.GetManifestResourceStream(Template)!;
        var schema = JsonNode.Parse(stream)!.AsObject();
        var definitions = schema["$defs"]!.AsObject();
        definitions["measure"] = new JsonObject { ["enum"] = Words(names.Measures.Select(measure => measure.Name)) };
        Choose(definitions, "population", "model", names.Models);
        Choose(definitions, "selector", "selector", names.Selectors, TruthfulSelectors.Names);
        AddPolicies(definitions, names.Policies);
        AddBehaviours(definitions);
        return schema;
    }

    // A policy is a policy file with a name, so that its schema is that of policy files.
    private static void AddPolicies(JsonObject definitions, MasteryPolicyRegistry registry)
    {
        var policy = definitions["policy"]!.AsObject();
        var file = Exported(LearningJsonContext.Default.PolicyDocument, "#/$defs/policy");
        var members = policy["properties"]!.AsObject();
        foreach (var (name, member) in file["properties"]!.AsObject())
        {
            members[name] = member?.DeepClone();
        }

        members["version"] = new JsonObject { ["type"] = "integer", ["default"] = 1 };
        members["policy"] = new JsonObject { ["description"] = "The policy." };
        members["parameters"] = new JsonObject { ["type"] = "object", ["description"] = "The parameters for all competencies." };
        policy["additionalProperties"] = false;
        Choose(definitions, "policy", "policy", registry);
    }

    private static void AddBehaviours(JsonObject definitions)
    {
        var members = definitions["population"]!["properties"]!.AsObject();
        foreach (var (name, member) in Exported(SimulationJsonContext.Default.LearnerBehaviourDocument, "#/$defs/population")["properties"]!.AsObject())
        {
            members[name] = member?.DeepClone();
        }
    }

    private static void Choose<T>(JsonObject definitions, string definition, string member, NamedRegistry<T> registry, IEnumerable<string>? withoutParameters = null)
        where T : class
    {
        string[] bare = [.. withoutParameters ?? []];
        var target = definitions[definition]!.AsObject();
        target["properties"]![member]!["enum"] = Words(registry.Names.Concat(bare));
        var cases = new JsonArray();
        foreach (var name in registry.Names)
        {
            var key = $"{member}-{name}";
            definitions[key] = Exported(registry[name].Contract, $"#/$defs/{key}");
            cases.Add((JsonNode)Case(member, name, registry[name].Version, new JsonObject { ["$ref"] = $"#/$defs/{key}" }));
        }

        foreach (var name in bare)
        {
            cases.Add((JsonNode)Case(member, name, 1, new JsonObject { ["maxProperties"] = 0 }));
        }

        target["allOf"] = cases;
    }

    private static JsonObject Case(string member, string name, int version, JsonObject parameters) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [member] = new JsonObject { ["const"] = name } }, ["required"] = Words([member]) },
        ["then"] = new JsonObject { ["properties"] = new JsonObject { ["version"] = new JsonObject { ["const"] = version }, ["parameters"] = parameters } },
    };

    private static JsonObject Exported(JsonTypeInfo contract, string place)
    {
        var schema = contract.GetJsonSchemaAsNode(Exporting).AsObject();
        Move(schema, place);

        // The parameters themselves are an object, never null.
        schema["type"] = "object";
        return schema;
    }

    // References inside a schema are from its root, which is elsewhere now.
    private static void Move(JsonNode? node, string place)
    {
        switch (node)
        {
            case JsonObject item:
                if (item["$ref"] is JsonValue reference)
                {
                    item["$ref"] = place + reference.GetValue<string>()[1..];
                }

                foreach (var (_, member) in item)
                {
                    Move(member, place);
                }

                break;
            case JsonArray items:
                foreach (var one in items)
                {
                    Move(one, place);
                }

                break;
        }
    }

    // What converters of this library read is any value to the exporter; of members that may be left out it forgets to ask.
    private static JsonObject Typed(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = Typed(node as JsonObject ?? [], context.TypeInfo.Type);
        if (schema["properties"] is JsonObject members && context.TypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var property in context.TypeInfo.Properties)
            {
                if (members[property.Name] is JsonObject member)
                {
                    _ = Typed(member, property.PropertyType);
                }
            }
        }

        return schema;
    }

    // That null stands for what is left out is the same everywhere.
    private static JsonObject Typed(JsonObject schema, Type type)
    {
        if (schema.TryGetPropertyValue("default", out var standard) && standard is null)
        {
            schema.Remove("default");
        }

        if (schema.ContainsKey("type") || schema.ContainsKey("$ref") || schema.ContainsKey("anyOf") || schema.ContainsKey("enum"))
        {
            return schema;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var isRequired = plain == type && plain.IsValueType;
        if (plain.IsEnum)
        {
            IEnumerable<string?> words = Enum.GetNames(plain).Select(JsonNamingPolicy.CamelCase.ConvertName);
            schema["enum"] = Words(isRequired ? words : words.Append(null));
        }
        else if (WordOf(plain) is { } word)
        {
            schema["type"] = isRequired ? word : Words([word, "null"]);
        }

        return schema;
    }

    private static string? WordOf(Type type) =>
        type == typeof(double) ? "number"
        : type == typeof(string) || type == typeof(Instant) || type == typeof(Duration) || type.Name.EndsWith("Id", StringComparison.Ordinal) ? "string"
        : null;

    private static JsonArray Words(IEnumerable<string?> words) => [.. words.Select(word => word is null ? null : (JsonNode)word)];
}
