namespace PersonalizedLearning.Environments.Tests.Placement;

/// <summary>A theory that needs glpsol; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GlpsolTheoryAttribute : TheoryAttribute
{
    public GlpsolTheoryAttribute() => Skip = Glpsol.WhyMissing;
}
