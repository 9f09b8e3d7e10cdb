using NodaTime;

namespace PersonalizedLearning.Programs;

/// <summary>How raters saw one dimension in a period.</summary>
/// <param name="From">The instant after which the period begins; null where it has no beginning.</param>
/// <param name="To">The instant with which it ends.</param>
/// <param name="Ratings">The latest rating in the period of each who rated in it.</param>
/// <param name="Risen">How many of them see a higher level than when they rated last before.</param>
/// <param name="Fallen">How many of them see a lower one.</param>
/// <param name="Unchanged">How many of them see the same one.</param>
public sealed record AdoptionPeriod(Instant? From, Instant To, LevelDistribution Ratings, int Risen, int Fallen, int Unchanged)
{
    /// <summary>Gets how many rated in the period and before: only their change is that of the program, and not of who was asked.</summary>
    public int Compared => Risen + Fallen + Unchanged;
}
