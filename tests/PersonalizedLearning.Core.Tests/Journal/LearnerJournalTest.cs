using FsCheck.Xunit;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Journal;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class LearnerJournalTest
{
    private static readonly LearnerId Learner = JournalGenerators.Learner;

    /// <summary>Tells any two different events apart, as the text that records show holds all their members.</summary>
    private static readonly Comparer<JournalEvent> ContentOrder = Comparer<JournalEvent>.Create(
        (left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));

    [Property]
    public void Append_Again_ChangesNothing(EventSequence sequence)
    {
        var journal = sequence.ToJournal();
        var before = journal.Events.ToList();

        Assert.All(sequence.Events, item => Assert.Equal(AppendOutcome.AlreadyPresent, journal.Append(item)));
        Assert.Equal(before, journal.Events);
        Assert.Equal(sequence.Events.Count, journal.Events.Count);
    }

    [Property]
    public void Append_InAnyOrder_GivesTheSame(EventSequence sequence, int seed)
    {
        var shuffled = sequence.Events.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(sequence.ToJournal().Events, EventSequence.JournalOf(shuffled).Events);
    }

    [Property]
    public void Events_AreInOrder_AndFoundById(EventSequence sequence)
    {
        var journal = sequence.ToJournal();

        Assert.Equal(sequence.Events.OrderBy(item => (item.KnownFrom, item.Sequence, item.Id.Value), Comparer<(NodaTime.Instant, long, string)>.Create(
            (left, right) => (left.Item1, left.Item2) != (right.Item1, right.Item2)
                ? (left.Item1, left.Item2).CompareTo((right.Item1, right.Item2))
                : string.CompareOrdinal(left.Item3, right.Item3))), journal.Events);
        Assert.All(sequence.Events, item => Assert.Equal(item, journal.Find(item.Id)));
        Assert.Null(journal.Find(default));
    }

    [Property]
    public void EventsAsOf_IsThePrefixKnownByThen(EventSequence sequence, byte day)
    {
        var journal = sequence.ToJournal();
        var asOf = TimeGenerators.AtDay(day);

        var known = journal.EventsAsOf(asOf).ToList();

        Assert.Equal(journal.Events.Take(known.Count), known);
        Assert.Equal(sequence.Events.Where(item => (item.Recorded ?? item.Occurred) is not { } from || from <= asOf).ToHashSet(), known.ToHashSet());
    }

    [Property]
    public void Merge_OfCopiesThatGrewApart_IsCommutative(EventSequence left, EventSequence right)
    {
        var one = left.ToJournal().Merge(right.ToJournal(), ContentOrder);
        var other = right.ToJournal().Merge(left.ToJournal(), ContentOrder);

        Assert.Equal(one.Journal.Events, other.Journal.Events);
        Assert.Equal(one.Conflicts, other.Conflicts);
    }

    [Property]
    public void Merge_OfThree_IsAssociative(EventSequence first, EventSequence second, EventSequence third)
    {
        var (a, b, c) = (first.ToJournal(), second.ToJournal(), third.ToJournal());

        Assert.Equal(
            a.Merge(b, ContentOrder).Journal.Merge(c, ContentOrder).Journal.Events,
            a.Merge(b.Merge(c, ContentOrder).Journal, ContentOrder).Journal.Events);
    }

    [Property]
    public void Merge_WithItself_ChangesNothing(EventSequence sequence)
    {
        var merge = sequence.ToJournal().Merge(sequence.ToJournal(), ContentOrder);

        Assert.Equal(sequence.ToJournal().Events, merge.Journal.Events);
        Assert.Empty(merge.Conflicts);
    }

    [Property]
    public void Merge_HoldsBoth_ButForConflicts(EventSequence left, EventSequence right)
    {
        var (a, b) = (left.ToJournal(), right.ToJournal());
        var merge = a.Merge(b, ContentOrder);
        var inBoth = a.Events.Select(item => item.Id).Intersect(b.Events.Select(item => item.Id));

        Assert.Equal(inBoth.Where(id => !a.Find(id)!.Equals(b.Find(id))).Order(), merge.Conflicts);
        Assert.Equal(a.Events.Concat(b.Events).Select(item => item.Id).ToHashSet(), merge.Journal.Events.Select(item => item.Id).ToHashSet());
        Assert.All(merge.Journal.Events, item => Assert.True(item.Equals(a.Find(item.Id)) || item.Equals(b.Find(item.Id))));
        Assert.All(merge.Conflicts, id => Assert.Equal(new[] { a.Find(id)!, b.Find(id)! }.Min(ContentOrder), merge.Journal.Find(id)));
    }

    [Property]
    public void Merge_LeavesBothAsTheyAre(EventSequence left, EventSequence right)
    {
        var (a, b) = (left.ToJournal(), right.ToJournal());

        a.Merge(b, ContentOrder);

        Assert.Equal(left.ToJournal().Events, a.Events);
        Assert.Equal(right.ToJournal().Events, b.Events);
    }

    [Fact]
    public void Append_OfAnotherEventWithTheSameId_KeepsTheFirst()
    {
        var journal = new LearnerJournal(Learner);
        var first = Answer("e0", true);
        journal.Append(first);

        Assert.Equal(AppendOutcome.Conflict, journal.Append(Answer("e0", false)));
        Assert.Equal([first], journal.Events);
    }

    [Fact]
    public void Append_OfAnotherLearnersEvent_NamesBoth()
    {
        var journal = new LearnerJournal(Learner);

        var message = Assert.Throws<ArgumentException>(() => journal.Append(Answer("e0", true) with { Learner = LearnerId.From("other") })).Message;

        Assert.Contains("'other'", message, StringComparison.Ordinal);
        Assert.Contains("'learner'", message, StringComparison.Ordinal);
        Assert.Empty(journal.Events);
    }

    public static TheoryData<string, JournalEvent> InvalidEvents => new()
    {
        { "Id", Answer("e0", true) with { Id = default } },
        { "Learner", Answer("e0", true) with { Learner = default } },
        { "Sequence", Answer("e0", true) with { Sequence = -1 } },
        { "Competencies", Answer("e0", true) with { Competencies = [] } },
        { "Competencies", Answer("e0", true) with { Competencies = [FrameworkGenerators.Id(0), FrameworkGenerators.Id(0)] } },
        { "Competencies", Answer("e0", true) with { Competencies = [default] } },
        { "Competencies", Answer("e0", true) with { Competencies = [FrameworkGenerators.Id(0), default] } },
        { "Hints", Answer("e0", true) with { Hints = -1 } },
        { "Activity", Answer("e0", true) with { Activity = " " } },
        { "Activity", Answer("e0", true) with { Activity = "\ud800" } },
        { "Supersedes", Answer("e0", true) with { Supersedes = EventId.From("e0") } },
        { "Supersedes", Answer("e0", true) with { Supersedes = default(EventId) } },
        { "Outcome", Answer("e0", true) with { Outcome = null } },
        { "Outcome", Answer("e0", true) with { Outcome = null, Status = EvidenceStatus.Hidden } },
        { "Status", Answer("e0", true) with { Status = (EvidenceStatus)99 } },
        { "Source", Answer("e0", true) with { Source = (EvidenceSource)99 } },
        { "Purpose", Answer("e0", true) with { Purpose = (EvidencePurpose)99 } },
        { "Author", Answer("e0", true) with { Author = new Author(default, (PersonRole)99) } },
        { "Evidence", new EvidenceVoided { Id = EventId.From("e0"), Learner = Learner, Evidence = default, Reason = "mistake" } },
        { "Evidence", new EvidenceVoided { Id = EventId.From("e0"), Learner = Learner, Evidence = EventId.From("e0"), Reason = "mistake" } },
        { "Author", Override() with { Author = default } },
        { "Author", Override() with { Author = new Author(default, PersonRole.Educator) } },
        { "Author", Override() with { Author = Author.Of("ana", PersonRole.Learner) } },
        { "Competency", Override() with { Competency = default } },
        { "Level", Override() with { Level = null } },
        { "Level", Override() with { Status = MasteryStatus.Held } },
        { "Level", Override() with { Level = " " } },
        { "Level", Override() with { Level = "\udc00" } },
        { "Status", Override() with { Level = null, Status = (MasteryStatus)9 } },
        { "Reason", Override() with { Reason = "" } },
        { "Reason", Override() with { Reason = "\ud800" } },
        { "Expires", Override() with { Occurred = TimeGenerators.AtDay(1), Expires = TimeGenerators.AtDay(1) } },
        { "Override", Revoked() with { Override = default } },
        { "Override", Revoked() with { Override = EventId.From("e1") } },
        { "Author", Revoked() with { Author = Author.Of("ms-okafor", PersonRole.Unspecified) } },
        { "Author", Revoked() with { Author = Author.Of("ana", PersonRole.Learner) } },
        { "Reason", Revoked() with { Reason = " " } },
        { "Reason", new EvidenceVoided { Id = EventId.From("e0"), Learner = Learner, Evidence = EventId.From("e1"), Reason = " " } },
    };

    [Theory]
    [MemberData(nameof(InvalidEvents), DisableDiscoveryEnumeration = true)]
    public void Append_OfAnInvalidEvent_NamesTheMember(string member, JournalEvent item)
    {
        var journal = new LearnerJournal(Learner);

        var refusal = Assert.Throws<ArgumentException>(() => journal.Append(item));

        Assert.Contains($"The {member} of event", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(journal.Events);
    }

    [Theory]
    [InlineData(EvidenceStatus.Missing)]
    [InlineData(EvidenceStatus.Excused)]
    public void Append_OfEvidenceWithoutOutcome_NeedsMissingOrExcused(EvidenceStatus status) =>
        Assert.Equal(AppendOutcome.Added, new LearnerJournal(Learner).Append(Answer("e0", true) with { Outcome = null, Status = status }));

    [Fact]
    public void Constructor_ForDefaultLearner_Throws() => Assert.Throws<ArgumentException>(() => new LearnerJournal(default));

    [Fact]
    public void Merge_OfAnotherLearner_Throws() =>
        Assert.Throws<ArgumentException>(() => new LearnerJournal(Learner).Merge(new LearnerJournal(LearnerId.From("other")), ContentOrder));

    [Fact]
    public void KnownFrom_IsRecordedElseOccurredElseAlways()
    {
        var bare = Answer("e0", true);
        var occurred = bare with { Occurred = TimeGenerators.AtDay(1) };

        Assert.Equal(NodaTime.Instant.MinValue, bare.KnownFrom);
        Assert.Equal(TimeGenerators.AtDay(1), occurred.KnownFrom);
        Assert.Equal(TimeGenerators.AtDay(0), (occurred with { Recorded = TimeGenerators.AtDay(0) }).KnownFrom);
    }

    private static MasteryOverride Override() => new()
    {
        Id = EventId.From("e0"),
        Learner = Learner,
        Author = Author.Of("ms-okafor", PersonRole.Educator),
        Competency = FrameworkGenerators.Id(0),
        Level = "Proficient",
        Reason = "explained it to the class",
    };

    private static MasteryOverrideRevoked Revoked() => new()
    {
        Id = EventId.From("e1"), Learner = Learner, Author = Author.Of("ms-okafor", PersonRole.Educator), Override = EventId.From("e0"), Reason = "by mistake",
    };

    private static EvidenceRecord Answer(string id, bool correct) =>
        EvidenceRecord.Observed(id, Learner, FrameworkGenerators.Id(0), Outcome.Correct(correct));
}
