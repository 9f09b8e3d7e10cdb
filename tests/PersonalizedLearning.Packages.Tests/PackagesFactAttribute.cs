namespace PersonalizedLearning.Packages.Tests;

/// <summary>A fact about packed packages, skipped where no folder of them is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PackagesFactAttribute : FactAttribute
{
    public PackagesFactAttribute() => Skip = PackageFolder.WhySkipped;
}
