using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 200)]
public sealed class LearnerMoveTest
{
    [Property]
    public void MoveTo_AVersionWithNewIdentifiers_ChangesNothingElse(LearningCase item, AcyclicFramework framework, int renamed)
    {
        var situation = (item with { Framework = framework.Parts }).Prepare();
        var versions = new FrameworkVersions(framework.Parts);
        var change = versions.Rename(id => ((renamed >> (id.Value[^1] % 32)) & 1) != 0);
        var former = FrameworkChange.Between(situation.Framework, versions.Current);
        var map = MasteryMap.Derive(change, situation.Ledger, new MasteryPolicySet(item.Policy), item.Rule);

        var moved = situation.Learner.MoveTo(former, map, PrerequisiteGraph.Compile(versions.Current, item.Precedes));

        Assert.Empty(moved.Diagnostics.AsEnumerable());
        Assert.Equal(Describe(situation.Learner, id => versions.Now(id)), Describe(moved.State, id => id));
        Assert.Equal(situation.Map.Diagnostics.Count, map.Diagnostics.Count);
        Assert.All(former.Diagnostics, diagnostic => Assert.Equal("competency-replaced", diagnostic.Code));
    }

    [Fact]
    public void MoveTo_AVersionThatMergesSplitsAndDrops_SaysWhatCouldNotBeCarried()
    {
        var former = Framework(["same", "left", "right", "split", "gone", "match"], []);
        var current = Framework(["same", "whole", "one", "other", "matched", "new"],
        [
            Link(AssociationType.ReplacedBy, "left", "middle"), Link(AssociationType.ReplacedBy, "middle", "whole"), Link(AssociationType.ReplacedBy, "right", "whole"),
            Link(AssociationType.ReplacedBy, "split", "one"), Link(AssociationType.ReplacedBy, "split", "other"), Link(AssociationType.ExactMatchOf, "matched", "match"),
        ]);
        var change = FrameworkChange.Between(former, current);
        var learner = LearnerState.From(Map(former), PrerequisiteGraph.Compile(former), new LearnerAims
        {
            Goals =
            [
                new(CompetencyId.From("left")) { Weight = 1, Due = TimeGenerators.End }, new(CompetencyId.From("right")) { Weight = 2 },
                new(CompetencyId.From("gone")), new(CompetencyId.From("split")), new(CompetencyId.From("match")),
            ],
            Core = new CoreRequirement { Id = "core", Competencies = [CompetencyId.From("same"), CompetencyId.From("gone")] },
        });

        var moved = learner.MoveTo(change, Map(current), PrerequisiteGraph.Compile(current));

        Assert.Equal(
            ["competency-replaced left", "competency-replaced right", "competency-split split", "competency-gone gone", "competency-replaced match"],
            change.Diagnostics.Select(item => $"{item.Code} {item.Place}"));
        Assert.Equal(["goal-gone gone", "goal-gone split", "core-gone gone"], moved.Diagnostics.Select(item => $"{item.Code} {item.Place}"));
        Assert.Equal(
            [new PlanGoal(CompetencyId.From("whole")) { Weight = 2, Due = TimeGenerators.End }, new PlanGoal(CompetencyId.From("matched"))], moved.State.Aims.Goals.AsEnumerable());
        Assert.Equal([CompetencyId.From("same")], moved.State.Aims.Core!.Competencies.AsEnumerable());
        Assert.Equal(CompetencyId.From("new"), change.SuccessorOf(CompetencyId.From("new")));
    }

    [Fact]
    public void Derive_AfterAMerge_FoldsTheEvidenceOfBothAndReportsWhatIsLost()
    {
        var former = Framework(["left", "right", "gone"], []);
        var current = Framework(["whole"], [Link(AssociationType.ReplacedBy, "left", "whole"), Link(AssociationType.ReplacedBy, "right", "whole")]);
        var ledger = new EventSequence([Right("e1", "left", 1), Right("e2", "right", 2), Right("e3", "gone", 3), Right("e4", "left", 4)]).ToLedger(TimeGenerators.End);

        var map = MasteryMap.Derive(FrameworkChange.Between(former, current), ledger, new MasteryPolicySet(new BayesianKnowledgeTracing()));

        Assert.Equal(["e1", "e2", "e4"], map[0].EvidenceUsed.Select(id => id.Value));
        Assert.Equal("unknown-competency", Assert.Single(map.Diagnostics).Code);
    }

    [Fact]
    public void MoveTo_WhatDoesNotFit_SaysWhatWasExpected()
    {
        var (former, current) = (Framework(["a"], []), Framework(["a"], []));
        var learner = LearnerState.From(Map(former), PrerequisiteGraph.Compile(former));
        var other = MasteryMap.Derive(
            current, EvidenceLedger.From(new LearnerJournal(LearnerId.From("another")), TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

        Assert.Throws<ArgumentException>("change", () => learner.MoveTo(FrameworkChange.Between(current, former), Map(former), PrerequisiteGraph.Compile(former)));
        Assert.Throws<ArgumentException>("map", () => learner.MoveTo(FrameworkChange.Between(former, current), other, PrerequisiteGraph.Compile(current)));
        Assert.Throws<ArgumentException>("graph", () => learner.MoveTo(FrameworkChange.Between(former, current), Map(current), PrerequisiteGraph.Compile(former)));
    }

    /// <summary>All that is known of each competency, by the identifier it has.</summary>
    internal static IEnumerable<(CompetencyId, MasteryStatus, double, double, Duration?, double?, bool, bool, bool, int, double, double)> Describe(LearnerState learner, Func<CompetencyId, CompetencyId> name) =>
        Enumerable.Range(0, learner.Graph.Count).Select(index => (
            name(learner.Graph.Framework[index].Id), learner.StatusOf(index), learner.EstimateOf(index), learner.PredictedSuccessOf(index), learner.UnpractisedFor(index), learner.RecallOf(index),
            learner.Frontier.IsReady(index), learner.Frontier.IsMastered(index), learner.Scope.Contains(index), learner.Scope.Unlocks(index), learner.Scope.UnlockedShare(index), learner.UncertaintyOf(index)))
            .OrderBy(item => item.Item1);

    private static EvidenceRecord Right(string id, string competency, int day) => EvidenceRecord.Observed(
        id, JournalGenerators.Learner, CompetencyId.From(competency), new CorrectOutcome(true), TimeGenerators.AtDay(day));

    private static MasteryMap Map(CompetencyFramework framework) =>
        MasteryMap.Derive(framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

    private static Association Link(AssociationType type, string origin, string destination) => new(type, CompetencyId.From(origin), CompetencyId.From(destination));

    private static CompetencyFramework Framework(string[] ids, Association[] links)
    {
        var builder = CompetencyFramework.CreateBuilder("root", "Version");
        foreach (var id in ids)
        {
            builder.Add(id, "To be learnt");
        }

        foreach (var link in links)
        {
            builder.Add(link);
        }

        return builder.Build().Framework;
    }
}
