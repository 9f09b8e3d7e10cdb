using System.Text.RegularExpressions;

namespace PersonalizedLearning.Environments.Tests.Blended;

/// <summary>Each rule of each blended model is found when it is broken, and only it.</summary>
public sealed partial class BlendedRulesTest
{
    private static readonly (string Prefix, int Count)[] Rules = [("SR", 7), ("LR", 4), ("FC", 5), ("IR", 6), ("FX", 5), ("AC", 4), ("EV", 5), ("BL", 2)];

    public static IEnumerable<object[]> Mutations => BlendedMutations.All.Select(item => new object[] { item.Rule, item.Name });

    public static TheoryData<string> Models => [.. BlendedCase.Models.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Check_OfWhatWasPlanned_FindsNothing(string name)
    {
        var item = BlendedCase.Of(BlendedCase.Models.Single(model => model.Name == name));

        Assert.Empty(item.Model.Check(item.Problem, item.Schedule));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Check_OfABrokenSchedule_FindsTheRule(string rule, string name)
    {
        var (_, _, model, mutate) = BlendedMutations.All.Single(item => item.Rule == rule && item.Name == name);
        var broken = mutate(BlendedCase.Of(model));

        var violations = broken.Model.Check(broken.Problem, broken.Schedule);

        Assert.NotEmpty(violations);
        Assert.All(violations, violation =>
        {
            Assert.Equal((rule, rule == "EV5"), (violation.Rule, violation.IsWarning));
            Assert.Equal((broken.Model.Name, broken.Model.Course), (violation.Model, violation.Course));
            Assert.NotEmpty(violation.Message);
            Assert.True(rule is "BL2" or "IR6" or "AC2" || violation.Learner is not null || violation.Session is not null || violation.Block is not null);
        });
    }

    [Fact]
    public void Mutations_BreakEveryRule() => Assert.Equal(
        Rules.SelectMany(rule => Enumerable.Range(1, rule.Count).Select(number => $"{rule.Prefix}{number}")).Order(StringComparer.Ordinal),
        BlendedMutations.All.Select(item => item.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Violations_AreOrderedByRuleBlockSessionAndLearner()
    {
        var item = BlendedCase.Of(BlendedCase.StationRotation);
        var broken = item.Drop(session => session.Station == "teacher").Change(session => session.Station == "online-0", session => session with { Space = null });

        var violations = broken.Model.Check(broken.Problem, broken.Schedule);

        Assert.Equal(["SR3", "SR5"], violations.Select(violation => violation.Rule).Distinct());
        Assert.Equal(24, violations.Count(violation => violation.Rule == "SR3"));
        Assert.Equal(
            violations.OrderBy(violation => violation.Rule, StringComparer.Ordinal).ThenBy(violation => BlendedSchool.Mornings.ToList().IndexOf(violation.Block!.Value)).ThenBy(violation => violation.Session ?? default).ThenBy(violation => violation.Learner ?? default),
            violations);
    }

    [Fact]
    public void Check_OfAnEmptySchedule_FindsWhatIsMissing()
    {
        var problem = BlendedSchool.Of(12);
        var found = BlendedCase.Models.ToDictionary(model => model.Name, model => string.Join(' ', model.Check(problem, new Schedule([], [])).Select(violation => violation.Rule).Distinct()));

        Assert.Equal("SR3", found["station-rotation"]);
        Assert.Equal("LR3", found["lab-rotation"]);
        Assert.Equal("FC3", found["flipped-classroom"]);
        Assert.Equal("", found["individual-rotation"]);
        Assert.Equal("FX4", found["flex"]);
        Assert.Equal("AC3", found["a-la-carte"]);
        Assert.Equal("EV1", found["enriched-virtual"]);
    }

    [Fact]
    public void RuleNames_InTheSource_AreAllTested()
    {
        var folder = Path.Combine(Testing.Repository.Root, "src", "PersonalizedLearning.Environments", "Blended");
        var named = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RuleName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct();

        Assert.Equal(BlendedMutations.All.Select(item => item.Rule).Distinct().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"([A-Z]{2}[0-9])\"")]
    private static partial Regex RuleName();
}
