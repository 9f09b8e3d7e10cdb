using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>One reason why something is not recommended, with what it rests on.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Competency">The competency of which it holds; null where the framework, or a catalog without such an experience, has none to name.</param>
public sealed record WhyNotFinding(WhyNotReason Reason, CompetencyId? Competency)
{
    /// <summary>Gets the goal, or the part of the core requirement, that is fewest links away (<see cref="WhyNotReason.OutsideGoals"/>); null where none is connected.</summary>
    public CompetencyId? NearestGoal { get; init; }

    /// <summary>Gets how many prerequisite links, in either direction, it is from <see cref="NearestGoal"/>; null without one.</summary>
    public int? LinksToGoal { get; init; }

    /// <summary>Gets since when it is mastered (<see cref="WhyNotReason.AlreadyMastered"/>); null where that has no time.</summary>
    public Instant? Since { get; init; }

    /// <summary>Gets the evidence by which it is mastered (<see cref="WhyNotReason.AlreadyMastered"/>).</summary>
    public ValueList<EventId> Evidence { get; init; }

    /// <summary>Gets when it falls due to be shown again (<see cref="WhyNotReason.AlreadyMastered"/>); null for never, or where no practice with a time is known.</summary>
    /// <remarks>By the time without practice, or where the policy predicts recall by an exponential memory if that is earlier.</remarks>
    public Instant? ReviewDue { get; init; }

    /// <summary>Gets the direct hard prerequisites that are missing (<see cref="WhyNotReason.Blocked"/>), in ordinal order.</summary>
    public ValueList<CompetencyId> Missing { get; init; }

    /// <summary>Gets all that is missing before it, direct and indirect (<see cref="WhyNotReason.Blocked"/>): each after what it builds on, what is on or after a cycle last.</summary>
    public ValueList<CompetencyId> MissingInAll { get; init; }

    /// <summary>Gets the cycle of hard prerequisites on which what is missing lies (<see cref="WhyNotReason.Blocked"/>); empty when there is none.</summary>
    public ValueList<CompetencyId> Cycle { get; init; }

    /// <summary>Gets what the constraints refuse (<see cref="WhyNotReason.Filtered"/>).</summary>
    public ValueList<RefusedExperience> Refused { get; init; }

    /// <summary>Gets its place among all candidates by score, from 1; null unless it is one.</summary>
    public int? Rank { get; init; }

    /// <summary>Gets its score; null unless it is a candidate, or an experience for one.</summary>
    public double? Score { get; init; }

    /// <summary>Gets how much less it scores than the best candidate, or for <see cref="WhyNotReason.PassedOver"/> than the other experience; null without a score.</summary>
    public double? Loss { get; init; }

    /// <summary>Gets the experience that is preferred (<see cref="WhyNotReason.PassedOver"/>).</summary>
    public ExperienceId? Preferred { get; init; }

    /// <summary>Gets what the terms contributed to it and to what scores higher, what cost it most first; empty without a score.</summary>
    public ValueList<TermDifference> Costs { get; init; }
}
