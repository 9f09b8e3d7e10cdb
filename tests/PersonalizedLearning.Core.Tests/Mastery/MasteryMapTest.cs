using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Evidence;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class MasteryMapTest
{
    [Property]
    public void Derive_InAnyOrderOfArrival_GivesTheSame(MasteryCase item) =>
        AssertSame(item.Map(), (item with { Events = new(item.Events.Events.Reverse().ToValueList()) }).Map());

    [Property]
    public void Derive_AfterLateAndChangedAndVoidedEvidence_IsTheFoldOfTheEditedLedger(MasteryCase item)
    {
        // Edited by hand: only what stands is left, as if nothing else had ever been recorded.
        var standings = PlainLedger.StandingsOf(item.Events.Events, TimeGenerators.End);
        var edited = item.Events.Events.OfType<EvidenceRecord>().Where(record => standings[record.Id] == EvidenceStanding.Standing)
            .Select(record => (JournalEvent)(record with { Supersedes = null }));

        var map = (item with { Events = new(edited.ToValueList()) }).Map();

        Assert.Equal(map.Decisions.Select(WithoutIgnored), item.Map().Decisions.Select(decision => WithoutIgnored(decision.ByEvidence)));
    }

    [Property]
    public void Derive_NeverDependsOnOtherCompetencies(MasteryCase item)
    {
        var map = item.Map();
        foreach (var competency in MasteryCase.Framework.Competencies.Select(competency => competency.Id).Take(3))
        {
            // Records on others are kept where they supersede one on this.
            var relevant = item.Events.Events.OfType<EvidenceRecord>().Where(record => record.Competencies.Contains(competency)).Select(record => record.Id).ToHashSet();
            var events = item.Events.Events.Where(other => other switch
            {
                EvidenceRecord record => relevant.Contains(record.Id) || (record.Supersedes is { } earlier && relevant.Contains(earlier)),
                _ => true,
            });

            Assert.Equal(map[competency], (item with { Events = new(events.ToValueList()) }).Map()[competency]);
        }
    }

    [Property]
    public void Derive_WithoutUsableEvidence_MastersNothing(MasteryCase item) =>
        Assert.All(item.Map().Decisions.Select(decision => decision.ByEvidence), decision =>
            Assert.True(decision.Estimate.EvidenceCount > 0 || decision is { Status: MasteryStatus.NotYet, IsMastered: false, AchievedAt: null, LatestEvidenceAt: null }));

    [Property]
    public void Derive_WithASelfAssessmentMore_MovesNoEstimate(MasteryCase item, bool correct)
    {
        var own = MasteryCase.Framework.Competencies.Select((competency, index) =>
            (JournalEvent)(EvidenceRecord.Observed($"self{index}", JournalGenerators.Learner, competency.Id, Outcome.Correct(correct), TimeGenerators.AtDay(index))
                with { Source = EvidenceSource.Self }));

        var map = (item with { Events = new(item.Events.Events.Concat(own).ToValueList()) }).Map();

        Assert.Equal(item.Map().Decisions.Select(WithoutIgnored), map.Decisions.Select(WithoutIgnored));
        Assert.All(map.Decisions, decision => Assert.Contains(decision.EvidenceIgnored, ignored => ignored.Reason == IgnoredReason.SelfAssessment));
    }

    [Property]
    public void Derive_WithAStickyRule_NeverLapses(MasteryCase item)
    {
        var sticky = item with { Rule = item.Rule with { Sticky = true } };
        var fickle = item with { Rule = item.Rule with { Sticky = false } };

        Assert.DoesNotContain(sticky.Map().Decisions, decision => decision.ByEvidence.Status == MasteryStatus.Lapsed);
        Assert.All(fickle.Map().Decisions.Zip(sticky.Map().Decisions, (one, other) => (First: one.ByEvidence, Second: other.ByEvidence)), pair => Assert.True(pair.Second.IsMastered || pair.First.Status == MasteryStatus.NotYet));
    }

    [Property]
    public void Status_FollowsThePlainModel(MasteryCase item)
    {
        var ledger = item.Events.ToLedger(TimeGenerators.End);
        foreach (var competency in ledger.Competencies)
        {
            var history = MasteryHistory.Of(ledger, competency, item.Policy, item.Rule, MasteryCase.Framework);
            var shown = history.Steps.Select(step => item.Rule.Shown(step.ValueAfter) >= item.Rule.Scale.ProficientFrom).ToList();
            var stands = history.Decision.Estimate.Shown >= item.Rule.Scale.ProficientFrom;
            Assert.Equal(PlainStatus(shown, stands, item.Rule.Sticky), history.Decision.Status);
            if (history.Decision.Status == MasteryStatus.NotYet)
            {
                Assert.Null(history.Decision.AchievedAt);
            }
            else
            {
                Assert.Equal(history.Steps[PlainAchieved(shown, item.Rule.Sticky)].Observation.At, history.Decision.AchievedAt);
            }
        }
    }

    [Property]
    public void Decision_AgreesWithItsHistoryAndTellsWhatItUsed(MasteryCase item)
    {
        var ledger = item.Events.ToLedger(TimeGenerators.End);
        var map = item.Map(ledger);
        foreach (var decision in map.Decisions.Select(decision => decision.ByEvidence))
        {
            var history = MasteryHistory.Of(ledger, decision.Competency, item.Policy, item.Rule, MasteryCase.Framework);
            Assert.Equal(history.Decision, decision);
            Assert.Equal(history.Steps.SelectMany(step => step.MergedWith.Append(step.Record)).Select(record => record.Id), decision.EvidenceUsed);
            Assert.Equal(history.Steps.Count, decision.Estimate.EvidenceCount);
            Assert.Equal(
                ledger.EntriesFor(decision.Competency).Select(entry => entry.Record.Id).ToHashSet(),
                decision.EvidenceUsed.Concat(decision.EvidenceIgnored.Select(ignored => ignored.Evidence)).ToHashSet());
            Assert.Equal(item.Rule.Scale.LevelOf(decision.Estimate.Shown), decision.Level);
            Assert.Equal(item.Rule.Shown(decision.Estimate.Value), decision.Estimate.Shown);
            Assert.Same(item.Policy, decision.Policy);
            Assert.Equal(TimeGenerators.End, decision.Estimate.AsOf);
        }
    }

    [Property]
    public void Diagnostics_NameTheCompetenciesThatTheFrameworkLacks(MasteryCase item)
    {
        var unknown = item.Events.ToLedger(TimeGenerators.End).Competencies.Where(competency => MasteryCase.Framework.IndexOf(competency) < 0);

        Assert.Equal(
            unknown.Select(competency => ("unknown-competency", DiagnosticSeverity.Warning, competency.Value)),
            item.Map().Diagnostics.Where(diagnostic => diagnostic.Code != "override-not-applied").Select(diagnostic => (diagnostic.Code, diagnostic.Severity, diagnostic.Place)));
    }

    [Fact]
    public void Indexer_OfAnUnknownCompetency_NamesItAndTheFramework()
    {
        var map = MasteryMap.Derive(MasteryCase.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

        var message = Assert.Throws<ArgumentException>(() => map[CompetencyId.From("elsewhere")]).Message;

        Assert.Contains("'elsewhere'", message, StringComparison.Ordinal);
        Assert.Contains("'root'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_WithAPolicyBeyondTheScale_NamesBothRanges()
    {
        var policies = new MasteryPolicySet(new WeightedAverage(new WeightedAverageParameters { PointsPossible = 5 }));

        var message = Assert.Throws<ArgumentException>(
            () => MasteryMap.Derive(MasteryCase.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), policies)).Message;

        Assert.Contains("from 0 to 5", message, StringComparison.Ordinal);
        Assert.Contains("0 to 1", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_WithAPolicyOfItsOwn_UsesItForThatCompetencyAlone()
    {
        var own = new WeightedAverage();
        var policies = new MasteryPolicySet(new BayesianKnowledgeTracing(), new Dictionary<CompetencyId, IMasteryPolicy> { [FrameworkGenerators.Id(1)] = own });

        var map = MasteryMap.Derive(MasteryCase.Framework, new EventSequence([]).ToLedger(TimeGenerators.End), policies);

        Assert.All(map.Decisions, decision => Assert.Equal(decision.Competency == FrameworkGenerators.Id(1), ReferenceEquals(own, decision.Policy)));
    }

    // Straight from the definitions: shown by the latest step, before and still, before and no more, or never. Time since the latest step can undo it.
    private static MasteryStatus PlainStatus(List<bool> shown, bool stands, bool sticky)
    {
        if (!shown.Contains(true))
        {
            return MasteryStatus.NotYet;
        }

        var last = shown.Count - 1;
        if (sticky)
        {
            return shown.IndexOf(true) == last ? MasteryStatus.Achieved : MasteryStatus.Held;
        }

        return !(shown[last] && stands) ? MasteryStatus.Lapsed : last == 0 || !shown[last - 1] ? MasteryStatus.Achieved : MasteryStatus.Held;
    }

    // The step that last brought it from short of mastery to mastery.
    private static int PlainAchieved(List<bool> shown, bool sticky) => sticky
        ? shown.IndexOf(true)
        : Enumerable.Range(0, shown.Count).Last(step => shown[step] && (step == 0 || !shown[step - 1]));

    private static MasteryDecision WithoutIgnored(MasteryDecision decision) => decision with
    {
        EvidenceIgnored = [],
        Override = decision.Override is { } applied ? applied with { ByEvidence = WithoutIgnored(applied.ByEvidence) } : null,
    };

    private static void AssertSame(MasteryMap expected, MasteryMap actual)
    {
        Assert.Equal(expected.Decisions, actual.Decisions);
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
    }
}
