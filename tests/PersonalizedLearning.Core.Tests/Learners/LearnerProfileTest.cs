using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 200)]
public sealed class LearnerProfileTest
{
    [Property]
    public void Derive_FollowsTheMapAndTheGraph(LearningCase item)
    {
        var situation = item.Prepare();
        var map = situation.Map;
        var plain = PlainGraph.Of(situation.Framework, item.Precedes);
        var profile = LearnerProfile.Derive(map, situation.Graph);
        var indices = Enumerable.Range(0, situation.Framework.Count).ToList();
        var worked = indices.Where(index => !map[index].IsMastered && (map[index].Estimate.EvidenceCount > 0 || map[index].Status == MasteryStatus.Lapsed)).ToList();

        Assert.Equal(map.Decisions.Where(decision => decision.IsMastered).OrderByDescending(decision => decision.Estimate.Value), profile.Strengths);
        var expected = indices.Where(index => !map[index].IsMastered)
            .Select(index => (Index: index, HoldsUp: worked.Where(other => other != index && plain.Reaches(index, other)).Select(other => situation.Framework[other].Id).ToValueList()))
            .Where(need => worked.Contains(need.Index) || need.HoldsUp.Count > 0)
            .OrderByDescending(need => need.HoldsUp.Count);
        Assert.Equal(
            expected.Select(need => (map[need.Index], need.HoldsUp, KindOf(map[need.Index]))),
            profile.Needs.Select(need => (need.Decision, need.HoldsUp, need.Kind)));
        Assert.Equal((map.Learner, map.AsOf), (profile.Learner, profile.AsOf));
    }

    [Property]
    public void Gaps_PlaceEveryCompetency_AndCountIt(LearningCase item)
    {
        var situation = item.Prepare();
        var (framework, map) = (situation.Framework, situation.Map);
        var report = GapReport.From(map);
        var dimensions = Enumerable.Range(0, framework.Count).Where(index => framework.IsGrouping(index) && framework.Parents(index).IsEmpty).ToList();

        Assert.Equal(dimensions.Select(index => (CompetencyId?)framework[index].Id), report.Dimensions.Where(row => row.Dimension is not null).Select(row => row.Dimension));
        foreach (var row in report.Dimensions)
        {
            var members = row.Dimension is { } heading
                ? framework.MembersOf(framework.IndexOf(heading))
                : [.. Enumerable.Range(0, framework.Count).Where(index => !framework.IsGrouping(index) && !dimensions.Any(top => framework.MembersOf(top).Contains(index)))];
            Assert.Equal(members.Count, row.Total);
            Assert.Equal(members.Count(index => map[index].IsMastered), row.Mastered);
            Assert.Equal(members.Count(index => !map[index].IsMastered && map[index].Estimate.EvidenceCount > 0), row.InProgress);
            Assert.Equal(members.Where(index => !map[index].IsMastered).Select(index => framework[index].Id), row.Open);
        }

        var placed = report.Dimensions.SelectMany(row => row.Dimension is { } heading ? framework.MembersOf(framework.IndexOf(heading)) : []).ToHashSet();
        var rest = Enumerable.Range(0, framework.Count).Count(index => !framework.IsGrouping(index) && !placed.Contains(index));
        Assert.Equal(rest, report.Dimensions.Where(row => row.Dimension is null).Sum(row => row.Total));
    }

    [Fact]
    public void Derive_WithTheGraphOfAnotherFramework_NamesBoth()
    {
        var map = MasteryMap.Derive(MasteryCase.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var graph = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("other", "None").Build().Framework);

        var message = Assert.Throws<ArgumentException>(() => LearnerProfile.Derive(map, graph)).Message;

        Assert.Contains("framework 'other'; expected the framework of the map, 'root'", message, StringComparison.Ordinal);
    }

    private static NeedKind KindOf(MasteryDecision decision) =>
        decision.Status == MasteryStatus.Lapsed ? NeedKind.Lapsed : decision.Estimate.EvidenceCount > 0 ? NeedKind.InProgress : NeedKind.Foundation;
}
