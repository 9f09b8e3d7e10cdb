using Xunit;

namespace PersonalizedLearning.Testing.Schemas;

/// <summary>A fact that is skipped where an official schema, another shared file or the validator is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JsonSchemaFactAttribute : FactAttribute
{
    /// <summary>Names the schemas and other shared files that the test needs.</summary>
    public JsonSchemaFactAttribute(params string[] names)
    {
        Names = names;
        Skip = JsonSchemas.WhyMissing(names);
    }

    /// <summary>The schemas and other shared files that the test needs.</summary>
    public IReadOnlyList<string> Names { get; }
}
