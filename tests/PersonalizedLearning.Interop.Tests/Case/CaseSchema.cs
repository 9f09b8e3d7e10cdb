using PersonalizedLearning.Testing.Schemas;


namespace PersonalizedLearning.Interop.Tests.Case;

/// <summary>1EdTech's schema of CFPackage.</summary>
internal static class CaseSchema
{
    internal const string SchemaName = "data/frameworks/schemas/official/case-v1p1-cfpackage.json";

    /// <summary>The reason to skip a test that needs the validator; null when it can be used.</summary>
    public static string? WhyMissing => JsonSchemas.WhyMissing(SchemaName);

    /// <summary>The problems that the validator finds in documents; empty when all are valid.</summary>
    public static string Validate(IEnumerable<byte[]> documents) => JsonSchemas.Validate(SchemaName, documents);
}
