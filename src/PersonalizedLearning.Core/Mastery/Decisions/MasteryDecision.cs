using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>What was decided about one learner and one competency, and all that it rests on.</summary>
public sealed record MasteryDecision
{
    private readonly LateList<EventId> evidenceUsed;
    private readonly LateList<IgnoredEvidence> evidenceIgnored;
    private readonly LateList<MasteryPoint> course;

    /// <summary>Gets the competency.</summary>
    public required CompetencyId Competency { get; init; }

    /// <summary>Gets the decision.</summary>
    public required MasteryStatus Status { get; init; }

    /// <summary>Gets the estimate behind it.</summary>
    public required MasteryEstimate Estimate { get; init; }

    /// <summary>Gets the level of the estimate on the scale of the rule, or the one that an override sets.</summary>
    public required ProficiencyLevel Level { get; init; }

    /// <summary>Gets the policy, with its parameters.</summary>
    public required IMasteryPolicy Policy { get; init; }

    /// <summary>Gets how likely the next answer is a success; null where the policy predicts nothing.</summary>
    public double? PredictedSuccess { get; init; }

    /// <summary>Gets the time of the evidence, or of the override, that last brought it to mastery; null if it was never mastered or that has no time.</summary>
    public Instant? AchievedAt { get; init; }

    /// <summary>Gets the time of the latest evidence used; null when there is none or it has no time.</summary>
    public Instant? LatestEvidenceAt { get; init; }

    /// <summary>Gets the evidence used, in the order in which it was folded.</summary>
    public ValueList<EventId> EvidenceUsed
    {
        get => evidenceUsed.Items;
        init => evidenceUsed = value;
    }

    /// <summary>Gets the evidence not used, with the reason.</summary>
    public ValueList<IgnoredEvidence> EvidenceIgnored
    {
        get => evidenceIgnored.Items;
        init => evidenceIgnored = value;
    }

    /// <summary>Gets where it stood after each piece of evidence used, or where a rule decides after each change of its members, in order.</summary>
    public ValueList<MasteryPoint> Course
    {
        get => course.Items;
        init => course = value;
    }

    /// <summary>Gets what the rule over other competencies says; null where the competency has none.</summary>
    public CompositeDecision? Composite { get; init; }

    /// <summary>Gets the override that it follows; null where the evidence alone decides.</summary>
    public AppliedOverride? Override { get; init; }

    /// <summary>Gets when it was last assessed: the time of the latest evidence, or of the override that it follows if that is later; null when neither is known.</summary>
    public Instant? LastAssessedAt =>
        (Override?.Event.Occurred ?? Override?.Event.Recorded) is { } judged && !(LatestEvidenceAt >= judged) ? judged : LatestEvidenceAt;

    /// <summary>Sets the lists of evidence and the course, to be made only when they are asked for.</summary>
    internal RunningDecision Lists
    {
        init
        {
            evidenceUsed = LateList<EventId>.Of(value);
            evidenceIgnored = LateList<IgnoredEvidence>.Of(value);
            course = LateList<MasteryPoint>.Of(value);
        }
    }

    /// <summary>Gets the decision as the evidence alone makes it: this one, unless it follows an override.</summary>
    public MasteryDecision ByEvidence => Override?.ByEvidence ?? this;

    /// <summary>Gets whether the competency is mastered now: achieved or held.</summary>
    public bool IsMastered => Status is MasteryStatus.Achieved or MasteryStatus.Held;
}
