using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners.Record;

/// <summary>A record tells at every instant, whatever came in whatever order, what is derived from its journal afresh.</summary>
[Properties(MaxTest = 30)]
public sealed class LearnerRecordTest
{
    private static readonly CompetencyId First = FrameworkGenerators.Id(0);

    [Property]
    public Property ProfileAsOf_WhileEventsComeInAnyOrder_IsThatDerivedAfresh() => ForAll((item, random) =>
    {
        var record = item.RecordOf(new LearnerJournal(JournalGenerators.Learner));
        foreach (var next in item.Events.Events)
        {
            // Whoever shares the journal may append to it, too.
            Assert.Equal(AppendOutcome.Added, random.Next(6) == 0 ? record.Journal.Append(next) : record.Append(next));
            Look(item, record, random);
        }

        AssertSameAtAll(item, record);
    });

    [Property]
    public Property ProfileAsOf_AtRestAndWithSnapshots_IsThatDerivedAfresh() => ForAll((item, random) =>
    {
        var record = item.RecordOf(item.Events.ToJournal());
        AssertSame(item, record, SomeInstant(item, random));
        Assert.Equal(0, record.SnapshotCount);
        for (var snapshot = 0; snapshot < 3; snapshot++)
        {
            record.Snapshot(SomeInstant(item, random));
            Look(item, record, random);
        }

        AssertSameAtAll(item, record);
    });

    [Property]
    public Property Append_OfWhatAnotherCopyHas_IsTheRecordOfTheMergedJournal() => ForAll((item, random) =>
    {
        var (left, right) = (new LearnerJournal(JournalGenerators.Learner), new LearnerJournal(JournalGenerators.Learner));
        var record = item.RecordOf(left);
        foreach (var next in item.Events.Events)
        {
            var side = random.Next(3);
            _ = side != 1 ? record.Append(next) : default;
            _ = side != 0 ? right.Append(next) : default;
        }

        var merged = item.RecordOf(left.Merge(right, LearningJson.EventOrder).Journal);
        merged.Snapshot(TimeGenerators.Middle);
        foreach (var next in right.Events)
        {
            record.Append(next);
        }

        Assert.Equal(merged.Journal.Events, record.Journal.Events);
        AssertSameAtAll(item, record);
        AssertSameAtAll(item, merged);
    });

    [Property]
    public Property MapAsOf_ThatWasGiven_StaysAsItIs() => ForAll((item, random) =>
    {
        var record = item.RecordOf(new LearnerJournal(JournalGenerators.Learner));
        var given = new List<(MasteryMap Map, MasteryMap Copy)>();
        foreach (var next in item.Events.Events)
        {
            record.Append(next);
            var asOf = SomeInstant(item, random);
            given.Add((record.MapAsOf(asOf), item.ProfileOf(EventSequence.JournalOf(record.Journal.Events), asOf).Map));
        }

        Assert.All(given, pair => AssertSame(pair.Copy, pair.Map));
    });

    [Fact]
    public void Append_OfWhatIsThere_ChangesNothing()
    {
        var record = PlainRecord(Answer(0, true, 1));

        Assert.Equal(AppendOutcome.AlreadyPresent, record.Append(Answer(0, true, 1)));
        Assert.Equal(AppendOutcome.Conflict, record.Append(Answer(0, false, 1)));
        Assert.Equal([EventId.From("e0")], record.DecisionOf(First, TimeGenerators.End).EvidenceUsed);
    }

    [Fact]
    public void Append_TakesASnapshot_EverySoManyEvents()
    {
        var record = PlainRecord([.. Enumerable.Range(0, 10).Select(index => Answer(index, true, index))]);

        // After each third event but the last, which may not be the last of its instant.
        Assert.Equal(3, record.SnapshotCount);
        Assert.Equal(5, record.DecisionOf(First, TimeGenerators.AtDay(4)).EvidenceUsed.Count);
    }

    [Fact]
    public void Snapshot_OfOneInstant_IsKeptOnce()
    {
        var record = PlainRecord(Answer(0, true, 0), Answer(1, true, 2));

        record.Snapshot(TimeGenerators.AtDay(1));
        record.Snapshot(TimeGenerators.AtDay(1));
        record.Append(Answer(2, false, 1));

        Assert.Equal(1, record.SnapshotCount);
        Assert.Equal(["e0", "e2"], record.DecisionOf(First, TimeGenerators.AtDay(1)).EvidenceUsed.Select(id => id.Value));
    }

