namespace PersonalizedLearning.Serialization;

/// <summary>Says what a text of a document is, where its type does not.</summary>
/// <param name="meaning">What it is.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MeansAttribute(StringMeaning meaning) : Attribute
{
    /// <summary>What it is.</summary>
    public StringMeaning Meaning { get; } = meaning;
}
