using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Learners;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 40)]
public sealed class AggregateEvidenceTest
{
    private static readonly CompetencyId Half = CompetencyId.From("half");
    private static readonly Instant LateInMay = Instant.FromUtc(2026, 5, 31, 23, 59);

    [Property]
    public void Of_HoldsNoGroupBelowTheSmallest_AndOnlyMultiples(EventSequence first, EventSequence second, EventSequence third)
    {
        LearnerJournal[] journals = [Renamed(first, "x"), Renamed(second, "y"), Renamed(third, "z")];

        var evidence = AggregateEvidence.Of(journals, 2);

        Assert.All(evidence.Rows, row => Assert.Equal(2, row.Learners));
        Assert.All(evidence.Rows.SelectMany(row => row.Outcomes), item => Assert.True(item.Count > 0 && item.Count % 2 == 0));
        Assert.Empty(AggregateEvidence.Of(journals, 4).Rows);
        Assert.Equal(evidence, AggregateEvidence.Of(journals.Reverse(), 2));
        Assert.Equal(evidence, AggregateEvidence.Of([.. journals, journals[0]], 2));
    }

    [Fact]
    public void Of_CountsEveryOutcomeOfWhatStands()
    {
        Outcome[] outcomes =
        [
            Outcome.Correct(true), Outcome.Correct(false), Outcome.Score(0, 4), Outcome.Score(1, 4), Outcome.Score(2, 4), Outcome.Score(3, 4), Outcome.Score(5, 4), Outcome.Rating(1), Outcome.Rating(4),
            Outcome.Judged("mastery", "Proficient"),
        ];
        var journals = Enumerable.Range(0, 3).Select(number => JournalOf(number, outcomes)).ToList();

        var row = Assert.Single(AggregateEvidence.Of(journals, 3).Rows);

        Assert.Equal((Half, EvidenceSource.Quiz, EvidencePurpose.Formative, new YearMonth(2026, 5), 3), (row.Competency, row.Source, row.Purpose, row.Month, row.Learners));
        Assert.Equal(
            ["correct 3", "excused 3", "incorrect 3", "level:Proficient 3", "missing 3", "rating-1 3", "rating-4 3", "score-0-25 3", "score-25-50 3", "score-50-75 3", "score-75-100 6"],
            row.Outcomes.Select(item => $"{item.Outcome} {item.Count}"));
    }

    [Fact]
    public void Of_RoundsToMultiples_AndLeavesOutWhatIsRoundedToNothing()
    {
        var journals = Enumerable.Range(0, 7).Select(number => JournalOf(number, number == 0 ? [Outcome.Correct(true), Outcome.Correct(false)] : [Outcome.Correct(true)])).ToList();

        var row = Assert.Single(AggregateEvidence.Of(journals).Rows);

        Assert.Equal((5, new OutcomeCount("correct", 5)), (row.Learners, row.Outcomes[0]));
        Assert.DoesNotContain(row.Outcomes, item => item.Outcome == "incorrect");
    }

    [Fact]
    public void SmallestGroup_OfOne_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("smallestGroup", () => AggregateEvidence.Of([], 1));
        Assert.Throws<ArgumentOutOfRangeException>("SmallestGroup", () => new ErasureOptions { SmallestGroup = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("SmallestGroup", () => new AggregateEvidence { SmallestGroup = 1 });
    }

    private static LearnerJournal JournalOf(int number, params Outcome[] outcomes)
    {
        var journal = new LearnerJournal(LearnerId.From(FormattableString.Invariant($"learner{number}")));
        var plain = EvidenceRecord.Observed("e", journal.Learner, Half, Outcome.Correct(true), LateInMay) with { Source = EvidenceSource.Quiz, Purpose = EvidencePurpose.Formative };
        foreach (var (position, outcome) in outcomes.Index())
        {
            journal.Append(plain with { Id = JournalGenerators.Id(position), Outcome = outcome });
        }

        journal.Append(plain with { Id = EventId.From("missing"), Outcome = null, Status = EvidenceStatus.Missing });
        journal.Append(plain with { Id = EventId.From("excused"), Outcome = null, Status = EvidenceStatus.Excused });
        journal.Append(plain with { Id = EventId.From("hidden"), Status = EvidenceStatus.Hidden });
        journal.Append(plain with { Id = EventId.From("wrong") });
        journal.Append(new EvidenceVoided { Id = EventId.From("void"), Learner = journal.Learner, Evidence = EventId.From("wrong"), Reason = "by mistake" });
        return journal;
    }

    private static LearnerJournal Renamed(EventSequence sequence, string learner)
    {
        var journal = new LearnerJournal(LearnerId.From(learner));
        foreach (var item in sequence.Events)
        {
            journal.Append(item with { Learner = journal.Learner });
        }

        return journal;
    }
}
