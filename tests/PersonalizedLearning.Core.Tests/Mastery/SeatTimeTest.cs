using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>How long anybody sat somewhere can't be read from evidence, so no policy and no decision can rest on it.</summary>
public sealed class SeatTimeTest
{
    private static readonly Type[] Spans = [typeof(Duration), typeof(Period), typeof(Interval), typeof(TimeSpan), typeof(TimeOnly), typeof(DateInterval)];

    [Fact]
    public void NoEventAndNoObservation_HoldsASpanOfTime() => Assert.Empty(
        from type in typeof(JournalEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(JournalEvent)))
            .Concat([typeof(Observation), typeof(MasteryStep), typeof(MasteryEstimate), typeof(MasteryDecision), typeof(Attempt)])
        from property in type.GetProperties()
        let held = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        where Spans.Contains(held) || property.Name.Contains("Minutes", StringComparison.Ordinal) || property.Name.Contains("Spent", StringComparison.Ordinal)
        select $"{type.Name}.{property.Name}");
}
