using System.Globalization;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Grouping;

public sealed class GroupingSolverTest
{
    private static readonly GroupingProblem Class = new()
    {
        Learners = [.. Enumerable.Range(0, 30).Select(EnvironmentGenerators.Learner)],
        Sizes = GroupSizes.Equal(6),
        Features = [.. Enumerable.Range(0, 30).Select(number => new LearnerFeatures(EnvironmentGenerators.Learner(number)) { Readiness = number * number % 31, Pace = number % 7 })],
    };

    [Fact]
    public void Solve_SameSeedAndWork_GivesTheSame()
    {
        var options = new GroupingOptions { Seed = 9, WorkLimit = 300 };
        var policy = new SimilarityPolicy(FeatureSet.Standard);

        var result = GroupingSolver.Solve(Class, policy, options);

        Assert.Equal(result, GroupingSolver.Solve(Class, policy, options));
        Assert.Equal(new GroupingTrace(9, 300, SolveEnd.WorkLimit), result.Trace);
    }

    [Fact]
    public void Solve_Cancelled_GivesTheBestSoFar()
    {
        var result = GroupingSolver.Solve(Class, new SimilarityPolicy(FeatureSet.Standard), new GroupingOptions { WorkLimit = long.MaxValue }, new CancellationToken(canceled: true));

        Assert.True(result.IsValid);
        Assert.Equal(SolveEnd.Cancelled, result.Trace.End);
    }

    [Fact]
    public void Solve_PastItsDeadline_GivesTheBestSoFar()
    {
        var result = GroupingSolver.Solve(Class, new SimilarityPolicy(FeatureSet.Standard), new GroupingOptions { WorkLimit = long.MaxValue, Deadline = Duration.Epsilon });

        Assert.True(result.IsValid);
        Assert.Equal(SolveEnd.Deadline, result.Trace.End);
    }

    [Fact]
    public void Solve_ByChance_IsAsLikelyForEveryGrouping()
    {
        var problem = Class with { Learners = [.. Class.Learners.Order().Take(4)], Sizes = GroupSizes.Equal(2), Features = [] };
        var counts = Enumerable.Range(0, 1200).Select(seed => GroupingSolver.Solve(problem, new RandomPolicy((ulong)seed)))
            .CountBy(result => string.Join(' ', result.Groups[0].Learners)).ToList();

        Assert.Equal(6, counts.Count);
        Assert.All(counts, item => Assert.InRange(item.Value, 140, 260));
    }

    [Fact]
    public void Solve_NextCompetencies_SaysWhatGroupsWorkOn_AndWhoIsNotServed()
    {
        var problem = new GroupingProblem
        {
            Learners = [.. Enumerable.Range(0, 4).Select(EnvironmentGenerators.Learner)],
            Sizes = GroupSizes.Equal(2),
            Features = [Next(0, "a"), Next(1, "b", "a"), Next(2, "b"), Next(3, "c")],
            Educators = [new(1) { Qualified = [CompetencyId.From("a")] }],
        };

        var result = GroupingSolver.Solve(problem, new NextCompetencyPolicy());

        Assert.Equal(["a", "b"], result.Groups.Select(group => group.Competency?.Value));
        Assert.Equal(3, result.Objective);
        var violation = Assert.Single(result.Violations);
        Assert.Equal(("GR7", "l3", true), (violation.Rule, violation.Learner?.Value, violation.IsWarning));
        Assert.True(result.IsValid);
    }

    [Fact]
    public void Solve_ItemsThatFitInOneWayOnly_AreFound()
    {
        // Threes and twos into two groups of six: 3 + 3 and 2 + 2 + 2.
        int[] classes = [2, 3, 2, 3, 2];
        var (links, next) = (new List<Relationship>(), 0);
        foreach (var size in classes)
        {
            links.AddRange(Enumerable.Range(next, size - 1).Select(number => new Relationship(PersonId.From($"l{number}"), PersonId.From($"l{number + 1}"), RelationKind.MustLink)));
            next += size;
        }

        var problem = new GroupingProblem { Learners = [.. Enumerable.Range(0, 12).Select(EnvironmentGenerators.Learner)], Sizes = GroupSizes.Equal(2), Links = [.. links] };

        Assert.True(GroupingSolver.Solve(problem, new RandomPolicy(1)).IsValid);
    }

