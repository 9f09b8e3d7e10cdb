using Xunit;
using Xunit.Sdk;

namespace PersonalizedLearning.Testing;

/// <summary>A fact over files of the shared vectors, named from there (<c>paths/x.json</c>); it bears the trait Category=Vectors.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer(VectorTraitDiscoverer.TypeName, VectorTraitDiscoverer.AssemblyName)]
public sealed class VectorFactAttribute : FactAttribute, ITraitAttribute
{
    /// <summary>Names the files that the test needs.</summary>
    public VectorFactAttribute(params string[] names)
    {
        Names = names;
        Skip = SharedFiles.WhyMissing([.. names.Select(name => $"vectors/{name}")]);
    }

    /// <summary>The files that the test needs.</summary>
    public IReadOnlyList<string> Names { get; }
}
