namespace PersonalizedLearning.Environments.Tests.Grouping;

/// <summary>A policy, and what a grouping is worth by its definition.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="ValueOf">The worth of a grouping: the group of each learner, from 0.</param>
internal sealed record GroupingPolicyCase(GroupingPolicy Policy, Func<GroupingProblem, int[], double> ValueOf)
{
    /// <summary>Every policy there is. A new one joins by a line.</summary>
    public static IReadOnlyList<GroupingPolicyCase> All { get; } =
    [
        new(new SimilarityPolicy(FeatureSet.Standard), (problem, groupOf) => -PairsTogether(problem, groupOf, (first, second) => Distance(problem, FeatureSet.Standard, first, second))),
        new(new MixedReadinessPolicy(FeatureSet.OfReadiness) { Balance = 2 }, (problem, groupOf) =>
            PairsTogether(problem, groupOf, (first, second) => Distance(problem, FeatureSet.OfReadiness, first, second)) - (2 * Imbalance(problem, groupOf))),
        new(new InterestPolicy { Topics = 0.5 }, (problem, groupOf) => PairsTogether(problem, groupOf, Jaccard) + Each(problem, groupOf, (own, group) => 0.5 * TopicWorth(problem, own, group))),
        new(new ContinuityPolicy { Educator = 2 }, (problem, groupOf) => PairsTogether(problem, groupOf, (first, second) => LastRound(problem).Any(item => Holds(item, first, second)) ? 1 : 0)
            + (2 * Each(problem, groupOf, (own, group) => LastRound(problem).Any(item => item.Learners.Contains(own.Learner) && item.Educator is { } staff && StaffOf(problem, group) == staff) ? 1 : 0))),
        new(new AvoidRepeatsPolicy(0.5), (problem, groupOf) => -PairsTogether(problem, groupOf, (first, second) => Repeats(problem, first, second))),
        new(new ConnectionPolicy(), Connection),
        new(new NoIsolationPolicy("new"), (problem, groupOf) => -Enumerable.Range(0, problem.Sizes.Count).Count(group => Members(problem, groupOf, group).Count(own => own.Attributes.Contains("new")) == 1)),
        new(new NextCompetencyPolicy(), (problem, groupOf) => Enumerable.Range(0, problem.Sizes.Count).Sum(group => NextWorth(problem, groupOf, group))),
        new(new RandomPolicy(7), (_, _) => 0),
        new(new CompositePolicy([new(new ConnectionPolicy(), 0.5), new(new CompositePolicy([new(new AvoidRepeatsPolicy(0.5), 3)]), 2)]), (problem, groupOf) =>
            (0.5 * Connection(problem, groupOf)) - (6 * PairsTogether(problem, groupOf, (first, second) => Repeats(problem, first, second)))),
    ];

    public override string ToString() => Policy.Name;

    private static LearnerFeatures FeaturesOf(GroupingProblem problem, int learner) =>
        problem.Features.FirstOrDefault(item => item.Learner == problem.Learners[learner]) ?? new LearnerFeatures(problem.Learners[learner]);

    private static IEnumerable<LearnerFeatures> Members(GroupingProblem problem, int[] groupOf, int group) =>
        Enumerable.Range(0, groupOf.Length).Where(learner => groupOf[learner] == group).Select(learner => FeaturesOf(problem, learner));

    private static double PairsTogether(GroupingProblem problem, int[] groupOf, Func<LearnerFeatures, LearnerFeatures, double> worth) => (
        from first in Enumerable.Range(0, groupOf.Length)
        from second in Enumerable.Range(0, first)
        where groupOf[first] == groupOf[second]
        select worth(FeaturesOf(problem, first), FeaturesOf(problem, second))).Sum();

    private static double Each(GroupingProblem problem, int[] groupOf, Func<LearnerFeatures, int, double> worth) =>
        groupOf.Select((group, learner) => worth(FeaturesOf(problem, learner), group)).Sum();

