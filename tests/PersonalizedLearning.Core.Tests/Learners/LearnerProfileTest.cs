using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Learners;

[Properties(Arbitrary = [typeof(DomainGenerators), typeof(LearnerProfileTest)], MaxTest = 200)]
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

    [Property(MaxTest = 40)]
    public void Dimensions_HoldStrengthsAndNeedsInTheirOrder(LearningCase item)
    {
        var situation = item.Prepare();
        var profile = LearnerProfile.Derive(situation.Map, situation.Graph);

        Assert.Equal(profile.Gaps.Dimensions, profile.Dimensions.Select(row => row.Gap));
        foreach (var row in profile.Dimensions)
        {
            var members = row.Dimension is { } heading
                ? situation.Framework.MembersOf(situation.Framework.IndexOf(heading)).Select(index => situation.Framework[index].Id).ToHashSet()
                : profile.Strengths.Concat(profile.Needs.Select(need => need.Decision)).Select(decision => decision.Competency)
                    .Where(competency => !situation.Framework.IsGrouping(situation.Framework.IndexOf(competency)))
                    .Except(profile.Dimensions.Where(other => other.Dimension is not null).SelectMany(other => situation.Framework.MembersOf(situation.Framework.IndexOf(other.Dimension!.Value))).Select(index => situation.Framework[index].Id))
                    .ToHashSet();
            Assert.Equal(profile.Strengths.Where(decision => members.Contains(decision.Competency)), row.Strengths);
            Assert.Equal(profile.Needs.Where(need => members.Contains(need.Decision.Competency)), row.Needs);
        }
    }

    [Property(MaxTest = 50)]
    public void Derive_OfALargerFramework_FindsWhatEachHoldsUp(int seed)
    {
        // Enough is worked on for several batches, and cycles are among the prerequisites.
        const int Count = 150;
        var random = new Random(seed);
        var ids = Enumerable.Range(0, Count).Select(FrameworkGenerators.Id).ToList();
        var framework = new FrameworkParts
        {
            Competencies = ids.Select(id => new Competency { Id = id, Statement = "To be learnt" }).ToValueList(),
            Prerequisites = Enumerable.Range(0, Count).Select(_ => (Before: random.Next(Count), After: random.Next(Count))).Where(pair => pair.Before != pair.After && (pair.Before < pair.After || random.Next(5) == 0))
                .Select(pair => new Prerequisite(ids[pair.Before], ids[pair.After], PrerequisiteStrength.Hard)).ToValueList(),
        }.Build().Framework;
        var graph = PrerequisiteGraph.Compile(framework);
        var evidence = ids.Where(_ => random.Next(3) > 0).Select((id, index) => (JournalEvent)EvidenceRecord.Observed($"e{index}", JournalGenerators.Learner, id, Outcome.Correct(random.Next(4) == 0)));
        var map = MasteryMap.Derive(framework, new EventSequence(evidence.ToValueList()).ToLedger(TimeGenerators.End), new MasteryPolicySet(new LatestScore()));

        var needs = LearnerProfile.Derive(map, graph).Needs;

        var worked = Enumerable.Range(0, Count).Where(index => !map[index].IsMastered && map[index].Estimate.EvidenceCount > 0).ToList();
        var closures = worked.ToDictionary(index => index, index => graph.ClosureOf([index]));
        var expected = Enumerable.Range(0, Count).Where(index => !map[index].IsMastered)
            .Select(index => (Competency: ids[index], IsWorked: worked.Contains(index), HoldsUp: worked.Where(other => other != index && closures[other][index]).Select(other => ids[other]).ToValueList()))
            .Where(need => need.IsWorked || need.HoldsUp.Count > 0).OrderByDescending(need => need.HoldsUp.Count);
        Assert.Equal(expected.Select(need => (need.Competency, need.HoldsUp)), needs.Select(need => (need.Decision.Competency, need.HoldsUp)));
    }

    [Property(MaxTest = 40)]
    public void Derive_WithTheJournal_HoldsWhatTheViewsHold(ViewEvents events)
    {
        var journal = EventSequence.JournalOf(events.Events);
        var map = SmallSchool.Map(10);

        var profile = LearnerProfile.Derive(map, SmallSchool.Graph, journal);

        Assert.Equal(StateText.Of(journal.Fold(LearnerGoals.Before(), map.AsOf)), StateText.Of(profile.Goals));
        Assert.Equal(StateText.Of(journal.Fold(LearnerStatements.Before(), map.AsOf)), StateText.Of(profile.Statements));
        Assert.Equal(StateText.Of(journal.Fold(LearnerSupports.Before(), map.AsOf)), StateText.Of(profile.Supports));
        Assert.Equal(LearnerProfile.Derive(map, SmallSchool.Graph).Needs, profile.Needs);
    }

    [Fact]
    public void GrowthAreas_AreDerivedAndNamed_SideBySide()
    {
        var journal = EventSequence.JournalOf(
        [
            JournalDays.ByLearner(1, new GrowthAreaNamed { Id = EventId.From("a"), Learner = JournalGenerators.Learner, Competency = CompetencyId.From("half"), Text = "I guess" }),
            JournalDays.ByLearner(2, new GrowthAreaNamed { Id = EventId.From("b"), Learner = JournalGenerators.Learner, Text = "patience" }),
            JournalDays.ByLearner(3, new GrowthAreaNamed { Id = EventId.From("c"), Learner = JournalGenerators.Learner, Competency = CompetencyId.From("tenth") }),
        ]);

        var areas = LearnerProfile.Derive(SmallSchool.Map(10, SmallSchool.Result("half", 0.3, 1)), SmallSchool.Graph, journal).GrowthAreas;

        Assert.Equal(
            [("counting", true, 0), ("half", true, 1), (null, false, 1), ("tenth", false, 1)],
            areas.Select(area => (area.Competency?.Value, area.Need is not null, area.Named.Count)));
    }

    [Fact]
    public void Derive_WithTheJournalOfAnotherLearner_NamesBoth()
    {
        var message = Assert.Throws<ArgumentException>(() => LearnerProfile.Derive(SmallSchool.Map(1), SmallSchool.Graph, new LearnerJournal(LearnerId.From("bo")))).Message;

        Assert.Contains("learner 'bo'; expected 'learner'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_WithTheGraphOfAnotherFramework_NamesBoth()
    {
        var map = MasteryMap.Derive(MasteryCase.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var graph = PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("other", "None").Build().Framework);

        var message = Assert.Throws<ArgumentException>(() => LearnerProfile.Derive(map, graph)).Message;

        Assert.Contains("framework 'other'; expected the framework of the map, 'root'", message, StringComparison.Ordinal);
    }

    public static Arbitrary<ViewEvents> ArbitraryEvents() => Arb.From(
        from count in Gen.Choose(0, 20)
        from events in Generating.EachOf(Enumerable.Range(0, count).Select(index => Gen.OneOf(GoalGenerators.Event(index, count), StatementGenerators.Statement(index, count), StatementGenerators.Support(index, count))))
        select new ViewEvents(events));

    public sealed record ViewEvents(ValueList<JournalEvent> Events);

    private static NeedKind KindOf(MasteryDecision decision) =>
        decision.Status == MasteryStatus.Lapsed ? NeedKind.Lapsed : decision.Estimate.EvidenceCount > 0 ? NeedKind.InProgress : NeedKind.Foundation;
}
