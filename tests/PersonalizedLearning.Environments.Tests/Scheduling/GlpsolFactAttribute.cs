namespace PersonalizedLearning.Environments.Tests.Scheduling;

/// <summary>A fact that is skipped where the solver glpsol is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GlpsolFactAttribute : FactAttribute
{
    public GlpsolFactAttribute() => Skip = Glpsol.IsThere ? null : $"{Glpsol.Program} is absent; it comes with Debian's package glpk-utils.";
}
