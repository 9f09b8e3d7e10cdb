using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>How a rule came to stand as it does: evaluated at every instant at which one of its members changed.</summary>
internal sealed class RuleCourse
{
    private readonly List<MasteryPoint> points = [];
    private readonly bool sticky;
    private readonly bool isLatest;

    private RuleCourse(RuleMembers members, CompetencyRule rule, bool sticky)
    {
        this.sticky = sticky;
        foreach (var at in members.Instants())
        {
            members.MoveTo(at);
            Take(rule.Evaluate(members.ValueOf), at, members.Scale.Denormalize);
        }

        isLatest = members.LatestEvidenceAt is not { } latest || (AchievedAt is { } achieved && achieved >= latest);
    }

    /// <summary>How far it is met in the end, on the scale of the decisions.</summary>
    public double Value { get; private set; }

    /// <summary>Where it stood after each change, from the first evidence on.</summary>
    public IReadOnlyList<MasteryPoint> Points => points;

    /// <summary>The instant at which it last came to be met; the first one where that is for good.</summary>
    public Instant? AchievedAt { get; private set; }

    /// <summary>The first instant at which it was met; null when it never was or that instant is unknown.</summary>
    public Instant? FirstAchievedAt { get; private set; }

    /// <summary>Whether it was met at any instant.</summary>
    public bool WasEverMet { get; private set; }

    /// <summary>What follows for the competency.</summary>
    public MasteryStatus Status => points switch
    {
        _ when !WasEverMet => MasteryStatus.NotYet,
        [.., { IsMastered: true }] => isLatest ? MasteryStatus.Achieved : MasteryStatus.Held,
        _ => MasteryStatus.Lapsed,
    };

    public static RuleCourse Of(RuleMembers members, CompetencyRule rule, bool sticky) => new(members, rule, sticky);

    private void Take(RuleValue value, Instant? at, Func<double, double> denormalize)
    {
        var before = points is [.., { IsMastered: true }];
        var after = value is { IsMet: true, HasLeft: false } || (before && sticky);
        if (after && !before)
        {
            AchievedAt = at;
            FirstAchievedAt = WasEverMet ? FirstAchievedAt : at;
            WasEverMet = true;
        }

        Value = denormalize(value.Score);
        var point = new MasteryPoint(at, Value, after);
        if (points.Count == 0 ? value.IsAttempted : points[^1] with { At = at } != point)
        {
            points.Add(point);
        }
    }
}
