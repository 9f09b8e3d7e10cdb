using System.Collections;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using Xunit;

namespace PersonalizedLearning.Testing.Journal;

/// <summary>
/// The laws that everything shown of a learner keeps: a viewer sees what was consented to and nothing else. A read model joins by one line:
/// <c>public sealed class MyViewRedactionTest() : ReadModelLaws&lt;MyView&gt;((journal, sight) => …, MyGenerators.Event);</c>.
/// </summary>
/// <typeparam name="TView">The read model.</typeparam>
/// <param name="view">Makes the read model from a journal for a sight.</param>
/// <param name="events">Generates the event of a number; it may name those of other numbers below a bound. All that is shown should come of some of them.</param>
/// <param name="marksIds">Whether the identifiers of events of a part that is not seen may not be shown either.</param>
[Properties(MaxTest = 100)]
public abstract class ReadModelLaws<TView>(Func<LearnerJournal, Sight, TView> view, Func<int, int, Gen<JournalEvent>> events, bool marksIds = false)
    where TView : class, IReadModel
{
    private const int Most = 40;

    private static readonly (PropertyInfo Property, DataScope Scope)[] Scoped =
    [
        .. from property in typeof(TView).GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let part = property.GetCustomAttribute<DataScopeAttribute>()
           where part is not null
           select (property, part.Scope),
    ];

    /// <summary>What belongs to a part that the viewer does not see is empty.</summary>
    [Property]
    public Property Property_OfAPartThatIsNotSeen_IsEmpty() => ForAll((journal, sight) =>
    {
        var shown = view(journal, sight);
        Assert.Same(sight, shown.Sight);
        Assert.All(Scoped.Where(item => !sight.Sees(item.Scope)), item => Assert.True(IsEmpty(item.Property.GetValue(shown)), $"{item.Property.Name} shows {item.Property.GetValue(shown)}"));
    });

    /// <summary>No text of a part that the viewer does not see is anywhere in what is shown.</summary>
    [Property]
    public Property Text_OfAPartThatIsNotSeen_IsNowhere() => ForAll((journal, sight) =>
    {
        var text = StateText.Of(view(journal, sight));
        Assert.All(sight.Withheld, scope => Assert.DoesNotContain(EventScopes.Mark(scope), text, StringComparison.Ordinal));
    });

    /// <summary>Making it again gives the same.</summary>
    [Property(MaxTest = 20)]
    public Property View_OfTheSame_IsTheSame() => ForAll((journal, sight) => Assert.Equal(StateText.Of(view(journal, sight)), StateText.Of(view(journal, sight))));

    /// <summary>The learner sees each member filled at least now and then, so that the laws say something.</summary>
    [Fact]
    public void Learner_SeesEverything()
    {
        var views = Gen.Sample(Sequences, 60, new Rnd(1), 40).Select(items => view(EventSequence.JournalOf(items), OfLearner())).ToList();
        Assert.NotEmpty(Scoped);
        Assert.All(Scoped, item => Assert.True(views.Exists(shown => !IsEmpty(item.Property.GetValue(shown))), $"{item.Property.Name} is always empty"));
        var text = string.Concat(views.Select(shown => StateText.Of(shown)));
        Assert.Contains(Enum.GetValues<DataScope>(), scope => text.Contains(EventScopes.Mark(scope), StringComparison.Ordinal));
    }

    /// <summary>Every member says to which part it belongs; all that anybody may see is of whom, for whom and when it was made, since when it tells, and how much it does not tell.</summary>
    [Fact]
    public void Properties_SayToWhichPartTheyBelong() => Assert.Equal(
        [],
        typeof(TView).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Except(Scoped.Select(item => item.Property.Name)).Except(["Sight", "Learner", "AsOf", "Since", "Audience", "Withheld"]));

    private Gen<ValueList<JournalEvent>> Sequences => Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(size, Most))
        from sequence in Generating.EachOf(Enumerable.Range(0, count).Select(index => events(index, count)))
        select MarkedTexts.In(sequence, marksIds));

    private static Gen<Sight> Sights { get; } = Gen.Frequency(
        (5, Generating.SomeOf(Enum.GetValues<DataScope>()).Select(OfFamily)),
        (1, Gen.Constant(OfLearner())));

    private static Sight OfLearner() => LearnerConsents.Before(JournalGenerators.Learner).SightOf(Viewer.Of("learner", PersonRole.Learner), TimeGenerators.End);

    private static Sight OfFamily(ValueList<DataScope> scopes)
    {
        var consents = LearnerConsents.Before(JournalGenerators.Learner);
        if (scopes.Count > 0)
        {
            consents = consents.With(new ConsentGrant
            {
                Id = EventId.From("consent"), Learner = JournalGenerators.Learner, Author = Author.Of("learner", PersonRole.Learner), Recorded = TimeGenerators.Start,
                Scopes = scopes, Purpose = ConsentPurpose.Learning, Audience = PersonRole.Family,
            });
        }

        return consents.SightOf(Viewer.Of("parent", PersonRole.Family), TimeGenerators.End);
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        IEnumerable items => !items.GetEnumerator().MoveNext(),
        ValueType => value.Equals(Activator.CreateInstance(value.GetType())),
        _ => false,
    };

    private Property ForAll(Action<LearnerJournal, Sight> law)
    {
        var cases = from items in Sequences from sight in Sights select new ReadModelCase(items, sight);
        return Prop.ForAll(Arb.From(cases, item => Shrinking.List(item.Events).Select(smaller => item with { Events = smaller })), item => law(item.Journal, item.Sight));
    }
}
