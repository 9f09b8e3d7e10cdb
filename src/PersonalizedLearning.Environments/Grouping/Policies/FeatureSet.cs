using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>By which features learners are compared, and how much each weighs.</summary>
/// <remarks>
/// Distances are those of Gower (A general coefficient of similarity and some of its properties, Biometrics 27, 1971): of numbers the difference as a share of the
/// range among the learners at hand (0 where they all have the same), of categories 0 or 1; the mean of these by weight, over the features that both learners have. Of two learners
/// without a feature in common nothing is known: their distance is ½.
/// </remarks>
public sealed record FeatureSet
{
    private const double Heaviest = 1e6;

    /// <summary>Gets a set of mastery, pace and categories, which weigh the same.</summary>
    public static FeatureSet Standard { get; } = new() { Mastery = 1, Pace = 1, Categories = 1 };

    /// <summary>Gets a set of readiness alone.</summary>
    public static FeatureSet OfReadiness { get; } = new() { Readiness = 1 };

    /// <summary>Gets what the mastery of competencies weighs, at least 0; it is shared evenly among them.</summary>
    public double Mastery { get; init => field = Checked(value, nameof(Mastery)); }

    /// <summary>Gets what readiness weighs, at least 0.</summary>
    public double Readiness { get; init => field = Checked(value, nameof(Readiness)); }

    /// <summary>Gets what pace weighs, at least 0.</summary>
    public double Pace { get; init => field = Checked(value, nameof(Pace)); }

    /// <summary>Gets what categories weigh, at least 0; it is shared evenly among their names.</summary>
    public double Categories { get; init => field = Checked(value, nameof(Categories)); }

    /// <summary>Gets the competencies whose mastery is compared. Empty: all that are known of any learner.</summary>
    public ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets the names of the categories that are compared. Empty: all that are known of any learner.</summary>
    public ValueList<string> CategoryNames { get; init; }

    private static double Checked(double value, string name) => Preconditions.InRange(value, 0, Heaviest, name);
}
