using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class EvidenceSelectionTest
{
    [Theory]
    [InlineData(EvidenceTime.Occurred, "e0 e1 e2")]
    [InlineData(EvidenceTime.Due, "e2 e0 e1")]
    [InlineData(EvidenceTime.Assessed, "e1 e2 e0")]
    [InlineData(EvidenceTime.Recorded, "e2 e1 e0")]
    public void Select_OrdersByTheTimeChosen(EvidenceTime orderBy, string expected)
    {
        var records = new[] { (1, 2, 3, 3), (2, 3, 1, 2), (3, 1, 2, 1) }.Select((days, index) => Record(index) with
        {
            Occurred = TimeGenerators.AtDay(days.Item1),
            Due = TimeGenerators.AtDay(days.Item2),
            Assessed = TimeGenerators.AtDay(days.Item3),
            Recorded = TimeGenerators.AtDay(days.Item4),
        });

        Assert.Equal(expected, UsedBy(new EvidenceSelection { OrderBy = orderBy }, records));
    }

    [Fact]
    public void Select_WhereTheTimeIsMissing_TakesThatFromWhichItWasKnown()
    {
        EvidenceRecord[] records =
        [
            Record(0) with { Due = TimeGenerators.AtDay(3) },
            Record(1) with { Recorded = TimeGenerators.AtDay(2), Occurred = TimeGenerators.AtDay(9) },
            Record(2) with { Occurred = TimeGenerators.AtDay(4) },
            Record(3),
        ];

        Assert.Equal("e3 e1 e0 e2", UsedBy(new EvidenceSelection { OrderBy = EvidenceTime.Due }, records));
    }

    [Fact]
    public void Select_OfTiesAndMissingTimes_KeepsTheOrderOfTheJournal()
    {
        var at = TimeGenerators.AtDay(1);
        EvidenceRecord[] records =
        [
            Record(0) with { Sequence = 2 },
            Record(1) with { Sequence = 1 },
            Record(2) with { Occurred = at, Sequence = 5 },
            Record(3) with { Occurred = at, Sequence = 4 },
        ];

        Assert.Equal("e1 e0 e3 e2", UsedBy(EvidenceSelection.Default, records));
    }

    [Theory]
    [InlineData(EvidenceTies.JournalOrder, "e0 e1 e5 e2 e4 e3")]
    [InlineData(EvidenceTies.LowerFirst, "e0 e1 e4 e2 e5 e3")]
    [InlineData(EvidenceTies.HigherFirst, "e0 e1 e5 e2 e4 e3")]
    public void Select_OfTies_FollowsTheRule_ButKeepsTheOrderOfTheJournalWhereTheTimeIsMissing(EvidenceTies ties, string expected)
    {
        var at = TimeGenerators.AtDay(1);
        EvidenceRecord[] records =
        [
            Record(0) with { Outcome = Outcome.Score(4, 5) },
            Record(1) with { Outcome = Outcome.Score(1, 5) },
            Record(2) with { Occurred = at, Sequence = 2, Outcome = Outcome.Score(3, 5) },
            Record(3) with { Occurred = TimeGenerators.AtDay(2), Outcome = Outcome.Score(0, 5) },
            Record(4) with { Occurred = at, Sequence = 3, Outcome = Outcome.Score(2, 5) },
            Record(5) with { Occurred = at, Sequence = 1, Outcome = Outcome.Score(5, 5) },
        ];

        Assert.Equal(expected, UsedBy(new EvidenceSelection { Ties = ties }, records));
    }

    [Theory]
    [InlineData(EvidenceWeighting.Item, "e0 e1 e2 e3 e4", new[] { 0.75, 1, 0.25, 0, 0.5 })]
    [InlineData(EvidenceWeighting.Activity, "e2 e3+e0+e4", new[] { 0.25, 1.25 / 3 })]
    [InlineData(EvidenceWeighting.ActivityPoints, "e2 e3+e0+e4", new[] { 0.25, 5 / 14.0 })]
    [InlineData(EvidenceWeighting.ItemOfActivity, "e3 e0 e2 e4", new[] { 5 / 14.0, 5 / 14.0, 0.25, 5 / 14.0 })]
    public void Select_ByActivity_MakesOneObservationOfAnActivity_AtItsLastRecord(EvidenceWeighting weighting, string expected, double[] shares)
    {
        EvidenceRecord[] records =
        [
            Quiz(0, "quiz") with { Outcome = Outcome.Score(3, 4), Occurred = TimeGenerators.AtDay(1), Hints = 2 },
            Record(1) with { Occurred = TimeGenerators.AtDay(2), Status = EvidenceStatus.Excused },
            Quiz(2, "single") with { Outcome = Outcome.Score(1, 4), Occurred = TimeGenerators.AtDay(3), Hints = 1 },
            Quiz(3, "quiz") with { Outcome = Outcome.Score(0, 6), Hints = int.MaxValue },
            Quiz(4, "quiz") with { Outcome = Outcome.Score(2, 4), Occurred = TimeGenerators.AtDay(4) },
        ];
        if (weighting == EvidenceWeighting.Item)
        {
            records = [.. records.Select((record, day) => record with { Occurred = TimeGenerators.AtDay(day), Status = EvidenceStatus.Counted })];
        }

        var used = Select(new EvidenceSelection { Weighting = weighting }, records).Used;

        Assert.Equal(expected, string.Join(' ', used.Select(item => string.Join('+', item.MergedWith.Append(item.Record).Select(record => record.Id)))));
        Assert.Equal(shares, used.Select(item => item.Observation.Fraction));
        Assert.Equal(TimeGenerators.AtDay(4), used[^1].Observation.At);
        Assert.Equal(weighting is EvidenceWeighting.Item or EvidenceWeighting.ItemOfActivity ? 0 : int.MaxValue, used[^1].Observation.Hints);
    }

    [Fact]
    public void Select_ByActivity_KeepsWhatAllRecordsHaveInCommon()
    {
        var alike = Quiz(0, "alike") with { Item = "q1", Purpose = EvidencePurpose.Summative, Outcome = Outcome.Rating(4) };
        EvidenceRecord[] records =
        [
            alike, alike with { Id = JournalGenerators.Id(1) },
            Quiz(2, "mixed") with { Item = "q1", Purpose = EvidencePurpose.Summative }, Quiz(3, "mixed") with { Item = "q2", Purpose = EvidencePurpose.Formative },
            Quiz(4, "alone") with { Outcome = Outcome.Rating(3), Item = "q1" },
        ];

        var seen = Select(new EvidenceSelection { Weighting = EvidenceWeighting.Activity }, records).Used.Select(item => item.Observation);

        Assert.Equal(
            [
                Observation.OfFraction(1) with { Item = "q1", Purpose = EvidencePurpose.Summative }, Observation.OfFraction(1),
                Observation.OfRating(3) with { Item = "q1" },
            ],
            seen);
    }

    [Fact]
    public void Select_WithHiddenEvidence_UsesItLikeAnyOther()
    {
        EvidenceRecord[] records = [Record(0), Record(1) with { Status = EvidenceStatus.Hidden }, Record(2) with { Status = EvidenceStatus.Excused }];

        Assert.Equal("e0", UsedBy(EvidenceSelection.Default, records));
        Assert.Equal("e0 e1", UsedBy(new EvidenceSelection { UseHidden = true }, records));
    }

    [Theory]
    [InlineData(EvidenceStatus.Counted, EvidenceSource.Item, null)]
    [InlineData(EvidenceStatus.Counted, EvidenceSource.Peer, null)]
    [InlineData(EvidenceStatus.Counted, EvidenceSource.Self, IgnoredReason.SelfAssessment)]
    [InlineData(EvidenceStatus.Missing, EvidenceSource.Item, IgnoredReason.Missing)]
    [InlineData(EvidenceStatus.Excused, EvidenceSource.Item, IgnoredReason.Excused)]
    [InlineData(EvidenceStatus.Hidden, EvidenceSource.Item, IgnoredReason.Hidden)]
    public void Select_LeavesOut_AndSaysWhy(EvidenceStatus status, EvidenceSource source, IgnoredReason? expected)
    {
        var selected = Select(EvidenceSelection.Default, [Record(0) with { Status = status, Source = source }]);

        Assert.Equal(expected is null ? 1 : 0, selected.Used.Count);
        Assert.Equal(expected is { } reason ? [new IgnoredEvidence(JournalGenerators.Id(0), reason)] : [], selected.Ignored);
    }

    [Fact]
    public void Select_WithMissingAsZero_CountsMissingWorkAsZeroWhateverItsOutcome()
    {
        var selection = new EvidenceSelection { MissingAsZero = true };

        var observation = Assert.Single(Select(selection, [Record(0) with { Status = EvidenceStatus.Missing, Due = TimeGenerators.AtDay(2) }]).Used).Observation;

        Assert.Equal(Observation.OfFraction(0), observation);
        Assert.Equal(IgnoredReason.SelfAssessment, Select(selection, [Record(0) with { Status = EvidenceStatus.Missing, Source = EvidenceSource.Self }]).Ignored[0].Reason);
    }

    public static TheoryData<Outcome, Observation?> Outcomes => new()
    {
        { Outcome.Correct(true), Observation.OfAnswer(true) },
        { Outcome.Score(1, 4), Observation.OfFraction(0.25) },
        { Outcome.Score(7, 4), Observation.OfFraction(1) },
        { Outcome.Score(1e9, double.Epsilon), Observation.OfFraction(1) },
        { Outcome.Score(0, double.Epsilon), Observation.OfFraction(0) },
        { Outcome.Rating(3), Observation.OfRating(3) },
        { Outcome.Judged("rubric", "low"), Observation.OfFraction(0) },
        { Outcome.Judged("rubric", "high"), Observation.OfFraction(2 / 3.0) },
        { Outcome.Judged("rubric", "top"), Observation.OfFraction(1) },
        { Outcome.Judged("rubric", "Top"), null },
        { Outcome.Judged("elsewhere", "low"), null },
    };

    [Theory]
    [MemberData(nameof(Outcomes), DisableDiscoveryEnumeration = true)]
    public void Select_SeesAnOutcomeAsAShareOfFullCredit(Outcome outcome, Observation? expected)
    {
        var selected = Select(EvidenceSelection.Default, [Record(0) with { Outcome = outcome }]);

        Assert.Equal(expected is { } observation ? [observation] : [], selected.Used.Select(item => item.Observation));
        Assert.Equal(expected is null ? [IgnoredReason.UnknownLevel] : [], selected.Ignored.Select(item => item.Reason));
    }

    [Fact]
    public void TiesAndWeighting_Undefined_AreRefused()
    {
        Assert.Contains("Ties is 9; expected one of JournalOrder, LowerFirst, HigherFirst",
            Assert.Throws<ArgumentOutOfRangeException>(() => new EvidenceSelection { Ties = (EvidenceTies)9 }).Message, StringComparison.Ordinal);
        Assert.Contains("Weighting is 9; expected one of Item, Activity, ActivityPoints, ItemOfActivity",
            Assert.Throws<ArgumentOutOfRangeException>(() => new EvidenceSelection { Weighting = (EvidenceWeighting)9 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OrderBy_Undefined_IsRefused() =>
        Assert.Contains("OrderBy is 9; expected one of Occurred, Due, Assessed, Recorded",
            Assert.Throws<ArgumentOutOfRangeException>(() => new EvidenceSelection { OrderBy = (EvidenceTime)9 }).Message, StringComparison.Ordinal);

    private static EvidenceRecord Quiz(int index, string activity) => Record(index) with { Activity = activity };

    private static EvidenceRecord Record(int index) =>
        EvidenceRecord.Observed(JournalGenerators.Id(index).Value, JournalGenerators.Learner, FrameworkGenerators.Id(0), Outcome.Correct(true));

    private static SelectedEvidence Select(EvidenceSelection selection, IEnumerable<EvidenceRecord> records)
    {
        var ledger = new EventSequence(records.Select(record => (JournalEvent)record).ToValueList()).ToLedger(Instant.MaxValue);
        return selection.Select(ledger, FrameworkGenerators.Id(0), MasteryCase.Framework);
    }

    private static string UsedBy(EvidenceSelection selection, IEnumerable<EvidenceRecord> records) =>
        string.Join(' ', Select(selection, records).Used.Select(item => item.Record.Id));
}
