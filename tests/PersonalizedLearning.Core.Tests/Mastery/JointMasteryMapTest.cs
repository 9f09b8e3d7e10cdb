using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Maps by policies that are connected, so that evidence on one competency bears on others.</summary>
[Properties(MaxTest = 150)]
public sealed class JointMasteryMapTest
{
    private static readonly CompetencyId[] Competencies = [.. MasteryCase.Framework.Competencies.Take(3).Select(competency => competency.Id)];

    [Property]
    public Property Derive_WithConnectedPolicies_IsTheFoldByHand() => Prop.ForAll(Arb.From(Cases), item =>
    {
        var map = MapOf(item.Records, item.Policies);
        var fold = new LearnerFold(item.Policies);
        foreach (var record in item.Records)
        {
            fold.Update(record.Competencies.AsSpan(), Observation.OfAnswer(record.Outcome is CorrectOutcome { IsCorrect: true }, record.Occurred) with { Item = record.Item });
        }

        foreach (var competency in Competencies)
        {
            Assert.Equal(fold.Estimate(competency, TimeGenerators.End), map[competency].Estimate);
            Assert.Equal(fold.PredictSuccess(competency, TimeGenerators.End), map[competency].PredictedSuccess);
        }
    });

    [Property]
    public Property Derive_AfterAnAnswerIsVoided_IsAsIfItHadNeverBeen() => Prop.ForAll(Arb.From(Cases), item =>
    {
        for (var gone = 0; gone < item.Records.Length; gone++)
        {
            var left = item.Records.Where((_, index) => index != gone).ToArray();

            Assert.Equal(
                MapOf(left, item.Policies).Decisions.Select(decision => decision.Estimate),
                MapOf([.. item.Records, Voiding(item.Records[gone])], item.Policies).Decisions.Select(decision => decision.Estimate));
        }
    });

    [Fact]
    public void Derive_AfterAnAnswerOnOneCompetencyIsVoided_DecidesTheOthersAnew()
    {
        var policies = new MasteryPolicySet(new PerformanceFactors(), learner: new EloRating());
        var right = Answer(0, [Competencies[0]], true);
        var other = Answer(1, [Competencies[1]], true);

        var before = MapOf([right, other], policies);
        var after = MapOf([right, other, Voiding(right)], policies);

        Assert.True(after[Competencies[1]].Estimate.Value < before[Competencies[1]].Estimate.Value);
        Assert.Equal(before[Competencies[1]].EvidenceUsed, after[Competencies[1]].EvidenceUsed);
        Assert.Empty(after[Competencies[0]].EvidenceUsed);
    }

    private static Gen<(MasteryPolicySet Policies, EvidenceRecord[] Records)> Cases =>
        from policy in Gen.OneOf(LogisticGenerators.Policies, MasteryGenerators.BayesianKnowledgeTracing.Select(policy => (IMasteryPolicy)policy))
        from learner in LogisticGenerators.Learners
        from combination in Generating.AnyOf<AnswerCombination>()
        from answers in (
            from mask in Gen.Choose(1, 7)
            from correct in Gen.Elements(true, false)
            select (Mask: mask, Correct: correct)).Between(0, 8)
        select (
            new MasteryPolicySet(policy, learner: learner, combination: combination),
            answers.Select((answer, index) => Answer(index, [.. Competencies.Where((_, place) => (answer.Mask >> place) % 2 == 1)], answer.Correct)).ToArray());

    private static EvidenceRecord Answer(int index, CompetencyId[] competencies, bool correct) =>
        EvidenceRecord.Observed(FormattableString.Invariant($"e{index}"), JournalGenerators.Learner, competencies[0], Outcome.Correct(correct), TimeGenerators.AtDay(index))
            with { Competencies = ValueList.Create<CompetencyId>(competencies), Item = index % 2 == 0 ? "q1" : null };

    private static EvidenceVoided Voiding(EvidenceRecord record) =>
        new() { Id = EventId.From("void"), Learner = JournalGenerators.Learner, Evidence = record.Id, Recorded = TimeGenerators.End, Reason = "not hers" };

    private static MasteryMap MapOf(IEnumerable<JournalEvent> events, MasteryPolicySet policies) =>
        MasteryMap.Derive(MasteryCase.Framework, new EventSequence(events.ToValueList()).ToLedger(TimeGenerators.End), policies);
}