    [Fact]
    public void View_ThatIsNotKept_NamesThoseThatAre()
    {
        var record = new LearnerRecord(new LearnerJournal(JournalGenerators.Learner), RecordCase.Graph, new MasteryPolicySet(new BayesianKnowledgeTracing()), views: [LearnerAgency.Before()]);

        var message = Assert.Throws<InvalidOperationException>(() => record.View<LearnerConsents>()).Message;

        Assert.Contains("No LearnerConsents is kept of 'learner'; expected one of LearnerAgency.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_WithAPolicyBeyondTheScale_OrNoEvents_IsRefused()
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        var beyond = new MasteryPolicySet(new WeightedAverage(new WeightedAverageParameters { PointsPossible = 5 }));

        Assert.Throws<ArgumentException>(() => new LearnerRecord(journal, RecordCase.Graph, beyond));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LearnerRecord(journal, RecordCase.Graph, new MasteryPolicySet(new BayesianKnowledgeTracing()), snapshotEvery: 0));
    }

    private static void Look(RecordCase item, LearnerRecord record, Random random)
    {
        var asOf = SomeInstant(item, random);
        switch (random.Next(6))
        {
            case 0:
                record.Snapshot(asOf);
                break;
            case 1:
                AssertSame(item, record, asOf);
                break;
            case 2:
                var competency = FrameworkGenerators.Id(random.Next(3));
                Assert.Equal(item.ProfileOf(record.Journal, asOf).Map[competency], record.DecisionOf(competency, asOf));
                break;
            case 3:
                AssertSameView(LearnerAgency.Before(), record, asOf);
                break;
            case 4:
                AssertSameView(LearnerConsents.Before(JournalGenerators.Learner), record, asOf);
                break;
        }
    }

    private static Instant SomeInstant(RecordCase item, Random random) => random.Next(5) switch
    {
        0 => TimeGenerators.End,
        1 => TimeGenerators.AtDay(random.Next(25)) + Duration.FromHours(1),
        _ when item.Events.Events.Count > 0 => item.Events.Events[random.Next(item.Events.Events.Count)].KnownFrom,
        _ => Instant.MinValue,
    };

    private static void AssertSameAtAll(RecordCase item, LearnerRecord record)
    {
        foreach (var asOf in record.Journal.Events.Select(known => known.KnownFrom).Append(TimeGenerators.Start - Duration.Epsilon).Append(TimeGenerators.End).Distinct().Take(5))
        {
            AssertSame(item, record, asOf);
        }

        AssertSameView(LearnerAgency.Before(), record, TimeGenerators.Middle);
        AssertSameView(LearnerConsents.Before(JournalGenerators.Learner), record, TimeGenerators.Middle);
    }

    private static void AssertSame(RecordCase item, LearnerRecord record, Instant asOf)
    {
        var (expected, actual) = (item.ProfileOf(record.Journal, asOf), record.ProfileAsOf(asOf));
        AssertSame(expected.Map, actual.Map);
        Assert.Equal(StateText.Of(expected, nameof(LearnerProfile.Map)), StateText.Of(actual, nameof(LearnerProfile.Map)));
    }

    private static void AssertSame(MasteryMap expected, MasteryMap actual)
    {
        Assert.Equal(expected.Decisions, actual.Decisions);
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        Assert.Equal(expected.Ledger.Entries, actual.Ledger.Entries);
        Assert.Equal((expected.Learner, expected.AsOf, expected.Rule, expected.Framework), (actual.Learner, actual.AsOf, actual.Rule, actual.Framework));
    }

    private static void AssertSameView<TView>(TView start, LearnerRecord record, Instant asOf)
        where TView : class, IJournalView
    {
        Assert.Equal(StateText.Of(record.Journal.Fold(start, asOf)), StateText.Of(record.ViewAsOf<TView>(asOf)));
        Assert.Equal(StateText.Of(record.Journal.Fold(start, Instant.MaxValue)), StateText.Of(record.View<TView>()));
    }

    private static LearnerRecord PlainRecord(params ReadOnlySpan<JournalEvent> events)
    {
        var record = new LearnerRecord(new LearnerJournal(JournalGenerators.Learner), RecordCase.Graph, new MasteryPolicySet(new BayesianKnowledgeTracing()), snapshotEvery: 3);
        foreach (var item in events)
        {
            record.Append(item);
        }

        return record;
    }

    private static EvidenceRecord Answer(int index, bool isCorrect, int day) => EvidenceRecord.Observed(
        JournalGenerators.Id(index).Value, JournalGenerators.Learner, First, new CorrectOutcome(isCorrect), TimeGenerators.AtDay(day));

    private static Property ForAll(Action<RecordCase, Random> law) =>
        Prop.ForAll(Arb.From(RecordCase.Cases, RecordCase.Shrink), item => law(item, new Random(item.Seed)));
}
