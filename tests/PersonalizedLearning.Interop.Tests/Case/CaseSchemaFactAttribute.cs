namespace PersonalizedLearning.Interop.Tests.Case;

/// <summary>A fact that is skipped where the official schema or a validator for it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseSchemaFactAttribute : FactAttribute
{
    public CaseSchemaFactAttribute() => Skip = CaseSchema.WhyMissing;
}
