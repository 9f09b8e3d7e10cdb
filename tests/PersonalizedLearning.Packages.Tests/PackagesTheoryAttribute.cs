namespace PersonalizedLearning.Packages.Tests;

/// <summary>A theory about packed packages, skipped where no folder of them is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PackagesTheoryAttribute : TheoryAttribute
{
    public PackagesTheoryAttribute() => Skip = PackageFolder.WhySkipped;
}
