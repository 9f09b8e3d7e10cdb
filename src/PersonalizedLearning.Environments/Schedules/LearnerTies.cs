using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What ties a learner to others, for bonuses.</summary>
internal sealed class LearnerTies
{
    private readonly HashSet<StaffId> advisors = [];
    private readonly HashSet<StaffId> educators = [];
    private readonly Dictionary<LearnerId, double> preferred = [];
    private readonly Dictionary<LearnerId, double> avoided = [];
    private int lastRound = -1;

    private LearnerTies()
    {
    }

    /// <summary>Gets the greatest sum of continuity, wish and advice that there can be.</summary>
    public double Greatest => (educators.Count > 0 ? 1 : 0) + Math.Min(1, preferred.Values.DefaultIfEmpty().Max()) + (advisors.Count > 0 ? 1 : 0);

    /// <summary>Collects the ties of all learners who have any.</summary>
    public static Dictionary<LearnerId, LearnerTies> Of(EnvironmentProblem problem)
    {
        var all = new Dictionary<LearnerId, LearnerTies>();
        foreach (var link in problem.Relationships)
        {
            if (link.Kind is RelationKind.Prefer or RelationKind.Avoid or RelationKind.Advisor or RelationKind.Mentor && link.A != default && link.B != default)
            {
                Of(all, LearnerId.From(link.A.Value)).Add(link);
            }
        }

        foreach (var group in problem.History.Where(group => group.Educator is not null))
        {
            foreach (var learner in group.Learners)
            {
                Of(all, learner).Add(group.Round, group.Educator!.Value);
            }
        }

        return all;
    }

    /// <summary>1 when the educator is that of the last round, else 0.</summary>
    public double Continuity(StaffId? staff) => staff is { } known && educators.Contains(known) ? 1 : 0;

    /// <summary>1 when the educator is the learner's advisor or mentor, else 0.</summary>
    public double Advice(StaffId? staff) => staff is { } known && advisors.Contains(known) ? 1 : 0;

    /// <summary>How far wishes about others come true, from 0 to 1.</summary>
    public double Wish(IEnumerable<LearnerId> together)
    {
        if (preferred.Count == 0)
        {
            return 0;
        }

        var (with, against) = (0.0, 0.0);
        foreach (var other in together)
        {
            with = Math.Max(with, preferred.GetValueOrDefault(other));
            against = Math.Max(against, avoided.GetValueOrDefault(other));
        }

        return Math.Clamp(with - against, 0, 1);
    }

    private static LearnerTies Of(Dictionary<LearnerId, LearnerTies> all, LearnerId learner)
    {
        if (!all.TryGetValue(learner, out var ties))
        {
            all.Add(learner, ties = new LearnerTies());
        }

        return ties;
    }

    private void Add(Relationship link)
    {
        if (link.Kind is RelationKind.Advisor or RelationKind.Mentor)
        {
            advisors.Add(StaffId.From(link.B.Value));
            return;
        }

        var wishes = link.Kind == RelationKind.Prefer ? preferred : avoided;
        var other = LearnerId.From(link.B.Value);
        wishes[other] = Math.Max(link.Weight, wishes.GetValueOrDefault(other));
    }

    private void Add(int round, StaffId educator)
    {
        if (round > lastRound)
        {
            educators.Clear();
            lastRound = round;
        }

        if (round == lastRound)
        {
            educators.Add(educator);
        }
    }
}
