using Xunit.Abstractions;
using Xunit.Sdk;

namespace PersonalizedLearning.Testing;

/// <summary>Gives tests over vectors the trait Category=Vectors.</summary>
public sealed class VectorTraitDiscoverer : ITraitDiscoverer
{
    internal const string TypeName = "PersonalizedLearning.Testing.VectorTraitDiscoverer";
    internal const string AssemblyName = "PersonalizedLearning.Testing";

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => [new("Category", "Vectors")];
}
