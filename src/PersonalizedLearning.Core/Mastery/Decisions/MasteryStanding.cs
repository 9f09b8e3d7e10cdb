using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Whether an estimate stands at mastery, followed while evidence comes in.</summary>
internal struct MasteryStanding
{
    public MasteryStatus Status { get; private set; }

    public Instant? AchievedAt { get; private set; }

    public readonly bool IsMastered => Status is MasteryStatus.Achieved or MasteryStatus.Held;

    /// <summary>Takes in the estimate just after the latest evidence, rounded as the rule says.</summary>
    public void Take(double shown, Instant? at, MasteryRule rule)
    {
        var before = IsMastered;
        var after = shown >= rule.Scale.ProficientFrom;
        if (after && !before)
        {
            AchievedAt = at;
            Status = MasteryStatus.Achieved;
        }
        else if (before)
        {
            Status = after || rule.Sticky ? MasteryStatus.Held : MasteryStatus.Lapsed;
        }
    }

    /// <summary>What it is once time alone had its effect since the latest evidence.</summary>
    public readonly MasteryStatus Faded(double shown, MasteryRule rule) =>
        IsMastered && shown < rule.Scale.ProficientFrom && !rule.Sticky ? MasteryStatus.Lapsed : Status;
}
