using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
public sealed class CounterfactualTest
{
    [Property]
    public void Of_Nothing_IsTheSame(LearningCase item)
    {
        var request = RequestOf(item, item.Prepare());

        var found = Counterfactual.Of(new Recommender(item.Options), request, WhatIf.Nothing);

        Assert.Equal(found.Actual, found.Changed);
        Assert.True(found is { ComesIn.Count: 0, GoesOut.Count: 0, Moves.Count: 0 });
    }

    [Property]
    public void Of_EvidenceVoid_IsWhatAJournalWithTheVoidingGives(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var entry in situation.Ledger.Entries.Where(entry => entry.Standing == EvidenceStanding.Standing).Take(5))
        {
            var voiding = new EvidenceVoided
            {
                Id = EventId.From("what-if"), Learner = situation.Ledger.Learner, Evidence = entry.Record.Id, Reason = "to see", Recorded = item.AsOf,
            };
            var ledger = new EventSequence(item.Events.Events.Append(voiding).ToValueList()).ToLedger(item.AsOf);
            var map = MasteryMap.Derive(situation.Framework, ledger, new MasteryPolicySet(item.Policy), item.Rule);

            AssertSame(item, situation, WhatIf.Void(entry.Record.Id), LearnerState.From(map, situation.Graph, situation.Learner.Aims));
        }
    }

    [Property]
    public void Of_AGoalDropped_IsWhatTheOthersGive(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var goal in situation.Goals.Distinct())
        {
            var aims = situation.Learner.Aims with { Goals = situation.Learner.Aims.Goals.Where(other => other.Competency != goal).ToValueList() };

            AssertSame(item, situation, WhatIf.GoalDropped(goal), LearnerState.From(situation.Map, situation.Graph, aims));
        }
    }

    [Property]
    public void Of_Mastered_IsWhatAMapWithItGives_AndOpensWhatWaited(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var decision in situation.Map.Decisions.Where(decision => !decision.IsMastered).Take(5))
        {
            var index = situation.Framework.IndexOf(decision.Competency);
            var changed = WhatIf.Mastered(decision.Competency).Apply(situation.Learner);

            Assert.True(changed.Frontier.IsMastered(index));
            Assert.False(situation.Learner.Frontier.IsMastered(index));
            Assert.True(changed.Map[index].Estimate.Value >= situation.Map.Rule.Scale.ProficientFrom);
            AssertSame(item, situation, WhatIf.Mastered(decision.Competency), LearnerState.From(changed.Map, situation.Graph, situation.Learner.Aims));
        }
    }

    [Property]
    public void Of_ALearnerWhoWasUpdated_KeepsWhatWasTakenIn(LearningCase item)
    {
        var situation = item.Prepare();
        var learner = situation.Learner;
        foreach (var decision in situation.Map.Decisions.Take(2))
        {
            learner.Update(WhatIf.Mastered(decision.Competency).Apply(situation.Learner).Map[decision.Competency]);
            learner.Practice.Add(new PractisedAnswer(situation.Framework.IndexOf(decision.Competency), 1, item.AsOf));
        }

        var changed = WhatIf.Nothing.Apply(learner);

        Assert.Equal(learner.Practice.Answers.ToArray(), changed.Practice.Answers.ToArray());
        Assert.Equal(
            new Recommender(item.Options).Recommend(learner, situation.Catalog, 100), new Recommender(item.Options).Recommend(changed, situation.Catalog, 100));
    }

    [Property]
    public void Differences_LeadFromOneSetToTheOther(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var decision in situation.Map.Decisions.Take(4))
        {
            var found = Counterfactual.Of(new Recommender(item.Options), RequestOf(item, situation), WhatIf.Mastered(decision.Competency));

            Assert.Equal(found.Actual.Items.Count - found.GoesOut.Count, found.Changed.Items.Count - found.ComesIn.Count);
            Assert.All(found.ComesIn, one => Assert.Contains(one, found.Changed.Items));
            Assert.All(found.GoesOut, one => Assert.Contains(one, found.Actual.Items));
            Assert.All(found.Moves, move =>
            {
                Assert.Equal(move.Competency, found.Actual.Items[move.From - 1].Competency);
                Assert.Equal(move.Competency, found.Changed.Items[move.To - 1].Competency);
            });
        }
    }

    [Fact]
    public void Apply_WhatCannotBe_NamesIt()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "One").Add("a", "First").Build().Framework;
        var answer = EvidenceRecord.Observed("e1", JournalGenerators.Learner, CompetencyId.From("a"), new CorrectOutcome(true), TimeGenerators.Start);
        var map = MasteryMap.Derive(framework, new EventSequence([answer]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        var learner = LearnerState.From(map, PrerequisiteGraph.Compile(framework));

        Assert.Contains("Evidence 'e2'", Refused(WhatIf.Void(EventId.From("e2"))), StringComparison.Ordinal);
        Assert.Contains("'a' is no goal", Refused(WhatIf.GoalDropped(CompetencyId.From("a"))), StringComparison.Ordinal);
        Assert.Contains("'b' is unknown", Refused(WhatIf.Mastered(CompetencyId.From("b"))), StringComparison.Ordinal);
        learner.Update(map[0]);
        Assert.Contains("A decision about 'a' was taken in", Refused(WhatIf.Void(EventId.From("e1"))), StringComparison.Ordinal);

        string Refused(WhatIf change) => Assert.ThrowsAny<ArgumentException>(() => change.Apply(learner)).Message;
    }

    private static RecommendationRequest RequestOf(LearningCase item, LearningSituation situation) =>
        new() { Learner = situation.Learner, Catalog = situation.Catalog, Top = 100, Seed = (ulong)item.Events.Events.Count };

    private static void AssertSame(LearningCase item, LearningSituation situation, WhatIf change, LearnerState afresh)
    {
        var recommender = new Recommender(item.Options);
        var before = recommender.Recommend(RequestOf(item, situation));

        var found = Counterfactual.Of(recommender, RequestOf(item, situation), change);

        Assert.Equal(recommender.Recommend(RequestOf(item, situation) with { Learner = afresh }), found.Changed);
        Assert.Equal(before, found.Actual);
        Assert.Equal(before, recommender.Recommend(RequestOf(item, situation)));
    }
}
