using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What grouping policies look at in a learner. Whatever is not known is left out, and no policy guesses it.</summary>
/// <param name="Learner">The learner.</param>
public sealed record LearnerFeatures(LearnerId Learner)
{
    private const double Largest = 1e9;

    /// <summary>Gets how far the learner is with competencies, at most once each.</summary>
    public ValueList<MasteryShare> Mastery { get; init; }

    /// <summary>Gets how ready the learner is for what comes next, on any scale from −10⁹ to 10⁹; null where it is not known.</summary>
    public double? Readiness { get; init => field = Checked(value, nameof(Readiness)); }

    /// <summary>Gets how fast the learner goes ahead, on any scale from −10⁹ to 10⁹; null where it is not known.</summary>
    public double? Pace { get; init => field = Checked(value, nameof(Pace)); }

    /// <summary>Gets to which kinds the learner belongs, at most one for each name.</summary>
    public ValueList<LearnerCategory> Categories { get; init; }

    /// <summary>Gets what the learner is interested in, as tags.</summary>
    public ValueList<string> Interests { get; init; }

    /// <summary>Gets the topics that the learner would like to work on, the most wanted first.</summary>
    public ValueList<string> Topics { get; init; }

    /// <summary>Gets what is true of the learner, as tags, of which policies may see that nobody stands alone with them.</summary>
    public ValueList<string> Attributes { get; init; }

    /// <summary>Gets the competencies that the learner could work on next, the best first.</summary>
    public ValueList<CompetencyId> Next { get; init; }

    private static double? Checked(double? value, string name) => value is { } given ? Preconditions.InRange(given, -Largest, Largest, name) : null;
}
