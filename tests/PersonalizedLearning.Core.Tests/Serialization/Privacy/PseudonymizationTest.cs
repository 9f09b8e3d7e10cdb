using System.Text;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;

using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 40)]
public sealed class PseudonymizationTest
{
    private static readonly PseudonymKey Key = PseudonymKey.From("a secret of 24 bytes, ok"u8);
    private static readonly PseudonymKey Other = PseudonymKey.From("another secret of 26 bytes"u8);

    [Property]
    public void Apply_GivesTheSameEvents_ButForIdentifiersAndTexts(WrittenJournal written)
    {
        var journal = written.ToJournal();

        var result = Pseudonymization.Apply(journal, Key);

        Assert.Equal(Key.PseudonymOf(journal.Learner), result.Learner);
        Assert.Equal(journal.Events.Select(item => (Key.PseudonymOf(item.Id), item.GetType(), item.KnownFrom, item.Author.Role, Key.PseudonymOf(item.Author.Person))),
            result.Events.Select(item => (item.Id, item.GetType(), item.KnownFrom, item.Author.Role, item.Author.Person)));
        Assert.Equal(journal.Events.OfType<EvidenceVoided>().Select(item => Key.PseudonymOf(item.Evidence)), result.Events.OfType<EvidenceVoided>().Select(item => item.Evidence));
        Assert.All(result.Events.OfType<EvidenceVoided>(), item => Assert.Equal("[left out]", item.Reason));
        Assert.All(result.Events.OfType<EvidenceRecord>(), item => Assert.Null(item.Context));
    }

    [Property]
    public void Apply_OfTheSameKey_IsTheSame_AndOfAnother_IsNot(WrittenJournal written)
    {
        var journal = written.ToJournal();

        var result = Pseudonymization.Apply(journal, Key);

        Assert.Equal(result.Events, Pseudonymization.Apply(journal, PseudonymKey.From("a secret of 24 bytes, ok"u8)).Events);
        Assert.Empty(result.Events.Select(item => item.Id).Intersect(Pseudonymization.Apply(journal, Other).Events.Select(item => item.Id)));
    }

    [Property]
    public void Apply_LeavesNoIdentifierOfPersonOrEvent(WrittenJournal written, int seed, bool keepTexts)
    {
        var journal = PersonTrace.Into(written.Events, new Random(seed));
        var named = new LearnerJournal(PersonTrace.Learner);

        var result = Pseudonymization.Apply([journal, named], Key, new() { KeepTexts = keepTexts })[0];

        var text = Encoding.UTF8.GetString(PersonTrace.Bytes(result));
        Assert.DoesNotContain(PersonTrace.Identifier, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"\"learner\":\"{journal.Learner}\"", text, StringComparison.Ordinal);
    }

    [Property]
    public void Apply_LeavesMasteryAsItWas(EventSequence sequence)
    {
        var journal = sequence.ToJournal();

        Assert.Equal(Mastered(journal), Mastered(Pseudonymization.Apply(journal, Key)));
    }

    [Property]
    public void Apply_ToCopiesThatAreMergedThen_IsThatOfTheMerged_WhereTimesTellEventsApart(EventSequence sequence)
    {
        var all = sequence.Events.Index().Select(item => item.Item with { Recorded = TimeGenerators.Start + Duration.FromMinutes(item.Index) }).ToList();
        var (left, right) = (EventSequence.JournalOf(all.Where((_, position) => position % 3 < 2).ToValueList()), EventSequence.JournalOf(all.Where((_, position) => position % 3 > 0).ToValueList()));

        var merged = Pseudonymization.Apply(left, Key).Merge(Pseudonymization.Apply(right, Key), LearningJson.EventOrder);

        Assert.Equal(Pseudonymization.Apply(left.Merge(right, LearningJson.EventOrder).Journal, Key).Events, merged.Journal.Events);
    }

    [Fact]
    public void Apply_KeepingTexts_ReplacesIdentifiersInThem()
    {
        var journal = new LearnerJournal(LearnerId.From("ana"));
        journal.Append(EvidenceRecord.Observed("row-17", journal.Learner, CompetencyId.From("half"), Outcome.Correct(true)) with
        {
            Author = Author.Of("ms-okafor", PersonRole.Educator), Context = "Ana with ms-okafor, after row-17", Activity = "Ana's project", Item = "q3", Supports = ["ruler", "calculator", "ruler"],
        });

        var kept = (EvidenceRecord)Pseudonymization.Apply(journal, Key, new() { KeepTexts = true }).Events[0];
        var dropped = (EvidenceRecord)Pseudonymization.Apply(journal, Key).Events[0];

        var (ana, okafor, row) = (Key.PseudonymOf(journal.Learner), Key.PseudonymOf(PersonId.From("ms-okafor")), Key.PseudonymOf(EventId.From("row-17")));
        Assert.Equal(($"{ana} with {okafor}, after {row}", dropped.Activity), (kept.Context, kept.Activity));
        Assert.Equal((null, "q3"), (dropped.Context, dropped.Item));
        Assert.Matches("^t[0-9a-f]{32}$", dropped.Activity);
        Assert.Equal(["[left out]", "[left out] 2", "[left out]"], dropped.Supports);
    }

    [Fact]
    public void Key_IsNotShown_AndNamesALearnerAsThePersonOfTheSameIdentifier()
    {
        Assert.Equal("PseudonymKey", Key.ToString());
        Assert.Equal(Key.PseudonymOf(LearnerId.From("ana")).Value, Key.PseudonymOf(PersonId.From("ana")).Value);
        Assert.NotEqual(Key.PseudonymOf(EventId.From("ana")).Value[1..], Key.PseudonymOf(PersonId.From("ana")).Value[1..]);
        Assert.Equal((default, default, default), (Key.PseudonymOf(default(LearnerId)), Key.PseudonymOf(default(PersonId)), Key.PseudonymOf(default(EventId))));
        Assert.Equal("secret", Assert.Throws<ArgumentException>(() => PseudonymKey.From(new byte[15])).ParamName);
    }

    [Fact]
    public void Key_MakesPseudonymsByTheFormulaThatIsDocumented()
    {
        var digest = System.Security.Cryptography.HMACSHA256.HashData("a secret of 24 bytes, ok"u8, "event\0e1"u8);

        Assert.Equal("e" + Convert.ToHexStringLower(digest)[..32], Key.PseudonymOf(EventId.From("e1")).Value);
    }

    private static IEnumerable<(CompetencyId, MasteryStatus, double, int)> Mastered(LearnerJournal journal) => MasteryMap
        .Derive(MasteryCase.Framework, EvidenceLedger.From(journal, Instant.MaxValue), new MasteryPolicySet(new BayesianKnowledgeTracing())).Decisions
        .Select(decision => (decision.Competency, decision.Status, decision.Estimate.Value, decision.Estimate.EvidenceCount));
}
