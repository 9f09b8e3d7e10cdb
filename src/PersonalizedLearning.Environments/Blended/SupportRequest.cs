using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A learner asks for face-to-face support.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="RaisedIn">The block from which on support is wanted.</param>
public sealed record SupportRequest(LearnerId Learner, BlockId RaisedIn)
{
    /// <summary>Gets what it is about; null for the course as a whole.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets why it is not met, where somebody decided so; null while it waits to be met.</summary>
    public string? UnmetReason { get; init => field = Preconditions.Text(value, nameof(UnmetReason)); }
}
