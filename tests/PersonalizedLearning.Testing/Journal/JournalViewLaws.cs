using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Xunit;

namespace PersonalizedLearning.Testing.Journal;

/// <summary>
/// The laws that every view of a journal keeps. A view joins by one line:
/// <c>public sealed class MyViewLawsTest() : JournalViewLaws&lt;MyView&gt;(MyView.Before(…), (index, count) => …);</c>.
/// </summary>
/// <typeparam name="TView">The view.</typeparam>
/// <param name="start">The view before any event.</param>
/// <param name="events">Generates the event of a number; it may name those of other numbers below a bound.</param>
[Properties(MaxTest = 100)]
public abstract class JournalViewLaws<TView>(TView start, Func<int, int, Gen<JournalEvent>> events)
    where TView : class, IJournalView
{
    private const int Most = 25;

    /// <summary>In whatever order events arrive, the state is the same.</summary>
    [Property]
    public Property Fold_OfAnyOrderOfArrival_GivesTheSame() => ForAll((sequence, seed) =>
    {
        var shuffled = sequence.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Shown(JournalOf(sequence)), Shown(JournalOf(shuffled)));
    });

    /// <summary>Every prefix is a valid state, from which the rest leads to that of the whole; a state that was gone on from stays as it was.</summary>
    [Property]
    public Property With_GoesOnFromEveryPrefix() => ForAll((sequence, _) =>
    {
        var ordered = JournalOf(sequence).Events;
        IJournalView view = start;
        var before = new List<(IJournalView View, string Text)>();
        foreach (var item in ordered)
        {
            before.Add((view, StateText.Of(view)));
            view = view.With(item);
            Assert.IsType<TView>(view);
        }

        Assert.Equal(Shown(JournalOf(sequence)), StateText.Of(view));
        Assert.All(before, item => Assert.Equal(item.Text, StateText.Of(item.View)));
    });

    /// <summary>What is refused changes nothing but the refusals, and is refused by whoever asks before.</summary>
    [Property]
    public Property With_OfWhatIsRefused_OnlyNotesIt() => ForAll((sequence, _) =>
    {
        IJournalView view = start;
        foreach (var item in JournalOf(sequence).Events)
        {
            var next = view.With(item);
            if (view.Check(item) is { } reason)
            {
                Assert.Equal(StateText.Of(view, nameof(IJournalView.Refused)), StateText.Of(next, nameof(IJournalView.Refused)));
                Assert.Equal(view.Refused.Count + 1, next.Refused.Count);
                Assert.Equal(item.Id.Value, reason.Place);
                Assert.EndsWith(".", reason.Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(view.Refused.Count, next.Refused.Count);
            }

            view = next;
        }
    });

    /// <summary>Two copies that grew apart join to one state, whoever joins, and no event is lost.</summary>
    [Property]
    public Property Merge_OfCopiesThatGrewApart_GivesOneState() => ForAll((sequence, seed) =>
    {
        var random = new Random(seed);
        var sides = sequence.Select(item => (Item: item, Side: random.Next(3))).ToList();
        var (left, right) = (JournalOf(sides.Where(item => item.Side != 1).Select(item => item.Item)), JournalOf(sides.Where(item => item.Side != 0).Select(item => item.Item)));
        var one = left.Merge(right, LearningJson.EventOrder).Journal;
        var other = right.Merge(left, LearningJson.EventOrder).Journal;
        Assert.Equal(JournalOf(sequence).Events, one.Events);
        Assert.Equal(Shown(one), Shown(other));
        Assert.Equal(Shown(JournalOf(sequence)), Shown(one));
    });

    /// <summary>A guarded journal takes in what has an effect, and only that, if it comes in order.</summary>
    [Property]
    public Property Append_ToAGuardedJournal_TakesWhatHasAnEffect() => ForAll((sequence, _) =>
    {
        var guarded = new GuardedJournal(new LearnerJournal(JournalGenerators.Learner), [start]);
        IJournalView view = start;
        foreach (var item in JournalOf(sequence).Events.Select(Recorded).Order(JournalOrder.Instance))
        {
            var reason = view.Check(item);
            var result = guarded.Append(item, TimeGenerators.End);
            Assert.Equal(reason, result.Reason);
            Assert.Equal(reason is null ? AppendOutcome.Added : AppendOutcome.Refused, result.Outcome);
            view = reason is null ? view.With(item) : view;
        }

        Assert.Empty(guarded.View<TView>().Refused);
        Assert.Equal(StateText.Of(view), StateText.Of(guarded.View<TView>()));
    });

    /// <summary>A guarded journal refuses late events by what was known before them, and tells which later ones they put out of effect.</summary>
    [Property]
    public Property Append_OfWhatComesLate_ToldWhatItDisplaces() => ForAll((sequence, _) =>
    {
        var guarded = new GuardedJournal(new LearnerJournal(JournalGenerators.Learner), [start]);
        var refused = new HashSet<Diagnostic>();
        foreach (var item in sequence.Select(Recorded))
        {
            var result = guarded.Append(item, TimeGenerators.End);
            refused.UnionWith(result.Displaced);
            Assert.Subset(refused, guarded.View<TView>().Refused.ToHashSet());
        }
    });

    /// <summary>What was written and read gives the same state.</summary>
    [Property]
    public Property Fold_OfAJournalReadBack_GivesTheSame() => ForAll((sequence, _) =>
    {
        var journal = JournalOf(sequence);
        var read = journal.Events.Select(item => LearningJson.ReadEvent(LearningJson.WriteEvent(item)));
        Assert.Equal(Shown(journal), Shown(JournalOf(read)));
    });

    /// <summary>The events generated are of both kinds, so that the laws say something.</summary>
    [Fact]
    public void Events_AreTakenAndRefused()
    {
        var views = Gen.Sample(Sequences, 60, new Rnd(1), 40).Select(sequence => JournalOf(sequence).Fold(start, Instant.MaxValue)).ToList();
        var (refused, states) = (views.Sum(view => view.Refused.Count), views.Select(view => StateText.Of(view, nameof(IJournalView.Refused))).Distinct().Count());
        Assert.True(refused > 0, "nothing was refused");
        Assert.True(states > 20, $"only {states} different states");
    }

    private Gen<ValueList<JournalEvent>> Sequences => Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(size, Most))
        from sequence in Generating.EachOf(Enumerable.Range(0, count).Select(index => events(index, count)))
        select sequence);

    private static JournalEvent Recorded(JournalEvent item) => item.Recorded is null ? item with { Recorded = item.Occurred ?? TimeGenerators.Start } : item;

    private static LearnerJournal JournalOf(IEnumerable<JournalEvent> sequence) => EventSequence.JournalOf(sequence);

    private string Shown(LearnerJournal journal) => StateText.Of(journal.Fold(start, Instant.MaxValue));

    private Property ForAll(Action<ValueList<JournalEvent>, int> law)
    {
        var cases = from sequence in Sequences from seed in Gen.Choose(0, int.MaxValue - 1) select new ViewCase(sequence, seed);
        return Prop.ForAll(Arb.From(cases, item => Shrinking.List(item.Events).Select(smaller => item with { Events = smaller })), item => law(item.Events, item.Seed));
    }
}
