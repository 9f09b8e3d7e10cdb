using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>An election of how to demonstrate, and who agreed.</summary>
/// <param name="Event">Who elected what, and why.</param>
/// <param name="Agreements">Who agreed since.</param>
/// <param name="IsSettled">Whether all have agreed whose agreement is needed, so that it took effect.</param>
public sealed record DemonstrationElection(DemonstrationElected Event, ValueList<ElectionAgreed> Agreements, bool IsSettled)
{
    /// <summary>Who stands behind it.</summary>
    internal IReadOnlyList<Author> Supporters => [Event.Author, .. Agreements.Select(item => item.Author)];
}
