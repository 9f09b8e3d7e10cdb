using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Testing.Environments;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Environments.Tests.Grouping;

/// <summary>What holds for every policy, built in or not.</summary>
public sealed class GroupingPolicyLawsTest
{
    private const double Near = 1e-7;

    private static readonly GroupingOptions Short = new() { WorkLimit = 12, Seed = 5 };

    private static readonly Gen<(GroupingPolicyCase Case, GroupingProblem Problem)> Few = Cases(GroupingGenerators.Problems);

    private static readonly Gen<(GroupingPolicyCase Case, GroupingProblem Problem)> Many = Cases(GroupingGenerators.Classes);

    [Property(MaxTest = 150)]
    public Property Solve_FewLearners_GivesTheBestOfAll() => Prop.ForAll(Few.ToArbitrary(), item =>
    {
        var best = GroupingOracle.Best(item.Problem, item.Case.ValueOf);
        var result = GroupingSolver.Solve(item.Problem, item.Case.Policy, Short);

        Assert.Equal(best is not null, result.IsValid);
        if (best is { } value)
        {
            Assert.True(result.IsProvedBest);
            Assert.Equal(SolveEnd.Proved, result.Trace.End);
            Assert.Equal(value, result.Objective, Near);
        }
    });

    [Property(MaxTest = 50)]
    public Property Solve_AClass_KeepsAllRules_AndSaysWhatTheGroupsAreWorth() => Prop.ForAll(Many.ToArbitrary(), item =>
    {
        var result = GroupingSolver.Solve(item.Problem, item.Case.Policy, Short);
        var groupOf = GroupingOracle.GroupsOf(item.Problem, result);

        Assert.Equal(Enumerable.Range(1, item.Problem.Sizes.Count), result.Groups.Select(group => group.Number));
        Assert.Equal(item.Problem.Learners, result.Groups.SelectMany(group => group.Learners).Order());
        Assert.All(result.Groups, group => Assert.Equal(group.Learners.Order(), group.Learners));
        Assert.Equal(GroupingOracle.KeepsRules(item.Problem, groupOf), result.IsValid);
        Assert.Equal(item.Case.ValueOf(item.Problem, groupOf), result.Objective, Near);
        Assert.Equal(result.Objective, result.Groups.Sum(group => group.Terms.Sum(term => term.Weight * term.Value)), Near);
    });

    [Property(MaxTest = 30)]
    public Property Solve_ListsInAnotherOrder_GivesTheSame() => Prop.ForAll(
        (from item in Many
         from learners in Generating.Shuffled(item.Problem.Learners)
         from features in Generating.Shuffled(item.Problem.Features)
         from links in Generating.Shuffled(item.Problem.Links)
         from history in Generating.Shuffled(item.Problem.History)
         from educators in Generating.Shuffled(item.Problem.Educators)
         select (item, item.Problem with { Learners = learners, Features = features, Links = links, History = history, Educators = educators })).ToArbitrary(), pair =>
    {
        var ((policy, problem), shuffled) = pair;

        Assert.Equal(GroupingSolver.Solve(problem, policy.Policy, Short), GroupingSolver.Solve(shuffled, policy.Policy, Short));
    });

    [Property(MaxTest = 40)]
    public Property NextBest_Done_ChangesTheWorthByItsDelta() => Prop.ForAll(Cases(Gen.OneOf(GroupingGenerators.Problems, GroupingGenerators.Classes)).ToArbitrary(), item =>
    {
        var result = GroupingSolver.Solve(item.Problem, item.Case.Policy, Short);
        if (result.NextBest is not { } change)
        {
            return;
        }

        var groupOf = GroupingOracle.GroupsOf(item.Problem, result);
        foreach (var move in change.Moves)
        {
            var learner = item.Problem.Learners.ToList().IndexOf(move.Learner);
            Assert.Equal(move.From - 1, groupOf[learner]);
            groupOf[learner] = move.To - 1;
        }

        Assert.True(GroupingOracle.KeepsRules(item.Problem, groupOf));
        Assert.Equal(change.Delta, item.Case.ValueOf(item.Problem, groupOf) - result.Objective, Near);
        Assert.True(!result.IsProvedBest || change.Delta <= Near);
    });

    [Fact]
    public void All_HasEveryPolicyThatFilesMayName() =>
        Assert.Equal(GroupingPolicyRegistry.Standard.Names, GroupingPolicyCase.All.Select(item => item.Policy.Name).Distinct().Order(StringComparer.Ordinal));

    private static Gen<(GroupingPolicyCase Case, GroupingProblem Problem)> Cases(Gen<GroupingProblem> problems) =>
        from item in Gen.Elements<GroupingPolicyCase>(GroupingPolicyCase.All)
        from problem in problems.Where(problem => !problem.Validate().Any(issue => issue.IsError))
        select (item, problem);
}
