using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class MasteryOverrideTest
{
    private static readonly CompetencyId Half = FrameworkGenerators.Id(0);

    [Property]
    public void Override_NeverChangesWhatTheEvidenceSays(MasteryCase item)
    {
        var evidence = item.Events.Events.Where(other => other is EvidenceRecord or EvidenceVoided).ToValueList();
        var map = item.Map();

        foreach (var (alone, decision) in (item with { Events = new(evidence) }).Map().Decisions.Zip(map.Decisions))
        {
            Assert.Equal(alone, decision.ByEvidence);
            Assert.Equal(
                (alone.Estimate, alone.PredictedSuccess, alone.LatestEvidenceAt, alone.EvidenceUsed, alone.EvidenceIgnored, alone.Policy),
                (decision.Estimate, decision.PredictedSuccess, decision.LatestEvidenceAt, decision.EvidenceUsed, decision.EvidenceIgnored, decision.Policy));
        }
    }

    [Property]
    public void Override_ThatStands_IsTheLatestThatIsNeitherRevokedNorExpired(MasteryCase item, byte day)
    {
        var asOf = TimeGenerators.AtDay(day);
        var map = item.Map(item.Events.ToLedger(asOf));
        var known = item.Events.ToJournal().Events.Where(other => other.KnownFrom <= asOf).ToList();
        foreach (var decision in map.Decisions)
        {
            var expected = known.OfType<MasteryOverride>().LastOrDefault(other =>
                other.Competency == decision.Competency && (other.Expires is null || other.Expires > asOf)
                && !known.OfType<MasteryOverrideRevoked>().Any(revoked => revoked.Override == other.Id));
            var applies = expected is not null && (expected.Level is null || item.Rule.Scale.PositionOf(expected.Level) >= 0);

            Assert.Equal(applies ? expected : null, decision.Override?.Event);
            Assert.Equal(
                expected is not null && !applies,
                map.Diagnostics.Any(problem => problem.Code == "override-not-applied" && problem.Place == expected?.Id.Value));
        }
    }

    [Property]
    public void Decision_FollowsTheOverride_AndIsOfOnePiece(MasteryCase item)
    {
        foreach (var decision in item.Map().Decisions.Where(decision => decision.Override is not null))
        {
            var (given, alone, _) = decision.Override!;
            var levels = item.Rule.Scale.Levels;
            Assert.True(given.Level is null ? decision.Status == given.Status : decision.Level.Name == given.Level);
            Assert.True(decision.Level.IsProficient == decision.IsMastered || levels.All(level => level.IsProficient == levels[0].IsProficient));
            Assert.True(decision.Status != MasteryStatus.NotYet || decision.AchievedAt is null);
            Assert.True(decision.IsMastered != alone.IsMastered || given.Level is null || decision.Status == alone.Status);
        }
    }

    [Property]
    public void Override_IsStale_FromTheFirstEvidenceUsedThatBecameKnownAfterIt(MasteryCase item)
    {
        var ledger = item.Events.ToLedger(TimeGenerators.End);
        foreach (var decision in item.Map(ledger).Decisions.Where(decision => decision.Override is not null))
        {
            var applied = decision.Override!;
            var later = ledger.Entries.Select(entry => entry.Record)
                .Where(record => decision.EvidenceUsed.Contains(record.Id) && record.KnownFrom > applied.Event.KnownFrom).ToList();

            Assert.Equal(later.Count == 0 ? (Instant?)null : later.Min(record => record.KnownFrom), applied.StaleSince);
            Assert.Equal(later.Count > 0, applied.IsStale);
        }
    }

    [Property]
    public void Derive_AfterEachEdit_IsThatOfTheEditedJournal(MasteryCase item, EventSequence edits)
    {
        // Late, changed and voided evidence, overrides and revocations arrive one by one in a journal that is there already.
        var journal = item.Events.ToJournal();
        foreach (var edit in edits.Events.Select((edit, index) => edit with { Id = EventId.From(FormattableString.Invariant($"edit{index}")) }))
        {
            journal.Append(edit);
            var afresh = EventSequence.JournalOf(journal.Events.Reverse());

            Assert.Equal(
                item.Map(EvidenceLedger.From(afresh, TimeGenerators.End)).Decisions,
                item.Map(EvidenceLedger.From(journal, TimeGenerators.End)).Decisions);
        }
    }

    [Property]
    public void Derive_WithoutWhatIsRevoked_IsTheSame(MasteryCase item)
    {
        var revoked = item.Events.Events.OfType<MasteryOverrideRevoked>().Select(other => other.Override).ToHashSet();
        var edited = item.Events.Events.Where(other => other is not MasteryOverrideRevoked && !(other is MasteryOverride && revoked.Contains(other.Id)));

        Assert.Equal((item with { Events = new(edited.ToValueList()) }).Map().Decisions, item.Map().Decisions);
    }

    [Property]
    public void Derive_OfMergedJournals_IsTheSameWhicheverCopyIsAsked(MasteryCase item, EventSequence other)
    {
        var (left, right) = (item.Events.ToJournal(), other.ToJournal());

        Assert.Equal(
            item.Map(EvidenceLedger.From(left.Merge(right, LearningJson.EventOrder).Journal, TimeGenerators.End)).Decisions,
            item.Map(EvidenceLedger.From(right.Merge(left, LearningJson.EventOrder).Journal, TimeGenerators.End)).Decisions);
    }

    [Theory]
    [InlineData("Developing", null, MasteryStatus.Lapsed, "Developing", 1)]
    [InlineData("Proficient", null, MasteryStatus.Held, "Proficient", 1)]
    [InlineData(null, MasteryStatus.NotYet, MasteryStatus.NotYet, "Approaching", null)]
    [InlineData(null, MasteryStatus.Lapsed, MasteryStatus.Lapsed, "Approaching", 1)]
    [InlineData(null, MasteryStatus.Achieved, MasteryStatus.Achieved, "Proficient", 1)]
    public void Override_OfWhatIsMastered_SetsStatusLevelAndTime(string? level, MasteryStatus? status, MasteryStatus expected, string expectedLevel, int? achieved)
    {
        var decision = Decide([Answer(1, 1), Answer(2, 1), Override(3) with { Level = level, Status = status }]);

        Assert.Equal(MasteryStatus.Held, decision.ByEvidence.Status);
        Assert.Equal((expected, expectedLevel, achieved), (decision.Status, decision.Level.Name, DayOf(decision.AchievedAt)));
    }

    [Theory]
    [InlineData("Approaching", null, MasteryStatus.NotYet, "Approaching", null)]
    [InlineData("Proficient", null, MasteryStatus.Achieved, "Proficient", 3)]
    [InlineData(null, MasteryStatus.Held, MasteryStatus.Held, "Proficient", 3)]
    [InlineData(null, MasteryStatus.Lapsed, MasteryStatus.Lapsed, "Developing", null)]
    public void Override_OfWhatIsNot_SetsStatusLevelAndTime(string? level, MasteryStatus? status, MasteryStatus expected, string expectedLevel, int? achieved)
    {
        var decision = Decide([Answer(1, 0.5), Override(3) with { Level = level, Status = status }]);

        Assert.Equal((MasteryStatus.NotYet, "Developing"), (decision.ByEvidence.Status, decision.ByEvidence.Level.Name));
        Assert.Equal((expected, expectedLevel, achieved), (decision.Status, decision.Level.Name, DayOf(decision.AchievedAt)));
    }

    [Fact]
    public void Override_WithoutAnyEvidence_Stands()
    {
        var decision = Decide([Override(3) with { Status = MasteryStatus.Achieved }]);

        Assert.True(decision.IsMastered);
        Assert.Equal(0, decision.Estimate.EvidenceCount);
        Assert.False(decision.Override!.IsStale);
        Assert.False(decision.ByEvidence.IsMastered);
    }

    [Fact]
    public void Override_Revoked_LetsTheOneBeforeItHoldAgain()
    {
        JournalEvent[] events = [Answer(1, 1), Override(2) with { Level = "Developing" }, Override(3) with { Level = "Beginning" }];

        Assert.Equal("Beginning", Decide(events).Level.Name);
        Assert.Equal("Developing", Decide([.. events, Revoked(4, 3)]).Level.Name);
        Assert.Null(Decide([.. events, Revoked(4, 3), Revoked(5, 2)]).Override);
        Assert.Equal("Proficient", Decide([.. events, Revoked(4, 3), Revoked(5, 2)]).Level.Name);
    }

    [Fact]
    public void Override_HoldsUntilTheInstantAtWhichItExpires()
    {
        JournalEvent[] events = [Answer(1, 0.5), Override(2) with { Status = MasteryStatus.Achieved, Expires = TimeGenerators.AtDay(9) }];

        Assert.True(Decide(events, TimeGenerators.AtDay(9) - Duration.Epsilon).IsMastered);
        Assert.False(Decide(events, TimeGenerators.AtDay(9)).IsMastered);
        Assert.Null(Decide(events, TimeGenerators.AtDay(2) - Duration.Epsilon).Override);
    }

    [Fact]
    public void Override_StaysWhenNewerEvidenceComes_AndSaysThatItIsStale()
    {
        JournalEvent[] events = [Answer(1, 1), Override(3) with { Status = MasteryStatus.NotYet }];

        Assert.False(Decide(events).Override!.IsStale);
        var decision = Decide([.. events, Answer(5, 1), Answer(4, 1), Answer(6, 1) with { Source = EvidenceSource.Self }]);

        Assert.Equal((MasteryStatus.NotYet, 4), (decision.Status, DayOf(decision.Override!.StaleSince)));
        Assert.Equal(5, DayOf(Decide([.. events, Answer(2, 1) with { Recorded = TimeGenerators.AtDay(5) }]).Override!.StaleSince));
    }

    [Fact]
    public void Override_OfALevelThatTheScaleLacks_HasNoEffect_AndIsReported()
    {
        var map = Map([Answer(1, 1), Override(3) with { Level = "Expert" }, Override(4) with { Level = "Proficient", Competency = CompetencyId.From("elsewhere") }]);

        Assert.Null(map[Half].Override);
        Assert.Equal(["e3", "e4"], map.Diagnostics.Select(problem => problem.Place));
        Assert.Contains("sets level 'Expert'; expected one of Beginning, Developing, Approaching, Proficient", map.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains("'elsewhere', which framework 'root' does not have", map.Diagnostics[1].Message, StringComparison.Ordinal);
    }

    private static MasteryMap Map(IEnumerable<JournalEvent> events, Instant? asOf = null) => MasteryMap.Derive(
        MasteryCase.Framework, new EventSequence(events.ToValueList()).ToLedger(asOf ?? TimeGenerators.End), new MasteryPolicySet(new LatestScore()));

    private static MasteryDecision Decide(JournalEvent[] events, Instant? asOf = null) => Map(events, asOf)[Half];

    private static int? DayOf(Instant? time) => time is { } known ? (int)(known - TimeGenerators.Start).TotalDays : null;

    private static EvidenceRecord Answer(int day, double share) =>
        EvidenceRecord.Observed(JournalGenerators.Id(day).Value, JournalGenerators.Learner, Half, Outcome.Score(share, 1), TimeGenerators.AtDay(day));

    private static MasteryOverride Override(int day) => new()
    {
        Id = JournalGenerators.Id(day),
        Learner = JournalGenerators.Learner,
        Author = Author.Of("ms-okafor", PersonRole.Educator),
        Occurred = TimeGenerators.AtDay(day),
        Competency = Half,
        Reason = "seen in class",
    };

    private static MasteryOverrideRevoked Revoked(int day, int which) => new()
    {
        Id = JournalGenerators.Id(day),
        Learner = JournalGenerators.Learner,
        Author = Author.Of("ms-okafor", PersonRole.Educator),
        Occurred = TimeGenerators.AtDay(day),
        Override = JournalGenerators.Id(which),
        Reason = "by mistake",
    };
}