    [Fact]
    public void Solve_NoGroupingKeepsTheRules_SaysWhichAreBroken()
    {
        // Three classes of two don't fit into two groups of three.
        var problem = new GroupingProblem
        {
            Learners = [.. Enumerable.Range(0, 6).Select(EnvironmentGenerators.Learner)],
            Sizes = GroupSizes.Equal(2),
            Links = [.. Enumerable.Range(0, 3).Select(number => new Relationship(PersonId.From($"l{2 * number}"), PersonId.From($"l{(2 * number) + 1}"), RelationKind.MustLink))],
        };

        var result = GroupingSolver.Solve(problem, new ConnectionPolicy());

        Assert.False(result.IsValid);
        Assert.Equal(["GR2", "GR2"], result.Violations.Select(violation => violation.Rule));
        Assert.Null(result.NextBest);
    }

    [Fact]
    public void Solve_UnmetWishes_AreThoseThatDoNotHold()
    {
        var problem = new GroupingProblem
        {
            Learners = [.. Enumerable.Range(0, 4).Select(EnvironmentGenerators.Learner)],
            Sizes = GroupSizes.Equal(2),
            Links = [Wish(0, 1, RelationKind.Prefer), Wish(1, 2, RelationKind.Prefer), Wish(2, 3, RelationKind.Avoid), Wish(0, 2, RelationKind.Avoid)],
            Pins = [new(EnvironmentGenerators.Learner(0), 1), new(EnvironmentGenerators.Learner(1), 1)],
        };

        Assert.Equal([problem.Links[1], problem.Links[2]], GroupingSolver.Solve(problem, new ConnectionPolicy()).UnmetWishes);
    }

    [SharedTheory("data/environments/grouping")]
    [InlineData("RanReal_n010_ss_01", 1427.85)]
    [InlineData("RanReal_n012_ds_01", 1050.35)]
    [InlineData("RanInt_n010_ss_01", 1292)]
    public void Solve_PublishedFewElements_IsProvedBest(string name, double best)
    {
        var lines = SharedFiles.ReadAllText($"data/environments/grouping/{name}.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var sizes = lines[0].Skip(3).Select(int.Parse).Chunk(2).Select(pair => new GroupSize(pair[0], pair[1]));
        var problem = new GroupingProblem { Learners = [.. Enumerable.Range(0, int.Parse(lines[0][0], CultureInfo.InvariantCulture)).Select(number => LearnerId.From($"{number:00}"))], Sizes = GroupSizes.Of(sizes) };

        var result = GroupingSolver.Solve(problem, new PairList(lines.Skip(1).Where(line => line.Length == 3)
            .Select(line => (int.Parse(line[0], CultureInfo.InvariantCulture), int.Parse(line[1], CultureInfo.InvariantCulture), double.Parse(line[2], CultureInfo.InvariantCulture))).ToValueList()));

        Assert.True(result.IsProvedBest);
        Assert.Equal(best, result.Objective, 0.006);
    }

    private static LearnerFeatures Next(int number, params string[] next) => new(EnvironmentGenerators.Learner(number)) { Next = [.. next.Select(CompetencyId.From)] };

    private static Relationship Wish(int first, int second, RelationKind kind) => new(PersonId.From($"l{first}"), PersonId.From($"l{second}"), kind);

    /// <summary>A policy of one's own: a list of pairs with their worth.</summary>
    private sealed record PairList(ValueList<(int First, int Second, double Value)> Pairs) : GroupingPolicy
    {
        public override string Name => "pair-list";

        public override void Contribute(GroupingTerms terms)
        {
            foreach (var (first, second, value) in Pairs)
            {
                terms.AddPair(first, second, value);
            }
        }
    }
}
