using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class EventOrderTest
{
    private static readonly IComparer<JournalEvent> Order = LearningJson.EventOrder;

    [Property]
    public void Compare_OfTwoEvents_IsZeroForEqualOnesOnly_AndTurnsAround(WrittenJournal first, WrittenJournal second)
    {
        foreach (var left in first.Events)
        {
            foreach (var right in second.Events.Concat(first.Events))
            {
                Assert.Equal(left.Equals(right), Order.Compare(left, right) == 0);
                Assert.Equal(Math.Sign(Order.Compare(left, right)), -Math.Sign(Order.Compare(right, left)));
            }
        }
    }

    [Property]
    public void Compare_OfEventsThatDifferInOneMember_TellsThemApart(WrittenJournal journal)
    {
        foreach (var item in journal.Events)
        {
            var variants = Variants(item).Append(item).Distinct().ToList();
            for (var left = 0; left < variants.Count; left++)
            {
                for (var right = 0; right < left; right++)
                {
                    Assert.NotEqual(0, Order.Compare(variants[left], variants[right]));
                }
            }
        }
    }

    [Property]
    public void Compare_SortsAnyEvents(WrittenJournal journal, int seed)
    {
        var shuffled = journal.Events.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(journal.Events.Order(Order), shuffled.Order(Order));
    }

    [Property]
    public void Merge_Commutes(EventSequence left, EventSequence right) => AssertCommutes(left.ToJournal(), right.ToJournal());

    [Property]
    public void Merge_OfAnyTexts_Commutes(WrittenJournal left, WrittenJournal right)
    {
        AssertCommutes(left.ToJournal(), right.ToJournal());
        AssertCommutes(left.ToJournal(), EventSequence.JournalOf(left.Events.Select(item => Variants(item).First())));
    }

    [Property]
    public void Merge_OfThree_IsAssociative(EventSequence first, EventSequence second, EventSequence third)
    {
        var (a, b, c) = (first.ToJournal(), second.ToJournal(), third.ToJournal());

        Assert.Equal(a.Merge(b, Order).Journal.Merge(c, Order).Journal.Events, a.Merge(b.Merge(c, Order).Journal, Order).Journal.Events);
    }

    [Fact]
    public void Compare_OfEqualScores_IsZero_WhicheverSignTheirZeroHas()
    {
        var item = EvidenceRecord.Observed("e1", JournalGenerators.Learner, FrameworkGenerators.Id(0), Outcome.Score(0.0, 1));

        Assert.Equal(0, Order.Compare(item, item with { Outcome = Outcome.Score(-0.0, 1) }));
    }

    [Fact]
    public void Compare_WithNull_Throws()
    {
        var item = EvidenceRecord.Observed("e1", JournalGenerators.Learner, FrameworkGenerators.Id(0), Outcome.Correct(true));

        Assert.Throws<ArgumentNullException>(() => Order.Compare(item, null));
        Assert.Throws<ArgumentNullException>(() => Order.Compare(null, item));
    }

    private static void AssertCommutes(LearnerJournal left, LearnerJournal right)
    {
        var (one, other) = (left.Merge(right, Order), right.Merge(left, Order));

        Assert.Equal(one.Journal.Events, other.Journal.Events);
        Assert.Equal(one.Conflicts, other.Conflicts);
    }

    private static IEnumerable<JournalEvent> Variants(JournalEvent item)
    {
        yield return item with { Sequence = item.Sequence == 7 ? 8 : 7 };
        yield return item with { Occurred = Later(item.Occurred) };
        yield return item with { Recorded = Later(item.Recorded) };
        yield return item with { Author = new Author(item.Author.Person, item.Author.Role == PersonRole.Peer ? PersonRole.Family : PersonRole.Peer) };
        yield return item with { Author = new Author(PersonId.From("somebody else"), item.Author.Role) };
        foreach (var variant in item switch
        {
            EvidenceRecord record => VariantsOf(record),
            CreditAward award => VariantsOf(award),
            MasteryOverride given => VariantsOf(given),
            EvidenceVoided voided => VariantsOf(voided),
            _ => VariantsByMember(item),
        })
        {
            yield return variant;
        }
    }

    /// <summary>The event with each of its own members changed, one at a time, where the member is of a simple kind.</summary>
    private static IEnumerable<JournalEvent> VariantsByMember(JournalEvent item)
    {
        foreach (var property in item.GetType().GetProperties().Where(property => property.DeclaringType == item.GetType() && property.CanWrite))
        {
            object? changed = property.GetValue(item) switch
            {
                null when property.PropertyType == typeof(string) => "x",
                null when property.PropertyType == typeof(Instant?) => Instant.MinValue,
                null when property.PropertyType == typeof(PersonId?) => PersonId.From("x"),
                string text => text + " ",
                Instant time => Later(time),
                EventId id => EventId.From(id.Value + "'"),
                PersonId id => PersonId.From(id.Value + "'"),
                Enum member when Enum.GetValues(member.GetType()) is { Length: > 1 } members => members.GetValue((Array.IndexOf(members, member) + 1) % members.Length),
                _ => null,
            };
            if (changed is not null)
            {
                var variant = item with { };
                property.SetValue(variant, changed);
                yield return variant;
            }
        }
    }

    private static IEnumerable<JournalEvent> VariantsOf(MasteryOverride item) =>
    [
        item with { Reason = item.Reason + "\0" }, item with { Competency = FrameworkGenerators.Id(0) }, item with { Expires = Instant.MaxValue }, item with { Expires = null },
        item with { Level = item.Level + "x", Status = null }, item with { Level = "notYet", Status = null }, item with { Level = null, Status = MasteryStatus.NotYet },
        item with { Level = null, Status = MasteryStatus.Held },
    ];

    private static IEnumerable<JournalEvent> VariantsOf(EvidenceVoided item) =>
        [item with { Reason = item.Reason + " " }, item with { Reason = item.Reason + "\0" }, item with { Evidence = EventId.From(item.Evidence.Value + "'") }];

    private static IEnumerable<JournalEvent> VariantsOf(CreditAward item) =>
    [
        item with { Rule = item.Rule + "'" }, item with { RuleVersion = item.RuleVersion == 7 ? 8 : 7 }, item with { Credits = item.Credits == 2 ? 3 : 2 },
        item with { Credits = Math.BitIncrement(2) }, item with { Competencies = [.. item.Competencies, FrameworkGenerators.Id(0)] }, item with { Evidence = [.. item.Evidence, item.Id] },
    ];

    private static IEnumerable<JournalEvent> VariantsOf(EvidenceRecord item) =>
    [
        item with { Item = item.Item + "\ufffd" }, item with { Item = null }, item with { Item = "" }, item with { Activity = item.Activity + "\u2028" }, item with { Activity = item.Activity is null ? "." : null }, item with { Context = item.Context + "\\" }, item with { Context = null },
        item with { Supports = [.. item.Supports, ""] }, item with { Supports = [string.Concat(item.Supports)] }, item with { Supports = [] },
        item with { Due = Later(item.Due) }, item with { Assessed = Later(item.Assessed) },
        item with { Hints = item.Hints == 7 ? 8 : 7 }, item with { Supersedes = EventId.From("another") }, item with { Supersedes = null },
        item with { Outcome = Outcome.Rating(1) }, item with { Outcome = Outcome.Score(1, 1) }, item with { Outcome = Outcome.Score(Math.BitIncrement(1), 1) },
        item with { Outcome = Outcome.Judged("1", "1") }, item with { Outcome = Outcome.Correct(true) }, item with { Outcome = Outcome.Correct(false) },
        item with { Status = EvidenceStatus.Hidden, Outcome = Outcome.Correct(true) }, item with { Source = EvidenceSource.Self }, item with { Source = EvidenceSource.Peer },
        item with { Purpose = EvidencePurpose.Diagnostic }, item with { Purpose = EvidencePurpose.Summative },
        item with { Competencies = [.. item.Competencies.Reverse()] }, item with { Competencies = [.. item.Competencies, FrameworkGenerators.Id(0)] },
    ];

    private static Instant Later(Instant? time) => time is null || time == Instant.MaxValue ? default : time.Value + Duration.Epsilon;
}
