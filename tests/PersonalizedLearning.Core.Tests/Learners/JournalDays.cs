using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

/// <summary>Writes events down day by day, by the people of a learner.</summary>
internal static class JournalDays
{
    public static Author Learner { get; } = Author.Of("learner", PersonRole.Learner);

    public static Author Educator { get; } = Author.Of("teacher", PersonRole.Educator);

    public static Author Family { get; } = Author.Of("parent", PersonRole.Family);

    public static Instant At(int day) => TimeGenerators.AtDay(day);

    public static JournalEvent ByLearner(int day, JournalEvent item) => By(day, Learner, item);

    public static JournalEvent ByEducator(int day, JournalEvent item) => By(day, Educator, item);

    public static JournalEvent ByFamily(int day, JournalEvent item) => By(day, Family, item);

    public static JournalEvent By(int day, Author author, JournalEvent item) => item with { Author = author, Recorded = At(day) };

    public static TView Fold<TView>(TView view, params JournalEvent[] events)
        where TView : class, IJournalView => (TView)events.Aggregate((IJournalView)view, (state, item) => state.With(item));
}