    private static double Distance(GroupingProblem problem, FeatureSet set, LearnerFeatures first, LearnerFeatures second)
    {
        var (sum, weights) = (0.0, 0.0);
        var all = problem.Learners.Select((_, learner) => FeaturesOf(problem, learner)).ToList();
        var competencies = all.SelectMany(item => item.Mastery).Select(item => item.Competency).Distinct().ToList();
        foreach (var competency in competencies)
        {
            Number(item => item.Mastery.Where(share => share.Competency == competency).Select(share => (double?)share.Value).FirstOrDefault(), set.Mastery / competencies.Count);
        }

        Number(item => item.Readiness, set.Readiness);
        Number(item => item.Pace, set.Pace);
        if (first.Categories.Count > 0 && second.Categories.Count > 0)
        {
            (sum, weights) = (sum + (first.Categories[0].Value == second.Categories[0].Value ? 0 : set.Categories), weights + set.Categories);
        }

        return weights > 0 ? sum / weights : 0.5;

        void Number(Func<LearnerFeatures, double?> take, double weight)
        {
            if (take(first) is { } one && take(second) is { } other)
            {
                var range = all.Max(take)!.Value - all.Min(take)!.Value;
                (sum, weights) = (sum + (range > 0 ? weight * Math.Abs(one - other) / range : 0), weights + weight);
            }
        }
    }

    private static double Imbalance(GroupingProblem problem, int[] groupOf)
    {
        var known = problem.Learners.Select((_, learner) => FeaturesOf(problem, learner).Readiness).OfType<double>().ToList();
        if (known.Count == 0 || known.Max() == known.Min())
        {
            return 0;
        }

        var (mean, range) = (known.Average(), known.Max() - known.Min());
        return groupOf.Distinct().Sum(group =>
        {
            var members = Members(problem, groupOf, group).ToList();
            return members.Count * Math.Pow((members.Average(own => own.Readiness ?? mean) - mean) / range, 2);
        });
    }

    private static double Jaccard(LearnerFeatures first, LearnerFeatures second)
    {
        var either = first.Interests.Union(second.Interests).Count();
        return either == 0 ? 0 : (double)first.Interests.Intersect(second.Interests).Count() / either;
    }

    private static double TopicWorth(GroupingProblem problem, LearnerFeatures own, int group) =>
        group < problem.Topics.Count && own.Topics.ToList().IndexOf(problem.Topics[group]) is var rank and >= 0 ? 1 - ((double)rank / own.Topics.Count) : 0;

    private static bool Holds(CoMembership item, LearnerFeatures first, LearnerFeatures second) => item.Learners.Contains(first.Learner) && item.Learners.Contains(second.Learner);

    private static IEnumerable<CoMembership> LastRound(GroupingProblem problem) => problem.History.Where(item => item.Round == problem.History.Max(other => other.Round));

    private static StaffId? StaffOf(GroupingProblem problem, int group) => problem.Educators.FirstOrDefault(slot => slot.Group == group + 1)?.Staff;

    private static double Repeats(GroupingProblem problem, LearnerFeatures first, LearnerFeatures second) => problem.History
        .Where(item => Holds(item, first, second)).Select(item => item.Round).Distinct().Sum(round => Math.Pow(0.5, problem.History.Max(item => item.Round) - round));

    private static double Connection(GroupingProblem problem, int[] groupOf)
    {
        var positions = problem.Learners.Index().ToDictionary(item => item.Item.Value, item => item.Index);
        var links = problem.Links.Where(link => link.A != link.B).Select(link => (First: positions[link.A.Value], Second: positions[link.B.Value], link.Kind, link.Weight)).ToList();
        var met = links.Where(link => groupOf[link.First] == groupOf[link.Second]).ToList();
        var wishes = Enumerable.Range(0, groupOf.Length).Sum(learner => met
            .Where(link => link.Kind == RelationKind.Prefer && (link.First == learner || link.Second == learner)).Select(link => link.Weight).DefaultIfEmpty().Max());
        return wishes - met.Where(link => link.Kind == RelationKind.Avoid).Sum(link => link.Weight);
    }

    private static double NextWorth(GroupingProblem problem, int[] groupOf, int group)
    {
        var qualified = problem.Educators.FirstOrDefault(slot => slot.Group == group + 1)?.Qualified ?? [];
        var members = Members(problem, groupOf, group).ToList();
        return members.SelectMany(own => own.Next).Distinct().Where(competency => qualified.Count == 0 || qualified.Contains(competency))
            .Select(competency => members.Sum(own => own.Next.ToList().IndexOf(competency) is var rank and >= 0 ? 1 - (0.5 * rank / own.Next.Count) : 0)).DefaultIfEmpty().Max();
    }
}
