using Xunit;
using Xunit.Sdk;

namespace PersonalizedLearning.Testing;

/// <summary>A theory over files of the shared vectors, named from there (<c>paths/x.json</c>); it bears the trait Category=Vectors.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer(VectorTraitDiscoverer.TypeName, VectorTraitDiscoverer.AssemblyName)]
public sealed class VectorTheoryAttribute : TheoryAttribute, ITraitAttribute
{
    /// <summary>Names the files that the test needs.</summary>
    public VectorTheoryAttribute(params string[] names)
    {
        Names = names;
        Skip = SharedFiles.WhyMissing([.. names.Select(name => $"vectors/{name}")]);
    }

    /// <summary>The files that the test needs.</summary>
    public IReadOnlyList<string> Names { get; }
}
