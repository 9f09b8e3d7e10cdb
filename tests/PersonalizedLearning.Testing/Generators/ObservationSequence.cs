using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Observations in the order in which they are folded.</summary>
public sealed record ObservationSequence(ValueList<Observation> Items)
{
    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(' ', Items.Select(Show))}]";

    private static string Show(Observation item) =>
        (item.Rating > 0 ? $"rating {item.Rating}" : FormattableString.Invariant($"{item.Fraction:R}")) + "@" + TimeGenerators.Show(item.At)
        + (item.Hints > 0 ? $" with {item.Hints} hints" : "") + (item.Purpose == EvidencePurpose.Unspecified ? "" : $" {item.Purpose}");
}
