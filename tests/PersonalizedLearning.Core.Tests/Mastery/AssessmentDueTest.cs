using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class AssessmentDueTest
{
    [Property]
    public void In_FollowsThePlainModel(MasteryCase item)
    {
        var map = item.Map();
        var expected = map.Decisions.SelectMany(decision => Plain(map, decision), (decision, reason) => (decision.Competency, reason)).ToHashSet();

        var due = AssessmentDue.In(map);

        Assert.Equal(expected, due.SelectMany(one => one.Reasons, (one, reason) => (one.Competency, reason)).ToHashSet());
        Assert.Equal(due.Count, due.Select(one => one.Competency).Distinct().Count());
        Assert.Equal(due.OrderBy(one => one.Since).ThenBy(one => map.Framework.IndexOf(one.Competency)), due);
        Assert.All(due, one => Assert.Equal(one.Reasons.Min(reason => reason.Since), one.Since));
        Assert.All(due, one => Assert.True(one.Since <= map.AsOf));
    }

    [Fact]
    public void In_OfMastery_IsDueFromTheInstantAtWhichItIsStale()
    {
        var rule = new MasteryRule { Cadence = new AssessmentCadence { StaleAfter = Duration.FromDays(10) } };

        Assert.Empty(In(rule, 10, Answer(0, 1)));
        Assert.Equal("c0 Stale d11", In(rule, 11, Answer(0, 1)));
        Assert.Equal("c0 Stale d11", In(rule, 99, Answer(0, 1)));
        Assert.Empty(In(rule, 99, Answer(0, 0)));
        Assert.Empty(In(rule with { Cadence = new AssessmentCadence { StaleAfter = null } }, 400, Answer(0, 1)));
        Assert.Empty(In(rule, 99));
    }

    [Fact]
    public void In_OfWhatIsNotMastered_IsDueAfterTheInterval()
    {
        var rule = new MasteryRule { Cadence = new AssessmentCadence { Every = Duration.FromDays(7) } };

        Assert.Empty(In(rule, 7, Answer(0, 0)));
        Assert.Equal("c0 Interval d8", In(rule, 8, Answer(0, 0)));
        Assert.Empty(In(rule, 8, Answer(0, 1)));
        Assert.Empty(In(rule, 99, Answer(0, 0) with { Occurred = null }));
    }

    [Fact]
    public void In_AfterSoMuchElseWasMastered_IsDueSinceTheLastOfThem()
    {
        var rule = new MasteryRule { Cadence = new AssessmentCadence { AfterMastered = 2 } };
        EvidenceRecord[] answers = [Answer(0, 1), Answer(1, 1), Answer(2, 0), Answer(3, 1), Answer(4, 1)];

        Assert.Empty(In(rule, 3, answers));
        Assert.Equal("c0 Progress d4", In(rule, 4, answers));
        Assert.Equal("c0 Progress d4, c1 Progress d5", In(rule, 5, answers));
    }

    [Fact]
    public void In_OfAnOverride_CountsFromIt_AndIsDueWhenItIsStale()
    {
        var rule = new MasteryRule { Cadence = new AssessmentCadence { StaleAfter = Duration.FromDays(10) } };
        var given = new MasteryOverride
        {
            Id = EventId.From("o"), Learner = JournalGenerators.Learner, Author = Author.Of("ms-okafor", PersonRole.Educator), Occurred = TimeGenerators.AtDay(5),
            Competency = FrameworkGenerators.Id(0), Status = MasteryStatus.Held, Reason = "seen in class",
        };

        Assert.Empty(In(rule, 14, Answer(0, 1), given));
        Assert.Equal("c0 Stale d15", In(rule, 15, Answer(0, 1), given));
        Assert.Equal("c0 StaleOverride d7", In(rule, 8, Answer(0, 1), given, Answer(6, 0) with { Competencies = [FrameworkGenerators.Id(0)] }));
    }

    [Fact]
    public void In_OfACompetencyWithACadenceOfItsOwn_FollowsThatAlone()
    {
        var rule = new MasteryRule
        {
            Cadence = new AssessmentCadence { StaleAfter = Duration.FromDays(10) },
            CadenceByCompetency = [new(FrameworkGenerators.Id(1), new AssessmentCadence { StaleAfter = Duration.FromDays(2) }), new(FrameworkGenerators.Id(0), new AssessmentCadence { StaleAfter = null })],
        };

        Assert.Equal("c1 Stale d4, c2 Stale d13", In(rule, 20, Answer(0, 1), Answer(1, 1), Answer(2, 1)));
        Assert.Equal([FrameworkGenerators.Id(0), FrameworkGenerators.Id(1)], rule.CadenceByCompetency.Select(item => item.Competency));
        Assert.Contains("is there twice", Assert.Throws<ArgumentException>(
            () => rule with { CadenceByCompetency = [.. rule.CadenceByCompetency, .. rule.CadenceByCompetency] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cadence_OutOfRange_IsRefused()
    {
        Assert.Contains("expected a duration above zero", Assert.Throws<ArgumentOutOfRangeException>(() => new AssessmentCadence { Every = Duration.Zero }).Message, StringComparison.Ordinal);
        Assert.Contains("expected at least one day", Assert.Throws<ArgumentOutOfRangeException>(() => new AssessmentCadence { StaleAfter = Duration.FromHours(23) }).Message, StringComparison.Ordinal);
        Assert.Contains("AfterMastered is 0", Assert.Throws<ArgumentOutOfRangeException>(() => new AssessmentCadence { AfterMastered = 0 }).Message, StringComparison.Ordinal);
        Assert.Null(new AssessmentCadence { Every = null, AfterMastered = null, StaleAfter = null }.StaleAfter);
    }

    /// <summary>What goes stale for the cadence goes stale for the recommender.</summary>
    [Fact]
    public void StaleAfter_OfTheRecommender_IsThatOfTheCadence() => Assert.Equal(AssessmentCadence.Default.StaleAfter, RecommenderOptions.Default.StaleAfter);

    // Straight from the definitions.
    private static IEnumerable<AssessmentReason> Plain(MasteryMap map, MasteryDecision decision)
    {
        var cadence = map.Rule.CadenceByCompetency.SingleOrDefault(item => item.Competency == decision.Competency)?.Cadence ?? map.Rule.Cadence;
        Instant?[] times = [decision.LatestEvidenceAt, decision.Override?.Event.Occurred ?? decision.Override?.Event.Recorded];
        if (times.Max() is { } last)
        {
            if (!decision.IsMastered && cadence.Every is { } every && last + every <= map.AsOf)
            {
                yield return new AssessmentReason(AssessmentTrigger.Interval, last + every);
            }

            if (decision.IsMastered && cadence.StaleAfter is { } age && last + age <= map.AsOf)
            {
                yield return new AssessmentReason(AssessmentTrigger.Stale, last + age);
            }

            var since = map.Decisions.Where(other => other.IsMastered && other.AchievedAt > last).Select(other => other.AchievedAt!.Value).Order().ToList();
            if (decision.IsMastered && cadence.AfterMastered is { } count && since.Count >= count && since[count - 1] <= map.AsOf)
            {
                yield return new AssessmentReason(AssessmentTrigger.Progress, since[count - 1]);
            }
        }

        if (decision.Override is { IsStale: true } applied)
        {
            yield return new AssessmentReason(AssessmentTrigger.StaleOverride, applied.StaleSince!.Value);
        }
    }

    private static string In(MasteryRule rule, int asOf, params JournalEvent[] events)
    {
        var ledger = new EventSequence(events.ToValueList()).ToLedger(TimeGenerators.AtDay(asOf));
        var map = MasteryMap.Derive(MasteryCase.Framework, ledger, new MasteryPolicySet(new LatestScore()), rule);
        return string.Join(", ", AssessmentDue.In(map).SelectMany(
            due => due.Reasons, (due, reason) => $"{due.Competency} {reason.Trigger} {TimeGenerators.Show(reason.Since)}"));
    }

    /// <summary>An answer on the competency of a number, a day later than its number says.</summary>
    private static EvidenceRecord Answer(int number, double share) => EvidenceRecord.Observed(
        JournalGenerators.Id(number).Value, JournalGenerators.Learner, FrameworkGenerators.Id(number), Outcome.Score(share, 1), TimeGenerators.AtDay(number + 1));
}
